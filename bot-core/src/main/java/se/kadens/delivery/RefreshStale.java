package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.ShutOut;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Composition.Announce;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Composition.Undeliverable;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Composes what was said anew and puts it in the place of the old message, where that stands. */
@Component
@Order(3)
class RefreshStale implements Duty {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshStale.class);
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  /** So long after a notice need not be said any more it is still tried where nobody answers. */
  private static final Duration WORTH_IT = Duration.ofDays(30);

  private final DueNotices due;
  private final Claims claims;
  private final Composers composers;
  private final People people;
  private final Routes routes;
  private final Lanes lanes;
  private final Clock clock;

  RefreshStale(
      DueNotices due,
      Claims claims,
      Composers composers,
      People people,
      Routes routes,
      Lanes lanes,
      Clock clock) {
    this.due = due;
    this.claims = claims;
    this.composers = composers;
    this.people = people;
    this.routes = routes;
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  public List<Supplier<Placing>> take(Instant now, int atMost, String full) {
    return due.takeStale(now, atMost, full).stream()
        .map(claim -> Duty.about(claim, () -> place(claim)))
        .toList();
  }

  private Placing place(Claim claim) {
    try {
      return placed(claim);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException failure) {
      sayLater(claim, failure);
      return new Placing.Over();
    } catch (RuntimeException failure) {
      giveUp(claim, failure);
      return leave(claim);
    }
  }

  private Placing placed(Claim claim) {
    Notice notice = claim.notice();
    Receipt receipt = claim.receipt();
    Optional<Person> recipient =
        people.find(notice.key().workspace(), notice.key().person()).filter(Person::active);
    if (receipt == null || recipient.isEmpty()) {
      return leave(claim);
    }
    Optional<Channel> channel = routes.named(receipt.channel());
    if (channel.isEmpty()) {
      return leave(claim);
    }
    Lane lane = lanes.of(notice.key().workspace(), channel.get());
    Instant rest = lane.restsUntil(Lane.Side.CHANGES);
    if (clock.instant().isBefore(rest)) {
      claims.stale(claim, rest);
      return new Placing.Over();
    }
    if (lanes.isClosing() || !lane.enter(false)) {
      claims.stale(claim, clock.instant());
      return new Placing.Back();
    }
    return new Placing.In(
        lane, () -> refresh(claim, receipt, recipient.get(), channel.get(), lane));
  }

  private Placing leave(Claim claim) {
    claims.refreshed(claim);
    return new Placing.Over();
  }

  private void refresh(Claim claim, Receipt receipt, Person recipient, Channel channel, Lane lane) {
    try {
      Optional<Message> message = lanes.atDesk(() -> compose(claim, recipient));
      if (message.isPresent()) {
        if (lane.awaitTurn()) {
          sayAnew(claim, receipt, recipient, channel, message.get(), lane);
        } else {
          lanes.writeDown(() -> claims.stale(claim, clock.instant()));
        }
      }
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException failure) {
      lanes.writeDown(() -> sayLater(claim, failure));
    } catch (RuntimeException failure) {
      giveUp(claim, failure);
      lanes.writeDown(() -> claims.refreshed(claim));
    }
  }

  /** At the desk: the database was away, or in the way, which passes. */
  private void sayLater(Claim claim, RuntimeException failure) {
    LOG.warn("notice {} is said anew later", claim.notice().id(), failure);
    claims.stale(claim, clock.instant().plus(A_WHILE));
  }

  private static void giveUp(Claim claim, RuntimeException failure) {
    LOG.warn("notice {} keeps its earlier words", claim.notice().id(), failure);
  }

  private Optional<Message> compose(Claim claim, Person recipient) {
    Instant now = clock.instant();
    return switch (composers.of(claim.notice()).compose(claim.notice(), recipient, now)) {
      case Say(Message message) -> Optional.of(message);
      case Announce(_, Message message) -> Optional.of(message);
      case Hold(Instant until) -> {
        claims.stale(claim, Verdict.later(until, now));
        yield Optional.empty();
      }
      case Undeliverable _, Skip _ -> {
        claims.refreshed(claim);
        yield Optional.empty();
      }
    };
  }

  private void sayAnew(
      Claim claim, Receipt receipt, Person recipient, Channel channel, Message message, Lane lane) {
    Delivery outcome = channel.update(receipt, recipient, message);
    lanes.learn(lane, Lane.Side.CHANGES, outcome);
    switch (outcome) {
      case Delivered(Receipt changed) -> lanes.writeDown(() -> claims.replaced(claim, changed));
      case Throttled(Instant until, _) -> again(claim, until);
      case Unavailable(Instant until, _) -> again(claim, until);
      // Putting the same words in the same place twice does no harm.
      case ShutOut _ -> again(claim, clock.instant().plus(A_WHILE));
      case Unclear _ -> againWhileItMatters(claim);
      case Unreachable _, Refused _ -> lanes.writeDown(() -> claims.refreshed(claim));
    }
  }

  private void againWhileItMatters(Claim claim) {
    Instant now = clock.instant();
    if (now.isBefore(claim.notice().expiresAt().plus(WORTH_IT))) {
      again(claim, now.plus(A_WHILE));
    } else {
      LOG.warn("notice {} keeps its earlier words, which cannot be changed", claim.notice().id());
      lanes.writeDown(() -> claims.refreshed(claim));
    }
  }

  private void again(Claim claim, Instant until) {
    lanes.writeDown(() -> claims.stale(claim, Verdict.later(until, clock.instant())));
  }
}
