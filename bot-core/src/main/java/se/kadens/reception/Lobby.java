package se.kadens.reception;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Received;

/**
 * Where what has come in waits until it is dealt with. Only so many are let in as come through in
 * time: whoever would be answered too late is told so at once, and slows down nobody else.
 */
@Component
class Lobby {

  private static final Logger LOG = LoggerFactory.getLogger(Lobby.class);

  /** As many as are dealt with, on two busy processors, while one waits its time. */
  private static final int ROOM = 100;

  /** Leaves some of the twenty connections for whatever else there is to do. */
  private static final int DESKS = 12;

  /** With what dealing takes, within a second: whoever pressed looks at the screen for so long. */
  private static final Duration PATIENCE = Duration.ofMillis(600);

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final ApplicationEventPublisher events;
  private final Semaphore room;
  private final Semaphore desks;
  private final Duration patience;
  private final AtomicLong turnedAway = new AtomicLong();
  private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - BETWEEN_LINES.toNanos());

  @Autowired
  Lobby(ApplicationEventPublisher events) {
    this(events, ROOM, DESKS, PATIENCE);
  }

  /**
   * @param room how many are inside at once
   * @param desks how many of them are dealt with at once
   * @param patience how long one waits for a desk before it is turned away
   */
  Lobby(ApplicationEventPublisher events, int room, int desks, Duration patience) {
    this.events = events;
    this.room = new Semaphore(room);
    this.desks = new Semaphore(desks, true);
    this.patience = patience;
  }

  /** Has one dealt with in its turn, unless that would come too late. */
  <T> T admit(String channel, Supplier<T> dealing) {
    try {
      return inside(dealing);
    } catch (Overloaded tooMany) {
      events.publishEvent(new Received(channel, Received.As.TURNED_AWAY));
      throw tooMany;
    } catch (RuntimeException failure) {
      events.publishEvent(new Received(channel, Received.As.FAILED));
      throw failure;
    }
  }

  /**
   * Turns somebody away where there is no room, before what they bring is even read.
   *
   * @return whether they are turned away; if not, there may be no room all the same once it is read
   */
  boolean turnsAwayAtTheDoor(String channel) {
    if (room.availablePermits() > 0) {
      return false;
    }
    events.publishEvent(new Received(channel, Received.As.TURNED_AWAY));
    noteTurnedAway();
    return true;
  }

  private <T> T inside(Supplier<T> dealing) {
    if (!room.tryAcquire()) {
      throw turnedAway();
    }
    try {
      return atDesk(dealing);
    } finally {
      room.release();
    }
  }

  private <T> T atDesk(Supplier<T> dealing) {
    awaitDesk();
    try {
      return dealing.get();
    } finally {
      desks.release();
    }
  }

  private void awaitDesk() {
    try {
      if (desks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw turnedAway();
  }

  private Overloaded turnedAway() {
    noteTurnedAway();
    return new Overloaded();
  }

  private void noteTurnedAway() {
    long all = turnedAway.incrementAndGet();
    long last = saidAt.get();
    long now = System.nanoTime();
    if (now - last >= BETWEEN_LINES.toNanos() && saidAt.compareAndSet(last, now)) {
      LOG.warn("more comes in than can be dealt with; {} were turned away since the start", all);
    }
  }
}
