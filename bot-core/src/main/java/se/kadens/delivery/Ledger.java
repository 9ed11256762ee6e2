package se.kadens.delivery;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice.Urgency;

/** What is to be said to whom, by when, and what became of it. */
@Component
public class Ledger {

  /**
   * Plans a notice, in the caller's transaction.
   *
   * @return false when a notice with this key was planned before, whatever became of it
   */
  public boolean plan(
      NoticeKey key,
      String feature,
      String subject,
      Urgency urgency,
      Instant dueAt,
      Instant expiresAt) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Composes a said notice again and puts it in the place of the old message; soon, and once. */
  public void refresh(NoticeKey key, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends a notice that has not been said yet; does nothing to any other. */
  public void withdraw(NoticeKey key, Reason reason, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }
}
