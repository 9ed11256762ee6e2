package se.kadens.reception;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Message;
import se.kadens.conversation.Received;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Wordless;

/**
 * Takes in what people do, and lets none of it hurt the rest. What met another transaction is tried
 * again at once. What cannot be kept now fails, so that it comes again. Words that we fail over
 * each time are not kept, since they may be an anonymous answer: whoever typed them is told, once,
 * and has them in the chat.
 */
@Component
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int TRIES = 3;

  /** Leaves some of the twenty connections for whatever else there is to do. */
  private static final int MOST = 12;

  /** Chat products wait three seconds for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Switchboard switchboard;
  private final Inbox inbox;
  private final ApplicationEventPublisher events;
  private final Semaphore door;
  private final Duration patience;
  private final AtomicLong turnedAway = new AtomicLong();
  private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - BETWEEN_LINES.toNanos());

  @Autowired
  Intake(Switchboard switchboard, Inbox inbox, ApplicationEventPublisher events) {
    this(switchboard, inbox, events, MOST, PATIENCE);
  }

  /**
   * @param most how many are dealt with at once
   * @param patience how long one more waits before it is turned away
   */
  Intake(
      Switchboard switchboard,
      Inbox inbox,
      ApplicationEventPublisher events,
      int most,
      Duration patience) {
    this.events = events;
    this.switchboard = switchboard;
    this.inbox = inbox;
    this.door = new Semaphore(most, true);
    this.patience = patience;
  }

  /**
   * Answers an interaction once, as the {@link Switchboard} does.
   *
   * @throws Overloaded where too many wait already
   */
  Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction) {
    enter();
    try {
      return answered(channel, deliveryKeys, interaction);
    } catch (RuntimeException failure) {
      events.publishEvent(new Received(channel, Received.As.FAILED));
      throw failure;
    } finally {
      door.release();
    }
  }

  private void enter() {
    try {
      if (door.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    complain();
    throw new Overloaded();
  }

  private void complain() {
    long all = turnedAway.incrementAndGet();
    long last = saidAt.get();
    long now = System.nanoTime();
    if (now - last >= BETWEEN_LINES.toNanos() && saidAt.compareAndSet(last, now)) {
      LOG.warn("more comes in than can be dealt with; {} were turned away since the start", all);
    }
  }

  private Reply answered(String channel, Set<String> deliveryKeys, Interaction interaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return switchboard.answer(channel, deliveryKeys, interaction);
      } catch (ConcurrencyFailureException met) {
        if (attempt == TRIES) {
          throw met;
        }
      } catch (DataAccessResourceFailureException | TransactionException unreachable) {
        throw unreachable;
      } catch (RuntimeException fault) {
        if (interaction instanceof Said said) {
          return putAside(channel, deliveryKeys, said, fault);
        }
        throw fault;
      }
    }
  }

  private Reply putAside(String channel, Set<String> deliveryKeys, Said said, RuntimeException e) {
    if (!inbox.putAside(said.by().workspace(), deliveryKeys, said.at())) {
      return Reply.nothing();
    }
    events.publishEvent(new Received(channel, Received.As.PUT_ASIDE));
    LOG.error(
        "words typed in {} were not taken in; their sender was told", channel, Wordless.of(e));
    return Reply.say(Message.of(new IntakePhrases(said.by().language()).notTakenIn()));
  }
}
