package se.kadens.checkin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.kadens.delivery.Composition.Reason;

/** Why a check-in is skipped. */
enum SkipReason {
  /** Away for half or more of the period, as the calendar of absences says. */
  ABSENT,
  /** The asking fell on a day off. */
  DAY_OFF,
  /** It was found after it had closed, as after an outage. */
  TOO_LATE,
  /** The person says they are away. */
  AWAY,
  NOTHING_NEW,
  OTHER;

  /** Whether the person does not count among those who were asked. */
  boolean leavesTheCount() {
    return this == ABSENT || this == DAY_OFF || this == AWAY || this == TOO_LATE;
  }

  /** The same, as the ledger says why nothing was said. */
  Reason inLedger() {
    return switch (this) {
      case ABSENT, AWAY -> Reason.AWAY;
      case DAY_OFF -> Reason.DAY_OFF;
      case TOO_LATE -> Reason.TOO_LATE;
      case NOTHING_NEW, OTHER -> Reason.SKIPPED_BY_PERSON;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SkipReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
