package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the operating system does to processes. */
enum Signal {
  STOP,
  CONT;

  void to(long... processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
    Arrays.stream(processes).mapToObj(Long::toString).forEach(command::add);
    try {
      Process kill = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(kill.waitFor()).as("%s: %s", command, said).isZero();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
