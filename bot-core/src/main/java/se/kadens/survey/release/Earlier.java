package se.kadens.survey.release;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;

/** What is told from earlier waves, worked out once for all items that it is the same of. */
final class Earlier {

  private final History waves;
  private final Primes primes;
  private final int people;
  private final Map<Known, Release> releases = new ConcurrentHashMap<>();

  Earlier(History waves, Primes primes) {
    this.waves = waves;
    this.primes = primes;
    people = waves.people();
  }

  private record Known(List<History.Told> told, int threshold) {}

  /**
   * @param item or theme, as a cell has it
   */
  Across of(String item, boolean distributions, int threshold) {
    List<History.Told> told = waves.told(item, distributions);
    return new Across(
        waves.now(),
        item,
        told.isEmpty()
            ? null
            : releases.computeIfAbsent(new Known(told, threshold), this::release).copy());
  }

  private Release release(Known known) {
    Release release = new Release(people, known.threshold(), primes);
    List<BitSet> groups = known.told().stream().flatMap(waves::groups).distinct().toList();
    release.tell(groups);
    return release;
  }

  History.Before before(String item) {
    return waves.before(item);
  }
}
