package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Channel.Evidence;
import se.kadens.conversation.Channel.Evidence.Absent;
import se.kadens.conversation.Channel.Evidence.Found;
import se.kadens.conversation.Channel.Evidence.Hidden;
import se.kadens.conversation.Channel.Evidence.Later;
import se.kadens.conversation.Channel.Evidence.Unknown;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
import se.kadens.delivery.Settled.How;
import se.kadens.people.People;
import se.kadens.people.Person;

/**
 * Looks for messages whose sending broke off, on the channel they went out on. Sends again what is
 * proven not to be there; and once, after a while, what can never be proven.
 */
@Component
@Order(2)
class SettleUnclear implements Duty {

  private static final Logger LOG = LoggerFactory.getLogger(SettleUnclear.class);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(30);

  /** How long somebody may take to act on a message before it is taken not to be there. */
  private static final Duration FOR_SOMEBODY_TO_ACT = Duration.ofSeconds(30);

  /** The first, and one repeat. */
  private static final int MOST_UNCLEAR_SENDS = 2;

  private final DueNotices due;
  private final Claims claims;
  private final People people;
  private final Routes routes;
  private final Lanes lanes;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SettleUnclear(
      DueNotices due,
      Claims claims,
      People people,
      Routes routes,
      Lanes lanes,
      Clock clock,
      ApplicationEventPublisher events) {
    this.events = events;
    this.due = due;
    this.claims = claims;
    this.people = people;
    this.routes = routes;
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  public List<Supplier<Placing>> take(Instant now, int atMost, String full) {
    return due.takeUnclear(now, atMost, full).stream()
        .map(claim -> Duty.about(claim, () -> place(claim)))
        .toList();
  }

  private Placing place(Claim claim) {
    try {
      return placed(claim);
    } catch (RuntimeException failure) {
      lookLater(claim, failure);
      return new Placing.Over();
    }
  }

  private Placing placed(Claim claim) {
    Notice notice = claim.notice();
    Instant now = clock.instant();
    Receipt receipt = claim.receipt();
    if (receipt != null) {
      claims.sent(claim, receipt, now);
      settled(claim, How.ARRIVED);
      return new Placing.Over();
    }
    Optional<Person> recipient = people.find(notice.key().workspace(), notice.key().person());
    Optional<Channel> channel = routes.lastOf(claim.trail());
    if (recipient.isEmpty() || channel.isEmpty() || claim.sendingSince() == null) {
      giveUp(claim, now);
      return new Placing.Over();
    }
    Lane lane = lanes.of(notice.key().workspace(), channel.get());
    Instant rest = lane.restsUntil(Lane.Side.LOOKS);
    if (now.isBefore(rest)) {
      claims.lookAgain(claim, claim.absent(), rest);
      return new Placing.Over();
    }
    if (lanes.isClosing() || !lane.enter(false)) {
      claims.lookAgain(claim, claim.absent(), now);
      return new Placing.Back();
    }
    Instant since = claim.sendingSince();
    return new Placing.In(lane, () -> look(claim, recipient.get(), channel.get(), since, lane));
  }

  private void look(Claim claim, Person recipient, Channel channel, Instant since, Lane lane) {
    try {
      if (lane.awaitTurn()) {
        Evidence evidence = evidence(claim, recipient, channel, since);
        if (evidence instanceof Later(Instant until)) {
          lane.rest(Lane.Side.LOOKS, until);
        }
        lanes.writeDown(() -> settle(claim, evidence, since));
      } else {
        lanes.writeDown(() -> claims.lookAgain(claim, claim.absent(), clock.instant()));
      }
    } catch (RuntimeException failure) {
      lanes.writeDown(() -> lookLater(claim, failure));
    }
  }

  private static Evidence evidence(Claim claim, Person recipient, Channel channel, Instant since) {
    UUID notice = claim.notice().id();
    Room room = claim.trail().room();
    try {
      return room == null
          ? channel.seek(notice, recipient, since)
          : channel.seekIn(room, notice, since);
    } catch (RuntimeException failure) {
      LOG.warn("notice {} could not be looked for", notice, failure);
      return new Unknown();
    }
  }

  /** What became of it may be known, and only not written down. */
  private void lookLater(Claim claim, RuntimeException failure) {
    LOG.warn("notice {} stays unclear", claim.notice().id(), failure);
    claims.lookAgain(claim, claim.absent(), clock.instant().plus(NEXT_LOOK));
  }

  private void settle(Claim claim, Evidence evidence, Instant since) {
    Instant now = clock.instant();
    switch (evidence) {
      case Found found -> {
        claims.found(claim, found, now);
        settled(claim, How.ARRIVED);
      }
      case Absent() when claim.absent() > 0 -> {
        claims.absent(claim, now);
        settled(claim, How.ABSENT);
      }
      case Absent() -> claims.lookAgain(claim, 1, now.plus(NEXT_LOOK));
      case Hidden() -> settleUnseen(claim, since.plus(FOR_SOMEBODY_TO_ACT), now);
      case Unknown _, Later _ when !now.isBefore(claim.notice().expiresAt()) -> giveUp(claim, now);
      case Unknown() -> claims.lookAgain(claim, claim.absent(), now.plus(NEXT_LOOK));
      case Later(Instant until) ->
          claims.lookAgain(claim, claim.absent(), Verdict.later(until, now));
    }
  }

  private void settled(Claim claim, How how) {
    String channel = claim.trail().channel();
    if (channel != null) {
      events.publishEvent(new Settled(channel, how));
    }
  }

  private void giveUp(Claim claim, Instant now) {
    claims.undeliverable(claim, Trail.UNCLEAR, now);
    settled(claim, How.GIVEN_UP);
  }

  private void settleUnseen(Claim claim, Instant notBefore, Instant now) {
    if (now.isBefore(notBefore)) {
      claims.lookAgain(claim, 0, notBefore);
    } else if (claim.trail().unclearSends() < MOST_UNCLEAR_SENDS) {
      LOG.info("notice {} is sent again, possibly twice", claim.notice().id());
      claims.postponed(claim, now);
      settled(claim, How.REPEATED);
    } else {
      giveUp(claim, now);
    }
  }
}
