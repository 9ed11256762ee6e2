package se.kadens.checkin;

import java.util.Locale;

/** Where a check-in stands. */
enum CheckInState {
  /** It is the person's turn, and the message is on its way. */
  PLANNED,
  ASKED,
  /** Something is answered, not everything. */
  STARTED,
  SUBMITTED,
  SUBMITTED_LATE,
  /** Not to be answered, for the reason given; the person may still change their mind. */
  SKIPPED,
  /** It closed unanswered. */
  MISSED,
  /** The person could not be reached, for the reason given. */
  UNDELIVERABLE;

  boolean submitted() {
    return this == SUBMITTED || this == SUBMITTED_LATE;
  }

  /** Whether it waits for the person, in time. */
  boolean open() {
    return this == PLANNED || this == ASKED || this == STARTED;
  }

  /** Whether the person was asked and has not said anything yet, in time or not. */
  boolean unanswered() {
    return open() || this == MISSED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CheckInState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
