package se.kadens.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.kadens.figures.Counterpart.Arrival;
import se.kadens.programme.KeepEnrolments;

/**
 * Everybody of one workspace is asked at once by a Slack that takes five messages a second, ten at
 * once after a rest, and a tenth of a second over each: how much of that is used, and how often the
 * limit is run into. Kadens has the ceiling it has unless an operator says otherwise.
 */
final class WaveFigure implements Figure {

  private static final double PER_SECOND = 5;
  private static final int BURST = 10;
  private static final Duration DELAY = Duration.ofMillis(100);

  @Override
  public String name() {
    return "wave";
  }

  @Override
  public int people() {
    return 10_000;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    try (Counterpart slack = new Counterpart()) {
      Population population = Population.inOneWorkspace(bench.people());
      try (Core core = new Core(database, Instant.now())) {
        population.settle(database);
        core.get(KeepEnrolments.class).at(Instant.now());
      }
      Map<String, String> settings = CompaniesFigure.settings(database, slack);
      settings.remove("KADENS_SLACK_CEILING_PER_SECOND");
      try (RunningJar kadens = RunningJar.start(bench.jar(), bench.flags(), settings)) {
        kadens.address();
        slack.limit(PER_SECOND, BURST, DELAY);
        population.check(database, Instant.now().plusSeconds(5));
        List<Arrival> arrivals =
            CompaniesFigure.all(
                bench.people(),
                database,
                slack,
                Duration.ofSeconds(120 + Math.round(2 * bench.people() / PER_SECOND)));
        double seconds = (arrivals.getLast().at() - arrivals.getFirst().at()) / 1000.0;
        double refused = slack.refused();
        return List.of(
            Reading.of("sent", arrivals.size() / seconds, "a second"),
            Reading.of(
                    "share of what is let through",
                    100 * arrivals.size() / (BURST + PER_SECOND * seconds),
                    "%")
                .atLeast(97),
            Reading.of("answered 429", 100 * refused / (refused + arrivals.size()), "% of calls")
                .atMost(0.5));
      }
    }
  }
}
