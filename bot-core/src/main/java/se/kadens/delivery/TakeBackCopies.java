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
import se.kadens.delivery.Copies.Copy;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Takes the second copy of a notice back, so that its person sees it once. */
@Component
@Order(4)
class TakeBackCopies implements Duty {

  private static final Logger LOG = LoggerFactory.getLogger(TakeBackCopies.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private final Copies copies;
  private final People people;
  private final Routes routes;
  private final Lanes lanes;
  private final Clock clock;

  TakeBackCopies(Copies copies, People people, Routes routes, Lanes lanes, Clock clock) {
    this.copies = copies;
    this.people = people;
    this.routes = routes;
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  public List<Supplier<Placing>> take(Instant now, int atMost, String full) {
    return copies.takeDue(now, atMost, full).stream()
        .map(copy -> Duty.about(copy.workspace(), copy.notice(), () -> place(copy)))
        .toList();
  }

  private Placing place(Copy copy) {
    Optional<Channel> channel = routes.named(copy.receipt().channel());
    Optional<Person> recipient = people.find(copy.workspace(), copy.recipient());
    if (channel.isEmpty() || recipient.isEmpty()) {
      copies.left(copy);
      return new Placing.Over();
    }
    Lane lane = lanes.of(copy.workspace(), channel.get());
    Instant rest = lane.restsUntil(Lane.Side.CHANGES);
    if (clock.instant().isBefore(rest)) {
      copies.later(copy, rest);
      return new Placing.Over();
    }
    if (lanes.isClosing() || !lane.enter(false)) {
      copies.later(copy, clock.instant());
      return new Placing.Back();
    }
    return new Placing.In(lane, () -> takeBack(copy, recipient.get(), channel.get(), lane));
  }

  private void takeBack(Copy copy, Person recipient, Channel channel, Lane lane) {
    if (!lane.awaitTurn()) {
      lanes.writeDown(() -> copies.later(copy, clock.instant()));
      return;
    }
    Delivery outcome = channel.retract(copy.receipt(), recipient);
    lanes.learn(lane, Lane.Side.CHANGES, outcome);
    switch (outcome) {
      case Delivered _ -> {
        LOG.info("the second copy of notice {} was taken back", copy.notice());
        lanes.writeDown(() -> copies.takenBack(copy, clock.instant()));
      }
      case Unreachable(String why) -> leave(copy, why);
      case Refused(String why) -> leave(copy, why);
      case Throttled(Instant until, String why) -> again(copy, until, why);
      case Unavailable(Instant until, String why) -> again(copy, until, why);
      case ShutOut(String why) -> again(copy, clock.instant().plus(A_WHILE), why);
      case Unclear(String why) -> again(copy, clock.instant().plus(A_WHILE), why);
    }
  }

  private void again(Copy copy, Instant until, String why) {
    if (copy.attempts() + 1 < MOST_ATTEMPTS) {
      lanes.writeDown(() -> copies.failed(copy, Verdict.later(until, clock.instant())));
    } else {
      leave(copy, why);
    }
  }

  private void leave(Copy copy, String why) {
    LOG.warn("the second copy of notice {} stays: {}", copy.notice(), why);
    lanes.writeDown(() -> copies.left(copy));
  }
}
