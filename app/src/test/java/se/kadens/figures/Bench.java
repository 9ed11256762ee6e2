package se.kadens.figures;

import java.nio.file.Path;
import java.util.List;

/**
 * What the figures are measured with.
 *
 * @param jar the product
 * @param flags what its JVM is told besides
 */
record Bench(Path jar, List<String> flags, int people, Durable database) {

  Bench {
    flags = List.copyOf(flags);
  }

  Bench with(int people) {
    return new Bench(jar, flags, people, database);
  }
}
