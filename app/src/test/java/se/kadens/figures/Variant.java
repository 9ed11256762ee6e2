package se.kadens.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.kadens.programme.KeepEnrolments;

/**
 * A way to run the product.
 *
 * @param flags what its JVM is told
 * @param cached whether its classes come from a cache of an earlier run, ready to use
 */
record Variant(String name, List<String> flags, boolean cached) {

  /** How the guide for operators says to run it where it is to start quickly and stay small. */
  static final Variant RECOMMENDED =
      new Variant(
          "",
          List.of(
              "-XX:+UseG1GC",
              "-Xmx400m",
              "-XX:G1PeriodicGCInterval=60000",
              "-XX:MinHeapFreeRatio=5",
              "-XX:MaxHeapFreeRatio=10"),
          true);

  /** What is compared: the recommended way first, then the jar by itself with other settings. */
  static final List<Variant> ALL =
      List.of(
          new Variant("recommended", RECOMMENDED.flags(), true),
          new Variant("the jar alone", List.of(), false),
          new Variant("compact headers", List.of("-XX:+UseCompactObjectHeaders"), false),
          new Variant("serial GC", List.of("-XX:+UseSerialGC"), false),
          new Variant("parallel GC", List.of("-XX:+UseParallelGC"), false),
          new Variant("ZGC", List.of("-XX:+UseZGC"), false));

  private static final Path UNPACKED = Path.of("target", "kadens-unpacked");
  private static final Path CACHE = Path.of("target", "kadens.aot");

  /** Until the JVM has written its cache, after the product has ended: long on a busy machine. */
  private static final Duration TO_REMEMBER = Duration.ofMinutes(5);

  private static final Duration TO_WORK = Duration.ofMinutes(5);

  /**
   * Messages that are said and pressed upon while the cache is made, after which the JVM knows what
   * is busy.
   */
  private static final int WORK = 2_000;

  /** How it is measured; a cache is made first, from a run with a wave. */
  Bench of(Bench bench) throws Exception {
    if (!cached) {
      return new Bench(bench.jar(), flags, bench.people(), bench.database());
    }
    Path unpacked = unpacked(bench.jar());
    train(unpacked, bench);
    List<String> all = new ArrayList<>(flags);
    // With a cache that cannot be used the JVM would start without it, and say so in a line.
    all.addAll(List.of("-XX:AOTCache=" + CACHE, "-XX:AOTMode=on"));
    return new Bench(unpacked, all, bench.people(), bench.database());
  }

  private static void train(Path unpacked, Bench bench) throws Exception {
    Files.deleteIfExists(CACHE);
    Durable.Database database = bench.database().database();
    try (Counterpart slack = new Counterpart()) {
      Population population = Population.inOneWorkspace(WORK);
      try (Core core = new Core(database, Instant.now())) {
        population.settle(database);
        core.get(KeepEnrolments.class).at(Instant.now());
      }
      Map<String, String> settings = CompaniesFigure.settings(database, slack);
      try (RunningJar training =
          RunningJar.start(
              unpacked, List.of("-XX:+UseG1GC", "-XX:AOTCacheOutput=" + CACHE), settings)) {
        training.awaitReady();
        population.check(database, Instant.now());
        CompaniesFigure.all(WORK, database, slack, TO_WORK);
        InteractionFigure.begin(training, database, WORK);
        if (!training.end(TO_REMEMBER) || !Files.exists(CACHE)) {
          throw new IllegalStateException("the JVM has not written its cache to " + CACHE);
        }
      }
    }
  }

  /** A cache holds no classes of jars within a jar. */
  private static Path unpacked(Path jar) throws IOException, InterruptedException {
    Process extracting =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                UNPACKED.toString())
            .inheritIO()
            .start();
    if (extracting.waitFor() != 0) {
      throw new IllegalStateException("the jar could not be unpacked");
    }
    return UNPACKED.resolve(jar.getFileName());
  }
}
