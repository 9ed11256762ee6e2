package se.kadens.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.kadens.figures.Counterpart.Arrival;

/**
 * How long after their hour people are asked where nothing holds it back: five in each workspace,
 * all at the same moment, from the turn that comes by itself to the message at Slack. As many are
 * asked a minute before, who are the first that this JVM ever asks.
 */
final class LatenessFigure implements Figure {

  private static final int IN_EACH = 5;

  private static final Duration BEFORE = Duration.ofSeconds(60);
  private static final Duration APART = Duration.ofMinutes(1);

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
    int people = 2 * bench.people();
    try (Counterpart slack = new Counterpart()) {
      new Core(database, Instant.now()).close();
      new Population(people, Math.max(1, people / IN_EACH), 1, null).settle(database);
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
        Set<String> second = Population.askLater(database, asking, APART);
        List<Arrival> arrivals =
            CompaniesFigure.all(people, database, slack, BEFORE.multipliedBy(8));
        double[] first = late(arrivals, each -> !second.contains(each.user()), due);
        double[] late = late(arrivals, each -> second.contains(each.user()), due.plus(APART));
        return List.of(
            Reading.of("the first ever within", first[first.length - 1], "s"),
            Reading.of("too early by at most", Math.max(0, -Math.min(first[0], late[0])), "s")
                .atMost(0),
            Reading.of("half of them within", late[late.length / 2], "s"),
            Reading.of("99 of 100 within", late[late.length * 99 / 100], "s").atMost(2),
            Reading.of("the last within", late[late.length - 1], "s").atMost(10));
      }
    }
  }

  /** In seconds, the shortest first. */
  private static double[] late(List<Arrival> arrivals, Predicate<Arrival> which, Instant due) {
    return arrivals.stream()
        .filter(which)
        .mapToDouble(each -> (each.at() - due.toEpochMilli()) / 1000.0)
        .sorted()
        .toArray();
  }
}
