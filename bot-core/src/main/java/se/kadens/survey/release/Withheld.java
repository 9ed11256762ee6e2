package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;

/**
 * Keeps what is withheld of some groups from following from what is shown of others: of these, as
 * many are hidden too as it takes, those first that are let in last. The audit has let all of them
 * in, so that hiding some gives nothing away.
 *
 * @param people who answered
 */
record Withheld(Classes classes, Headcount people, Primes primes) {

  /**
   * @param contents in the order of the groups
   * @param withheld the groups of which nothing may follow
   */
  List<Cell.Content> kept(
      List<Slice> slices, List<Cell.Content> contents, Predicate<Slice> withheld) {
    List<Slice> secret = slices.stream().filter(withheld).toList();
    if (secret.isEmpty()) {
      return contents;
    }
    Set<Slice> hidden = new TreeSet<>();
    Release told = people.release(1, primes);
    for (Slice slice : people.inOrder(slices)) {
      if (contents.get(slices.indexOf(slice)) instanceof Cell.Shown) {
        Release with = told.copy();
        with.admit(classes.in(slice));
        if (secret.stream().anyMatch(each -> with.tells(classes.in(each)))) {
          hidden.add(slice);
        } else {
          told = with;
        }
      }
    }
    List<Cell.Content> kept = new ArrayList<>(contents);
    hidden.forEach(slice -> kept.set(slices.indexOf(slice), new Cell.Suppressed()));
    return kept;
  }
}
