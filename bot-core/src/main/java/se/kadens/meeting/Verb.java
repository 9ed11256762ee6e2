package se.kadens.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/** What one can do with one-to-ones, and what each is done to. */
enum Verb {
  /** All of one's own. */
  LIST,
  /** A pair's agenda. */
  OPEN,
  /** A pair's agenda gets a point. */
  ADD,
  /** A pair's agenda gets an action. */
  ACT,
  /** A point. */
  TICK,
  UNTICK,
  REMOVE,
  /** An action, on an agenda. */
  DONE,
  DROP,
  UNDONE,
  /** An action, in one's own list. */
  MINE,
  FORGO,
  /** A pair, and how many meetings there have been. */
  FINISH,
  /** A pair. */
  RHYTHM,
  MOVE,
  HISTORY,
  /** A pair that is over, of which the report takes something along. */
  BRING;

  Action on(Object subject) {
    return new Action(MeetingComposer.FEATURE, name().toLowerCase(Locale.ROOT), subject.toString());
  }

  /** Empty for what nobody was ever offered. */
  static Optional<Verb> of(Action action) {
    return Stream.of(values())
        .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(action.verb()))
        .findFirst();
  }
}
