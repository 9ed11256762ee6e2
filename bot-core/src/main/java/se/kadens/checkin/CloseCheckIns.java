package se.kadens.checkin;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the check-ins that nobody answered in time. Harmless to repeat. */
@Component
public class CloseCheckIns {

  private final CheckIns checkIns;

  CloseCheckIns(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  /** Returns how many were missed. */
  @Transactional
  public int at(Instant now) {
    return checkIns.missClosed(now);
  }
}
