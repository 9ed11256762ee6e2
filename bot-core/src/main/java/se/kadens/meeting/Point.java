package se.kadens.meeting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * Something to talk about.
 *
 * @param secret whether its author alone sees it
 * @param source what it came from, where nobody wrote it here; tells it from every other of a pair
 * @param about a period or a status, in the words of its section; may be empty
 * @param carried how many meetings it was left for the next in
 * @param doneAt when it was ticked off
 * @param meeting the meeting it was ticked off in, once that is over
 */
record Point(
    ItemId id,
    PairId pair,
    PersonId author,
    boolean secret,
    Section section,
    @Nullable String source,
    String about,
    String words,
    int carried,
    Instant addedAt,
    @Nullable Instant doneAt,
    @Nullable Instant removedAt,
    @Nullable Integer meeting) {

  /** Where it stands on the agenda, from top to bottom. */
  enum Section {
    /** What somebody said in their check-in is in their way. */
    BLOCKER,
    /** A goal that went off course. */
    GOAL,
    /** A check-in that somebody wants to talk over. */
    CHECK_IN,
    /** Added by hand. */
    OWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Section ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  static Point written(
      ItemId id, PairId pair, PersonId author, boolean secret, String words, Instant now) {
    return new Point(
        id, pair, author, secret, Section.OWN, null, "", words, 0, now, null, null, null);
  }

  static Point from(
      String source,
      Section section,
      PairId pair,
      PersonId author,
      String about,
      String words,
      Instant now) {
    ItemId id = ItemId.create();
    return new Point(
        id, pair, author, false, section, source, about, words, 0, now, null, null, null);
  }

  boolean done() {
    return doneAt != null;
  }

  boolean removed() {
    return removedAt != null;
  }

  /** Whether it may still be said differently, or not at all. */
  boolean waiting() {
    return doneAt == null && meeting == null;
  }
}
