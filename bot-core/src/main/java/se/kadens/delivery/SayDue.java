package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Message;
import se.kadens.conversation.Room;
import se.kadens.conversation.Wordless;
import se.kadens.delivery.Composition.Announce;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Composition.Undeliverable;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * Has each due notice composed as of now and sends it. The intention to send is committed before
 * the request goes out.
 */
@Component
@Order(1)
class SayDue implements Duty {

  private static final Logger LOG = LoggerFactory.getLogger(SayDue.class);
  private static final int MOST_FAILURES = 5;

  /** A node that stood still this long may have been taken for dead, and its work taken over. */
  private static final Duration STANDSTILL = Duration.ofSeconds(5);

  /** How long what waits for a shut lane is left alone while one notice knocks. */
  private static final Duration WHILE_TRIED = Duration.ofSeconds(5);

  private final DueNotices due;
  private final Claims claims;
  private final Scribe scribe;
  private final Composers composers;
  private final Compositions compositions;
  private final Recipients recipients;
  private final Routes routes;
  private final Lanes lanes;
  private final Verdict verdict;
  private final Clock clock;
  private final ObjectProvider<Restored> restored;

  SayDue(
      DueNotices due,
      Claims claims,
      Scribe scribe,
      Composers composers,
      Compositions compositions,
      Recipients recipients,
      Routes routes,
      Lanes lanes,
      Verdict verdict,
      Clock clock,
      ObjectProvider<Restored> restored) {
    this.restored = restored;
    this.due = due;
    this.claims = claims;
    this.scribe = scribe;
    this.composers = composers;
    this.compositions = compositions;
    this.recipients = recipients;
    this.routes = routes;
    this.lanes = lanes;
    this.verdict = verdict;
    this.clock = clock;
  }

  @Override
  public List<Supplier<Placing>> take(Instant now, int atMost, String full) {
    List<Claim> claims = due.takeDue(now, atMost, full, lanes.busy());
    Map<PersonId, Person> known = recipients.of(claims);
    return claims.stream().map(claim -> Duty.about(claim, () -> place(claim, known))).toList();
  }

  private Placing place(Claim claim, Map<PersonId, Person> known) {
    try {
      return lanes.isClosing() ? back(claim, claim.trail().channel()) : placed(claim, known);
    } catch (RuntimeException failure) {
      postponeFailed(claim, failure);
      return new Placing.Over();
    }
  }

  private Placing placed(Claim claim, Map<PersonId, Person> known) {
    Notice notice = claim.notice();
    Instant now = clock.instant();
    if (!now.isBefore(notice.expiresAt())) {
      expire(claim, now);
      return new Placing.Over();
    }
    if (restored.stream().anyMatch(restore -> restore.covers(notice))) {
      claims.skipped(claim, Reason.RESTORED, now);
      return new Placing.Over();
    }
    Optional<Person> recipient = recipients.of(claim, known).filter(Person::active);
    if (recipient.isEmpty()) {
      claims.skipped(claim, Reason.INACTIVE, now);
      return new Placing.Over();
    }
    Optional<Channel> channel = routes.of(claim, recipient.get(), now);
    if (channel.isEmpty()) {
      outgoing(claim, recipient.get(), composers.of(notice).compose(notice, recipient.get(), now))
          .ifPresent(_ -> claims.undeliverable(claim, claim.trail().whyNot(), now));
      return new Placing.Over();
    }
    Lane lane = lanes.of(notice.key().workspace(), channel.get());
    if (lane.enter(notice.urgency() == Urgency.CONVERSATION)) {
      return new Placing.In(lane, () -> say(claim, recipient.get(), channel.get(), lane));
    }
    return lane.isShut() && goesAround(claim, recipient.get(), channel.get(), lane)
        ? new Placing.Over()
        : back(claim, lane);
  }

  /** Takes another channel, where there is one. */
  private boolean goesAround(Claim claim, Person recipient, Channel channel, Lane lane) {
    boolean leads = routes.leadAround(channel, claim.trail(), recipient);
    if (leads) {
      claims.passedOver(claim, channel.name(), lane.shutWhy());
    }
    return leads;
  }

  /** Until the lane is open again, where it is known when that is. */
  private Placing back(Claim claim, Lane lane) {
    if (!lane.isPaused()) {
      if (lane.isShut()) {
        // Somebody is just trying whether it takes messages again.
        claims.postponed(claim, clock.instant().plus(WHILE_TRIED));
        return new Placing.Back();
      }
      Placing back = back(claim, lane.name().channel());
      if (lane.isShut()) {
        // It was shut in between, when the others were told to look anew.
        due.lookAnew(lane.name());
      }
      return back;
    }
    if (lane.isShut()) {
      claims.turnedAway(claim, lane.shutWhy(), clock.instant(), lane.pausedUntil());
    } else {
      claims.postponed(claim, lane.pausedUntil());
    }
    return new Placing.Back();
  }

