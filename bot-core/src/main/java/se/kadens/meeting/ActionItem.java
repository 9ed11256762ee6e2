package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * Something one of the two has promised to do.
 *
 * @param author who wrote it down
 * @param due the last day for it; absent where none was named
 * @param dropped that it is not to be done after all
 * @param madeIn the meeting it was agreed in, once that is over
 * @param closedIn the meeting it was done or dropped by, once that is over
 */
record ActionItem(
    ItemId id,
    PairId pair,
    PersonId owner,
    PersonId author,
    String words,
    @Nullable LocalDate due,
    Instant addedAt,
    @Nullable Instant doneAt,
    @Nullable Dropped dropped,
    @Nullable Integer madeIn,
    @Nullable Integer closedIn) {

  record Dropped(Instant at, PersonId by) {}

  boolean done() {
    return doneAt != null;
  }

  /** Whether it is still to be done. */
  boolean open() {
    return !done() && dropped == null;
  }

  boolean overdue(LocalDate today) {
    return open() && due != null && due.isBefore(today);
  }
}
