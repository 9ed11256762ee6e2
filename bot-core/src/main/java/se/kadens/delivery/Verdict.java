package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.ShutOut;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Receipt;
import se.kadens.people.Person;

/** What a channel's answer means for the notice it was to say: over, again, or elsewhere. */
@Component
class Verdict {

  static final Duration FIRST_LOOK = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

  /** How often, and how long, nothing may answer before another channel is tried. */
  private static final int MOST_SILENT_ATTEMPTS = 5;

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Claims claims;
  private final Scribe scribe;
  private final Lanes lanes;
  private final Routes routes;
  private final Clock clock;

  Verdict(Claims claims, Scribe scribe, Lanes lanes, Routes routes, Clock clock) {
    this.claims = claims;
    this.scribe = scribe;
    this.lanes = lanes;
    this.routes = routes;
    this.clock = clock;
  }

  /** A moment that a channel or feature names, but never now: nobody tries for ever at once. */
  static Instant later(Instant until, Instant now) {
    return until.isAfter(now) ? until : now.plusSeconds(1);
  }

  /** Goes to the desk by itself where it has to. */
  void writeDown(Claim claim, Person recipient, Channel channel, Delivery delivery) {
    if (delivery instanceof Delivered(Receipt receipt)) {
      scribe.arrived(claim, receipt, clock.instant());
    } else {
      lanes.writeDown(() -> notDelivered(claim, recipient, channel, delivery, clock.instant()));
    }
  }

  private void notDelivered(
      Claim claim, Person recipient, Channel channel, Delivery delivery, Instant now) {
    switch (delivery) {
      case Delivered _ -> throw new IllegalArgumentException("delivered");
      case Throttled(Instant until, String why) -> {
        LOG.info("notice {} postponed until {}: {}", claim.notice().id(), until, why);
        claims.postponed(claim, later(until, now));
      }
      case Unavailable(Instant until, String why) ->
          silent(claim, recipient, channel, until, why, now);
      case ShutOut(String why) -> shutOut(claim, recipient, channel, why, now);
      case Unreachable(String why) -> turnedDown(claim, recipient, channel, why, now);
      case Refused(String why) -> {
        LOG.warn("notice {} was refused by {}: {}", claim.notice().id(), channel.name(), why);
        turnedDown(claim, recipient, channel, why, now);
      }
      case Unclear(String why) -> unclear(claim, why, now);
    }
  }

  private void unclear(Claim claim, String why, Instant now) {
    LOG.info("notice {} may have arrived, looking for it: {}", claim.notice().id(), why);
    claims.unclear(claim, null, why, now.plus(FIRST_LOOK));
  }

  private void silent(
      Claim claim, Person recipient, Channel channel, Instant until, String why, Instant now) {
    Trail trail = claim.trail();
    Instant since = trail.turnedAwaySince() == null ? now : trail.turnedAwaySince();
    int times = trail.turnedAway() + 1;
    boolean longEnough =
        times >= MOST_SILENT_ATTEMPTS || !now.isBefore(since.plus(LONGEST_SILENCE));
    if (longEnough && routes.leadAround(channel, trail, recipient)) {
      LOG.info("notice {} leaves {}: {}", claim.notice().id(), channel.name(), why);
      claims.passedOver(claim, channel.name(), why);
    } else {
      LOG.info("notice {} stays on {}: {}", claim.notice().id(), channel.name(), why);
      Instant next = now.plus(waitAfter(times));
      claims.turnedAway(claim, why, now, until.isAfter(next) ? until : next);
    }
  }

  /** Waits until it is let in again, unless there is another channel. */
  private void shutOut(Claim claim, Person recipient, Channel channel, String why, Instant now) {
    if (routes.leadAround(channel, claim.trail(), recipient)) {
      LOG.info("notice {} leaves {}: {}", claim.notice().id(), channel.name(), why);
      claims.passedOver(claim, channel.name(), why);
    } else {
      claims.turnedAway(claim, why, now, now.plus(LONGEST_WAIT));
    }
  }

  /** Twice as long each time. */
  private static Duration waitAfter(int times) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void turnedDown(Claim claim, Person recipient, Channel channel, String why, Instant now) {
    if (routes.leadElsewhere(claim.trail().and(channel.name(), why), recipient)) {
      LOG.info("notice {} leaves {}: {}", claim.notice().id(), channel.name(), why);
      claims.movedOn(claim, channel.name(), why);
    } else {
      claims.unreachable(claim, channel.name(), why, now);
    }
  }
}
