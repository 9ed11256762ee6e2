package se.kadens.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.kadens.figures.Counterpart.Arrival;
import se.kadens.programme.KeepEnrolments;

/**
 * Everybody of two hundred companies in thirty zones is asked, and nothing holds it back: the
 * product claims, composes, sends to Slack and writes down. The period is opened beforehand, by
 * SQL, since opening is measured by itself. Each is asked once.
 */
final class CompaniesFigure implements Figure {

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @Override
  public String name() {
    return "companies";
  }

  @Override
  public int people() {
    return 100_000;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    try (Counterpart slack = new Counterpart()) {
      Population population =
          new Population(bench.people(), Math.max(1, bench.people() / 500), 30, Population.MONDAY);
      try (Core core = new Core(database, Instant.now())) {
        population.settle(database);
        core.get(KeepEnrolments.class).at(Instant.now());
      }
      slack.raw(Math.min(bench.people(), 10_000));
      double raw = slack.raw(Math.min(bench.people(), 20_000));
      try (RunningJar kadens =
          RunningJar.start(bench.jar(), bench.flags(), settings(database, slack))) {
        kadens.address();
        Instant due = Instant.now().plusSeconds(10 + bench.people() / 4_000);
        // As it is when the hour comes: PostgreSQL has no statistics of the wave yet.
        database.settle();
        population.check(database, due);
        database.forgetStatements();
        double cpu = kadens.cpu();
        if (Instant.now().isAfter(due)) {
          throw new IllegalStateException("it took too long to write everybody's notice");
        }
        List<Arrival> arrivals = all(bench.people(), database, slack, PATIENCE);
        double seconds = (arrivals.getLast().at() - arrivals.getFirst().at()) / 1000.0;
        double rate = (arrivals.size() - 1) / seconds;
        if (Boolean.getBoolean("figures.profile")) {
          database.profile(25);
        }
        return List.of(
            Reading.of("sent and recorded", rate, "a second").atLeast(2_500),
            Reading.of("raw HTTP out", raw, "a second"),
            Reading.of("share of raw HTTP out", 100 * rate / raw, "%").atLeast(30),
            Reading.of("statements for each message", statements(database, bench), "statements"),
            Reading.of(
                "CPU of Kadens for each message",
                (kadens.cpu() - cpu) * 1000 / bench.people(),
                "ms"),
            Reading.of("resident at most", kadens.peak(), "MB").atMost(640));
      }
    }
  }

  private static double statements(Durable.Database database, Bench bench) {
    return database.statements() / (double) bench.people();
  }

  static Map<String, String> settings(Durable.Database database, Counterpart slack) {
    return new HashMap<>(
        Map.of(
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATASOURCE_USERNAME", "postgres",
            "SPRING_DATASOURCE_PASSWORD", "postgres",
            "KADENS_SLACK_BOT_TOKEN", "xoxb-bench",
            "KADENS_SLACK_SIGNING_SECRET", "a-signing-secret",
            "KADENS_SLACK_API_URL", slack.apiUrl(),
            "KADENS_SLACK_CEILING_PER_SECOND", "100000"));
  }

  /** Waits until everybody's is written down, and sees to it that each got one. */
  static List<Arrival> all(
      int people, Durable.Database database, Counterpart slack, Duration patience)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    int sent = 0;
    while (sent < people && Instant.now().isBefore(end)) {
      // To count them takes as much of a processor as a hundred messages.
      Thread.sleep(5_000);
      sent = database.count("SELECT count(*) FROM notice WHERE kind = 'prompt' AND state = 'sent'");
    }
    List<Arrival> arrivals = slack.arrivals();
    Set<String> reached = new HashSet<>();
    arrivals.forEach(each -> reached.add(each.user()));
    if (reached.size() != people || arrivals.size() != people) {
      throw new IllegalStateException(
          "%d messages reached %d of %d people, %d are recorded"
              .formatted(arrivals.size(), reached.size(), people, sent));
    }
    return arrivals;
  }
}