  private Placing back(Claim claim, @Nullable String channel) {
    claims.givenBack(claim, channel);
    return new Placing.Back();
  }

  /** What some channel turned down was not merely late: somebody should know. */
  private void expire(Claim claim, Instant now) {
    Trail trail = claim.trail();
    if (trail.mayStand() || trail.wasTurnedDown()) {
      claims.undeliverable(claim, trail.whyNot(), now);
    } else {
      claims.skipped(claim, Reason.TOO_LATE, now);
    }
  }

  private void say(Claim claim, Person recipient, Channel channel, Lane lane) {
    try {
      Composition words = compositions.of(claim.notice(), recipient);
      Optional<Outgoing> composed = lanes.atDesk(() -> outgoing(claim, recipient, words));
      if (composed.isPresent()) {
        AtomicLong begun = new AtomicLong();
        if (isOurTurn(claim, channel, lane, begun)) {
          send(claim, composed.get(), channel, lane, begun.get());
        } else {
          lanes.writeDown(
              () -> {
                if (!lane.isShut() || !goesAround(claim, recipient, channel, lane)) {
                  back(claim, lane);
                }
              });
        }
      }
    } catch (RuntimeException failure) {
      lanes.writeDown(() -> postponeFailed(claim, failure));
    }
  }

  /**
   * @param begun set to the moment just before the intention was committed
   */
  private boolean isOurTurn(Claim claim, Channel channel, Lane lane, AtomicLong begun) {
    if (!lane.awaitTurn()) {
      return false;
    }
    begun.set(System.nanoTime());
    return scribe.sending(claim, channel.name(), clock.instant());
  }

  /** From here on nothing leads to another attempt but what the channel says. */
  private void send(Claim claim, Outgoing outgoing, Channel channel, Lane lane, long begun) {
    if (lane.isPaused() || System.nanoTime() - begun > STANDSTILL.toNanos()) {
      lanes.writeDown(() -> notSent(claim, outgoing.recipient(), channel, lane));
      return;
    }
    Delivery outcome = outgoing.by(channel);
    lanes.learn(lane, outcome);
    try {
      verdict.writeDown(claim, outgoing.recipient(), channel, outcome);
    } catch (RuntimeException failure) {
      if (outcome instanceof Delivered || outcome instanceof Unclear) {
        LOG.error("notice {} is looked for once its lease is over", claim.notice().id(), failure);
      } else {
        lanes.writeDown(() -> postponeFailed(claim, failure));
      }
    }
  }

  /** The intention stands in the ledger, and nothing went out. */
  private void notSent(Claim claim, Person recipient, Channel channel, Lane lane) {
    if (!lane.isShut() || !goesAround(claim, recipient, channel, lane)) {
      claims.postponed(claim, Verdict.later(lane.pausedUntil(), clock.instant()));
    }
  }

  /** What is to go out, or nothing when the notice has ended, waits or belongs elsewhere. */
  private Optional<Outgoing> outgoing(Claim claim, Person recipient, Composition words) {
    Instant now = clock.instant();
    Notice notice = claim.notice();
    return switch (words) {
      case Skip(Reason reason) -> {
        claims.skipped(claim, reason, now);
        yield Optional.empty();
      }
      case Undeliverable(String why) -> {
        claims.undeliverable(claim, why, now);
        yield Optional.empty();
      }
      case Hold(Instant until) -> {
        claims.postponed(claim, Verdict.later(until, now));
        yield Optional.empty();
      }
      case Say(Message message) -> here(claim, new Outgoing(notice, recipient, null, message));
      case Announce(Room room, Message message) ->
          here(claim, new Outgoing(notice, recipient, room, message));
    };
  }

  /** Where it goes is known only now: it is taken in hand anew if it stands in the wrong queue. */
  private Optional<Outgoing> here(Claim claim, Outgoing outgoing) {
    if (outgoing.isOn(claim.trail())) {
      return Optional.of(outgoing);
    }
    claims.redirected(claim, outgoing.room());
    return Optional.empty();
  }

  /** A notice that a fault of ours keeps from being said is tried a few times and then listed. */
  private void postponeFailed(Claim claim, RuntimeException failure) {
    Notice notice = claim.notice();
    LOG.error(
        "notice {} of {} could not be said", notice.id(), notice.feature(), Wordless.of(failure));
    Instant now = clock.instant();
    if (claim.faults() + 1 >= MOST_FAILURES) {
      claims.undeliverable(claim, "fault", now);
    } else {
      claims.failed(claim, now.plus(Duration.ofMinutes(1L << claim.faults())));
    }
  }
}
