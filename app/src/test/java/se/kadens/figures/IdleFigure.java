package se.kadens.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.kadens.programme.KeepEnrolments;

/**
 * What the product takes while nothing is due, with everybody's next turn and a notice of each to
 * come; and how long it took to be ready.
 */
final class IdleFigure implements Figure {

  private static final Duration SETTLING = Duration.ofSeconds(45);
  private static final Duration WATCHED = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public int people() {
    return 100_000;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    try (Counterpart slack = new Counterpart()) {
      try (Core core = new Core(database, Instant.now())) {
        Population population = Population.inOneWorkspace(bench.people());
        population.settle(database);
        core.get(KeepEnrolments.class).at(Instant.now());
        population.plan(database, Instant.now().plus(Duration.ofDays(3)));
      }
      firstStart(bench, database, slack);
      database.settle();
      long began = System.nanoTime();
      try (RunningJar kadens =
          RunningJar.start(bench.jar(), bench.flags(), CompaniesFigure.settings(database, slack))) {
        kadens.awaitReady();
        double ready = (System.nanoTime() - began) / 1e9;
        Thread.sleep(SETTLING);
        database.forgetStatements();
        long statements = database.statements();
        double cpu = kadens.cpu();
        Thread.sleep(WATCHED);
        double seconds = WATCHED.toSeconds();
        double share = 100 * (kadens.cpu() - cpu) / seconds;
        double perSecond = (database.statements() - statements) / seconds;
        if (Boolean.getBoolean("figures.profile")) {
          database.busiest(20);
        }
        return List.of(
            Reading.of("start to ready", ready, "s").atMost(4),
            Reading.of("share of one processor", share, "%").atMost(1),
            Reading.of("queries", perSecond, "a second").atMost(5),
            Reading.of("resident", kadens.resident(), "MB").atMost(400));
      }
    }
  }

  /** So that what comes once after a migration is over, and the tables of Quartz are there. */
  private static void firstStart(Bench bench, Durable.Database database, Counterpart slack)
      throws Exception {
    try (RunningJar kadens =
        RunningJar.start(bench.jar(), bench.flags(), CompaniesFigure.settings(database, slack))) {
      kadens.awaitReady();
    }
  }
}
