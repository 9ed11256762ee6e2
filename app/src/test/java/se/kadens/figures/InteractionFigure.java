package se.kadens.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import se.kadens.figures.Presses.Answer;
import se.kadens.programme.KeepEnrolments;

/**
 * A thousand people a second begin their check-in: how long until each press is stored and
 * acknowledged, and how many a second there could be at most, compared with the least endpoint that
 * checks the same signature and stores one row. Nobody presses twice.
 */
final class InteractionFigure implements Figure {

  private static final int PER_SECOND = 1_000;
  private static final int WARM_UP_PER_SECOND = 200;

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public int people() {
    return 20_000;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    int half = bench.people() / 2;
    int tenth = bench.people() / 10;
    try (Counterpart slack = new Counterpart()) {
      asked(bench, database);
      double bare = bare(database, half);
      try (RunningJar kadens =
          RunningJar.start(bench.jar(), bench.flags(), CompaniesFigure.settings(database, slack))) {
        kadens.awaitReady();
        Presses presses = new Presses(kadens.address());
        String token = "checkin:start:" + subject(database);
        IntFunction<String> press = i -> presses.press("U0" + i, token);
        presses.at(WARM_UP_PER_SECOND, tenth, press);
        database.forgetStatements();
        List<Answer> answers = presses.at(PER_SECOND, half, i -> press.apply(tenth + i));
        double[] took = answers.stream().mapToDouble(Answer::took).sorted().toArray();
        double ceiling = presses.ceiling(half - tenth, i -> press.apply(tenth + half + i));
        awaitStored(database, presses.acknowledged());
        if (Boolean.getBoolean("figures.profile")) {
          database.profile(40);
        }
        return List.of(
            Reading.of("half answered within", took[took.length / 2], "ms"),
            Reading.of("99 of 100 answered within", took[took.length * 99 / 100], "ms").atMost(50),
            Reading.of("the slowest within", took[took.length - 1], "ms").atMost(1_000),
            Reading.of(
                    "not taken",
                    (double) answers.stream().filter(a -> a.status() != 200).count(),
                    "presses")
                .atMost(0),
            Reading.of("at most", ceiling, "a second"),
            Reading.of("bare endpoint", bare, "a second"),
            Reading.of("share of the bare endpoint", 100 * ceiling / bare, "%").atLeast(50));
      }
    }
  }

  /** So many people, who were asked, begin. */
  static void begin(RunningJar kadens, Durable.Database database, int people) throws Exception {
    Presses presses = new Presses(kadens.address());
    String token = "checkin:start:" + subject(database);
    presses.at(WARM_UP_PER_SECOND, people, i -> presses.press("U0" + i, token));
    awaitStored(database, presses.acknowledged());
  }

  private static void asked(Bench bench, Durable.Database database) throws Exception {
    Population population = Population.inOneWorkspace(bench.people());
    try (Core core = new Core(database, Instant.now())) {
      population.settle(database);
      core.get(KeepEnrolments.class).at(Instant.now());
      population.check(database, Instant.now().minusSeconds(60));
    }
    database
        .jdbc()
        .sql(
            """
            UPDATE notice SET state = 'sent', channel = 'slack', conversation = 'D0',
              message = '1795000000.000101', ended_at = now()""")
        .update();
    database.jdbc().sql("UPDATE check_in SET state = 'asked'").update();
    database.settle();
  }

  private static String subject(Durable.Database database) {
    return database
        .jdbc()
        .sql("SELECT subject FROM notice WHERE kind = 'prompt' LIMIT 1")
        .query(String.class)
        .single();
  }

  private static double bare(Durable.Database database, int number) throws Exception {
    Process endpoint =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                BareEndpoint.class.getName(),
                database.url())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = endpoint.inputReader(StandardCharsets.UTF_8)) {
      Presses presses = new Presses(URI.create("http://127.0.0.1:" + port(said) + "/"));
      presses.ceiling(number, i -> presses.press("U0" + i, "checkin:start:warm-up"));
      return presses.ceiling(number, i -> presses.press("U0" + i, "checkin:start:nothing"));
    } finally {
      endpoint.destroy();
    }
  }

  /** What it logs comes first. */
  private static String port(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.matches("\\d+")) {
      line = said.readLine();
    }
    return String.valueOf(line);
  }

  private static void awaitStored(Durable.Database database, int acknowledged) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    int begun = 0;
    while (begun < acknowledged && Instant.now().isBefore(end)) {
      Thread.sleep(500);
      begun = database.count("SELECT count(*) FROM interview");
    }
    if (begun < acknowledged) {
      throw new IllegalStateException(
          "%d of %d presses had an effect".formatted(begun, acknowledged));
    }
  }
}
