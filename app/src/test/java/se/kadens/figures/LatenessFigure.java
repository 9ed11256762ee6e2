package se.kadens.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import se.kadens.figures.Counterpart.Arrival;

/**
 * How long after their hour people are asked where nothing holds it back: five in each workspace,
 * all at the same moment, from the turn that comes by itself to the message at Slack.
 */
final class LatenessFigure implements Figure {

  private static final int IN_EACH = 5;

  /** A turn is dealt with a minute before its hour, where it is known by then. */
  private static final Duration BEFORE = Duration.ofSeconds(100);

  @Override
  public String name() {
    return "lateness";
  }

  @Override
  public int people() {
    return 1_000;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    int workspaces = Math.max(1, bench.people() / IN_EACH);
    try (Counterpart slack = new Counterpart()) {
      new Core(database, Instant.now()).close();
      new Population(bench.people(), workspaces, 1, null).settle(database);
      try (RunningJar kadens =
          RunningJar.start(bench.jar(), bench.flags(), CompaniesFigure.settings(database, slack))) {
        kadens.awaitReady();
        Instant due = Instant.now().plus(BEFORE).plusSeconds(60).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime asking = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        Population.ask(database, asking);
        Population.enrol(
            database,
            due,
            asking
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toLocalDate()
                .toString());
        List<Arrival> arrivals =
            CompaniesFigure.all(bench.people(), database, slack, BEFORE.multipliedBy(5));
        double[] late =
            arrivals.stream()
                .mapToDouble(each -> (each.at() - due.toEpochMilli()) / 1000.0)
                .sorted()
                .toArray();
        return List.of(
            Reading.of("too early by at most", Math.max(0, -late[0]), "s").atMost(0),
            Reading.of("half of them within", late[late.length / 2], "s"),
            Reading.of("99 of 100 within", late[late.length * 99 / 100], "s").atMost(2),
            Reading.of("the last within", late[late.length - 1], "s").atMost(10));
      }
    }
  }
}
