package se.kadens.delivery;

import java.time.Instant;

/**
 * The ledger was restored from a backup: what was due before this moment may have been said since
 * the backup was made, and nobody would know. So it is not said.
 */
public record Restored(Instant at) {

  boolean covers(Notice notice) {
    return notice.dueAt().isBefore(at);
  }
}
