package se.kadens.figures;

import java.time.Instant;
import java.util.List;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.programme.KeepEnrolments;

/**
 * How long it takes to open a period: a check-in, a place and a notice for each, summaries for
 * their managers.
 */
final class OpeningFigure implements Figure {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  /** People with whom it is done once before, so that no JVM that has just started is measured. */
  private static final int WARM_UP = 1_000;

  @Override
  public String name() {
    return "opening";
  }

  @Override
  public int people() {
    return 100_000;
  }

  @Override
  public boolean usesJar() {
    return false;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    int most = bench.people();
    seconds(bench, WARM_UP);
    double tenth = seconds(bench, most / 10);
    double[] all = {0, 0};
    double whole = seconds(bench, most, all);
    return List.of(
        Reading.of("period opened for " + most / 10, tenth, "s"),
        Reading.of("period opened for " + most, whole, "s").atMost(20),
        Reading.of("ten times the people, times", whole / tenth, "the time").atMost(12),
        Reading.of("audience of " + most + " reckoned anew", all[0], "s"),
        Reading.of("statements for each person", all[1], "statements"));
  }

  private static double seconds(Bench bench, int people) throws Exception {
    return seconds(bench, people, new double[2]);
  }

  private static double seconds(Bench bench, int people, double[] besides) throws Exception {
    Durable.Database database = bench.database().database();
    try (Core core = new Core(database, MONDAY)) {
      Population population = Population.inOneWorkspace(people);
      population.settle(database);
      Population.enrol(database, MONDAY.minusSeconds(3600), "2026-11-23");
      database.settle();
      long began = System.nanoTime();
      core.get(KeepEnrolments.class).at(MONDAY);
      besides[0] = (System.nanoTime() - began) / 1e9;
      database.jdbc().sql("UPDATE enrolment SET due_at = '2026-11-23 08:00Z'").update();
      database.settle();
      database.forgetStatements();
      began = System.nanoTime();
      int opened = core.get(OpenDueCheckIns.class).at(MONDAY);
      double seconds = (System.nanoTime() - began) / 1e9;
      besides[1] = database.statements() / (double) people;
      if (opened != people || database.count("SELECT count(*) FROM check_in") != people) {
        throw new IllegalStateException("%d of %d were opened".formatted(opened, people));
      }
      if (Boolean.getBoolean("figures.profile")) {
        database.profile(15);
      }
      return seconds;
    }
  }
}
