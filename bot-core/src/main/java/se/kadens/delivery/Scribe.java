package se.kadens.delivery;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Receipt;
import se.kadens.storage.Together;

/**
 * Writes down the intention to send and what arrived: many at once, so that a wave does not take a
 * transaction for each, and none returns before its own is committed.
 */
@Component
class Scribe {

  private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

  private final Claims claims;
  private final Lanes lanes;
  private final Together<ManyClaims.Intent, Boolean> intents;
  private final Together<ManyClaims.Arrival, Boolean> arrivals;

  Scribe(Claims claims, ManyClaims many, Lanes lanes) {
    this.claims = claims;
    this.lanes = lanes;
    this.intents = Together.doing(many::sending);
    this.arrivals = Together.doing(many::sent);
  }

  /**
   * Must return before the request goes out; false when the notice is no longer ours, or when
   * something is just being said to the same person.
   */
  boolean sending(Claim claim, String channel, Instant now) {
    return intents.ask(new ManyClaims.Intent(claim, channel, now));
  }

  /** Where the books cannot be kept now, it is known at least where the message is. */
  void arrived(Claim claim, Receipt receipt, Instant now) {
    try {
      if (!arrivals.ask(new ManyClaims.Arrival(claim, receipt, now))) {
        lanes.writeDown(() -> claims.sent(claim, receipt, now));
      }
    } catch (RuntimeException failure) {
      LOG.error("notice {} arrived, to be written down later", claim.notice().id(), failure);
      lanes.writeDown(
          () -> claims.unclear(claim, receipt, "not written down", now.plus(Verdict.FIRST_LOOK)));
    }
  }
}
