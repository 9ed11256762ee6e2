package se.kadens.programme;

import java.time.Instant;
import java.util.Optional;

/** Opens the current period of a programme now, whatever the hour. */
public interface Opening {

  /**
   * What became of it.
   *
   * @param period the current period's key; empty between two periods, and then nothing was opened
   */
  record Opened(Optional<String> period, int opened, int away, int already) {}

  /** Asks everyone in the audience who is not away and was not asked about this period yet. */
  Opened forEverybody(Programme programme, Instant now);

  /** What {@link #forEverybody} would come to, without asking anybody. */
  Opened wouldOpen(Programme programme, Instant now);
}
