package se.kadens.programme;

import java.time.Instant;
import se.kadens.rhythm.Occurrence;

/** What an occurrence of a programme comes to for one person. */
public sealed interface Turn {

  Occurrence occurrence();

  /** When it is dealt with. */
  Instant at();

  /**
   * They are asked.
   *
   * @param closes until when an answer is in time
   */
  record Asked(Occurrence occurrence, Instant at, Instant closes) implements Turn {}

  /** They are passed over, and do not count. */
  record PassedOver(Occurrence occurrence, Instant at, Why why) implements Turn {}

  /** Why somebody is not asked. */
  enum Why {
    /** Away for half or more of the period's working days. */
    AWAY,
    /** The asking falls on a day off, and is not moved. */
    DAY_OFF
  }
}
