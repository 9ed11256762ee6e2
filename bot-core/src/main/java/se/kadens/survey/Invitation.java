package se.kadens.survey;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.kadens.people.PersonId;

/**
 * That somebody was asked in a wave, and whether they took part; nothing of what they answered.
 *
 * @param slices the groups they were in at the launch
 * @param team how many were asked of those below their own manager; zero without a manager
 * @param items what they are asked, in order
 */
record Invitation(
    PersonId person,
    Set<Slice> slices,
    List<String> items,
    Instant opensAt,
    Instant closesAt,
    int team,
    boolean answered) {

  Invitation {
    slices = Set.copyOf(slices);
    items = List.copyOf(items);
  }

  /** The same at another time. */
  Invitation movedTo(Instant opens, Instant closes) {
    return new Invitation(person, slices, items, opens, closes, team, answered);
  }
}
