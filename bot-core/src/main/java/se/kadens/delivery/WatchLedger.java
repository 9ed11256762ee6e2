package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says so when something that was to be said has not ended in time. */
@Component
public class WatchLedger {

  private static final Logger LOG = LoggerFactory.getLogger(WatchLedger.class);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** After the half hour within which everybody is to be asked where nothing else is planned. */
  private static final Duration IN_QUEUE = PATIENCE.plusMinutes(30);

  private final Backlog backlog;

  WatchLedger(Backlog backlog) {
    this.backlog = backlog;
  }

  /**
   * How many notices were due more than a quarter of an hour ago, were begun and have not ended, or
   * have waited for their turn for three quarters.
   */
  public int overdue(Instant now) {
    return backlog.overdue(now, PATIENCE, IN_QUEUE);
  }

  /** Returns how many notices should have ended and have not. */
  public int at(Instant now) {
    int overdue = overdue(now);
    if (overdue > 0) {
      LOG.error(
          "{} notices should have ended long ago and have not; GET /api/v1/deliveries lists them",
          overdue);
    }
    return overdue;
  }
}
