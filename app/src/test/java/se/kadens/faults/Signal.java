package se.kadens.faults;

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
    Commands.run(command);
  }
}
