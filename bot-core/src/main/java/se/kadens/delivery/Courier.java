package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Channel.Evidence.Absent;
import se.kadens.conversation.Channel.Evidence.Found;
import se.kadens.conversation.Channel.Evidence.Hidden;
import se.kadens.conversation.Channel.Evidence.Unknown;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Claims.Claim;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;

/**
 * Says what is due: claims it, has the feature compose it as of now, sends it through the person's
 * channel, and writes down what became of it. The intention to send is committed before the request
 * goes out, and no request goes out inside a transaction.
 */
@Component
public class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final int BATCH = 16;
  private static final int MOST_FAILURES = 5;
  private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(30);

  private final Claims claims;
  private final Composers composers;
  private final People people;
  private final List<Channel> channels;
  private final Clock clock;
  private final Map<Lane, Pace> paces = new ConcurrentHashMap<>();
  private final ReentrantLock oneRound = new ReentrantLock();

  Courier(Claims claims, Composers composers, People people, List<Channel> channels, Clock clock) {
    this.claims = claims;
    this.composers = composers;
    this.people = people;
    this.channels = List.copyOf(channels);
    this.clock = clock;
  }

  private record Lane(WorkspaceId workspace, String channel) {}

  /**
   * Works until nothing is due. Only one round runs on a node at a time; a second caller waits for
   * it, and then looks again.
   *
   * @return how many notices it took in hand
   */
  public int deliverDue() {
    oneRound.lock();
    try {
      claims.freeAbandoned(clock.instant());
      int taken = settleUnclear();
      List<Claim> due = claims.takeDue(clock.instant(), BATCH);
      while (!due.isEmpty()) {
        due.forEach(this::deliver);
        taken += due.size();
        due = claims.takeDue(clock.instant(), BATCH);
      }
      return taken + refreshStale();
    } finally {
      oneRound.unlock();
    }
  }

  private void deliver(Claim claim) {
    try {
      attempt(claim);
    } catch (RuntimeException failure) {
      postponeFailed(claim, failure);
    }
  }

  private void attempt(Claim claim) {
    Notice notice = claim.notice();
    Instant now = clock.instant();
    if (!now.isBefore(notice.expiresAt())) {
      claims.skipped(claim, Reason.TOO_LATE, now);
      return;
    }
    Optional<Person> recipient = recipientOf(notice);
    if (recipient.isEmpty()) {
      claims.skipped(claim, Reason.INACTIVE, now);
      return;
    }
    switch (composers.of(notice).compose(notice, recipient.get(), now)) {
      case Skip(Reason reason) -> claims.skipped(claim, reason, now);
      case Hold(Instant until) -> claims.postponed(claim, until);
      case Say(Message message) -> send(claim, recipient.get(), message);
    }
  }

  private void send(Claim claim, Person recipient, Message message) {
    Optional<Channel> channel = channelOf(recipient);
    if (channel.isEmpty()) {
      claims.undeliverable(claim, "no_channel", clock.instant());
      return;
    }
    paceOf(recipient, channel.get()).await();
    if (!claims.sending(claim, channel.get().name(), clock.instant())) {
      return;
    }
    try {
      conclude(claim, channel.get().send(new Envelope(claim.notice().id(), recipient, message)));
    } catch (RuntimeException failure) {
      // It may have gone out: from here on only evidence allows another attempt.
      LOG.error("notice {} may have arrived, looking for it", claim.notice().id(), failure);
      claims.unclear(claim, 0, clock.instant().plus(FIRST_LOOK));
    }
  }

  private void conclude(Claim claim, Delivery delivery) {
    Instant now = clock.instant();
    switch (delivery) {
      case Delivered(var receipt) -> claims.sent(claim, receipt, now);
      case Throttled(var until, var why) -> {
        LOG.info("notice {} postponed until {}: {}", claim.notice().id(), until, why);
        claims.postponed(claim, until);
      }
      case Unavailable(var until, var why) -> {
        LOG.info("notice {} postponed until {}: {}", claim.notice().id(), until, why);
        claims.postponed(claim, until);
      }
      case Unreachable(var why) -> claims.undeliverable(claim, why, now);
      case Refused(var why) -> {
        LOG.warn("notice {} was refused and is listed: {}", claim.notice().id(), why);
        claims.undeliverable(claim, why, now);
      }
      case Unclear(var why) -> {
        LOG.info("notice {} may have arrived, looking for it: {}", claim.notice().id(), why);
        claims.unclear(claim, 0, now.plus(FIRST_LOOK));
      }
    }
  }

  /**
   * Looks for messages whose sending broke off; sends again only what is proven not to be there.
   */
  private int settleUnclear() {
    List<Claim> unclear = claims.takeUnclear(clock.instant(), BATCH);
    for (Claim claim : unclear) {
      try {
        settle(claim);
      } catch (RuntimeException failure) {
        LOG.warn("notice {} stays unclear, will look again", claim.notice().id(), failure);
        claims.unclear(claim, claim.absent(), clock.instant().plus(NEXT_LOOK));
      }
    }
    return unclear.size();
  }

  private void settle(Claim claim) {
    Notice notice = claim.notice();
    Instant now = clock.instant();
    Optional<Person> recipient = people.find(notice.key().workspace(), notice.key().person());
    Optional<Channel> channel = recipient.flatMap(this::channelOf);
    if (recipient.isEmpty() || channel.isEmpty() || claim.sendingSince() == null) {
      claims.undeliverable(claim, "unclear", now);
      return;
    }
    switch (channel.get().seek(notice.id(), recipient.get(), claim.sendingSince())) {
      case Found(var receipt) -> claims.sent(claim, receipt, now);
      case Absent() when claim.absent() > 0 -> claims.postponed(claim, now);
      case Absent() -> claims.unclear(claim, 1, now.plus(NEXT_LOOK));
      case Hidden() -> claims.unclear(claim, claim.absent(), now.plus(NEXT_LOOK));
      case Unknown() when !now.isBefore(notice.expiresAt()) ->
          claims.undeliverable(claim, "unclear", now);
      case Unknown() -> claims.unclear(claim, claim.absent(), now.plus(NEXT_LOOK));
    }
  }

  private int refreshStale() {
    List<Claim> stale = claims.takeStale(clock.instant(), BATCH);
    for (Claim claim : stale) {
      try {
        refresh(claim);
      } catch (RuntimeException failure) {
        LOG.warn("notice {} keeps its earlier words", claim.notice().id(), failure);
      }
    }
    return stale.size();
  }

  private void refresh(Claim claim) {
    Optional<Person> recipient = recipientOf(claim.notice());
    var receipt = claim.receipt();
    if (recipient.isEmpty() || receipt == null) {
      return;
    }
    Instant now = clock.instant();
    switch (composers.of(claim.notice()).compose(claim.notice(), recipient.get(), now)) {
      case Say(Message message) -> sayAnew(claim, receipt, recipient.get(), message);
      case Hold(Instant until) -> claims.stale(claim, until);
      case Skip _ -> {}
    }
  }

  private void sayAnew(Claim claim, Receipt receipt, Person recipient, Message message) {
    for (Channel channel : channels) {
      if (channel.name().equals(receipt.channel())) {
        paceOf(recipient, channel).await();
        switch (channel.update(receipt, recipient, message)) {
          case Throttled(var until, _) -> claims.stale(claim, until);
          case Unavailable(var until, _) -> claims.stale(claim, until);
          // Putting the same words in the same place twice does no harm.
          case Unclear _ -> claims.stale(claim, clock.instant().plus(NEXT_LOOK));
          case Delivered _, Unreachable _, Refused _ -> {}
        }
      }
    }
  }

  /** A notice that a fault of ours keeps from being said is tried a few times and then listed. */
  private void postponeFailed(Claim claim, RuntimeException failure) {
    Notice notice = claim.notice();
    LOG.error("notice {} of {} could not be said", notice.id(), notice.feature(), failure);
    Instant now = clock.instant();
    if (claim.attempts() + 1 >= MOST_FAILURES) {
      claims.undeliverable(claim, "fault", now);
    } else {
      claims.failed(claim, now.plus(Duration.ofMinutes(1L << claim.attempts())));
    }
  }

  private Optional<Person> recipientOf(Notice notice) {
    return people.find(notice.key().workspace(), notice.key().person()).filter(Person::active);
  }

  private Optional<Channel> channelOf(Person person) {
    return channels.stream().filter(channel -> channel.knows(person)).findFirst();
  }

  private Pace paceOf(Person person, Channel channel) {
    return paces.computeIfAbsent(
        new Lane(person.workspace(), channel.name()), _ -> new Pace(channel.ceilingPerSecond()));
  }
}
