package se.kadens.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.kadens.SkewedKadens;
import se.kadens.contract.Product;

/** How far some nodes' clocks are off, which may change while they run. */
final class Skew {

  private final Path directory;
  private final Path classes;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * @param directory for itself alone
   */
  Skew(Path directory) {
    this.directory = directory;
    classes = directory.resolve("classes");
    try {
      Path home = Files.createDirectories(classes.resolve("se/kadens"));
      for (String name : List.of("SkewedKadens", "SkewedKadens$OffClock")) {
        try (InputStream bytes = SkewedKadens.class.getResourceAsStream(name + ".class")) {
          Files.write(home.resolve(name + ".class"), Objects.requireNonNull(bytes).readAllBytes());
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void set(Duration ahead) {
    this.ahead = ahead;
    try {
      Path next = directory.resolve("next");
      Files.writeString(next, Long.toString(ahead.toSeconds()));
      Files.move(next, seconds(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Duration ahead() {
    return ahead;
  }

  /** For whoever is as far ahead as the nodes are. */
  Clock clock() {
    return SkewedKadens.clock(seconds());
  }

  private Path seconds() {
    return directory.resolve("seconds");
  }

  /** A node of this clock, beside a database whose clock is right. */
  Node node(Arena arena) {
    return node(arena, List.of());
  }

  /** A node where the database's clock is as far ahead, as far as it can tell. */
  Node nodeWithDatabase(Arena arena) {
    return node(arena, List.of("-D" + SkewedKadens.WITH_DATABASE + "=true"));
  }

  private Node node(Arena arena, List<String> more) {
    List<String> options = new ArrayList<>(more);
    options.add("-D" + SkewedKadens.FILE + "=" + seconds());
    try {
      return arena.added(
          Product.startedBy("se.kadens.SkewedKadens", classes, options, arena.environment()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
