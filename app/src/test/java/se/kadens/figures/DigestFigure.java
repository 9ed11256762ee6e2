package se.kadens.figures;

import java.time.Instant;
import java.util.List;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.delivery.Composing;
import se.kadens.delivery.Composing.Composed;

/** How long it takes to compose every manager's summary once all of their teams have answered. */
final class DigestFigure implements Figure {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");

  /** People with whom it is done once before, so that no JVM that has just started is measured. */
  private static final int WARM_UP = 1_000;

  @Override
  public String name() {
    return "digests";
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
    composed(bench, WARM_UP);
    Composed tenth = composed(bench, most / 10);
    Composed all = composed(bench, most);
    return List.of(
        Reading.of("%d summaries".formatted(tenth.messages()), tenth.seconds(), "s"),
        Reading.of("%d summaries".formatted(all.messages()), all.seconds(), "s").atMost(60),
        Reading.of(
                "time for each, times that of a tenth of them",
                all.seconds() / all.messages() * tenth.messages() / tenth.seconds(),
                "")
            .atMost(1.2));
  }

  private static Composed composed(Bench bench, int people) throws Exception {
    Durable.Database database = bench.database().database();
    try (Core core = new Core(database, FRIDAY)) {
      Population population = Population.inOneWorkspace(people);
      population.settle(database);
      Population.enrol(database, MONDAY.minusSeconds(3600), "2026-11-23");
      core.get(OpenDueCheckIns.class).at(MONDAY);
      population.answer(database);
      database.settle();
      Composed composed = core.get(Composing.class).everything("digest", FRIDAY);
      // Ten people to a manager; the last of them may have fewer.
      if (Math.abs(composed.messages() - people / 10) > 1) {
        throw new IllegalStateException(
            "%d summaries of %d people were composed".formatted(composed.messages(), people));
      }
      if (Boolean.getBoolean("figures.profile")) {
        database.profile(15);
      }
      return composed;
    }
  }
}
