package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says what is due: claims it, has the feature compose it as of now, sends it through one of the
 * person's channels, and writes down what became of it. No request goes out inside a transaction.
 */
@Component
public class Courier implements SmartLifecycle {

  /** Shorter than other nodes take this one for alive. */
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(12);

  /** In which Spring Boot's server lets its requests come to their end. */
  private static final int SERVED_TO_THE_END = DEFAULT_PHASE - 1024;

  private final Holdings holdings;
  private final DueNotices due;
  private final List<Duty> duties;
  private final Lanes lanes;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final ReentrantLock oneRound = new ReentrantLock();
  private volatile @Nullable Round underWay;

  Courier(
      Holdings holdings,
      DueNotices due,
      List<Duty> duties,
      Lanes lanes,
      Clock clock,
      ApplicationEventPublisher events) {
    this.holdings = holdings;
    this.due = due;
    this.duties = List.copyOf(duties);
    this.lanes = lanes;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Works until nothing is due. Only one round runs on a node at a time; a second caller has it
   * look at once, waits for it, and then looks again.
   *
   * @return how many notices it took in hand
   */
  public int deliverDue() {
    Round present = underWay;
    if (present != null) {
      present.ring();
    }
    oneRound.lock();
    try {
      if (lanes.isClosing()) {
        return 0;
      }
      holdings.share();
      takeUp();
      due.freeAbandoned(clock.instant());
      Round round = new Round(duties, lanes, clock, events);
      underWay = round;
      return round.work();
    } finally {
      underWay = null;
      oneRound.unlock();
    }
  }

  /** Says to the other nodes that this one runs; often enough, or they take its work over. */
  void stayAlive() {
    if (!lanes.isClosing()) {
      takeUp();
      due.freeAbandoned(clock.instant());
    }
  }

  private void takeUp() {
    holdings.beat();
    lanes.forget(holdings.takeUp());
  }

  /** Whether there is anything to deliver, for whoever looks often. */
  boolean hasWork() {
    return due.areThere(clock.instant());
  }

  @Override
  public void start() {
    holdings.join();
    lanes.open();
  }

  /**
   * Stops together with the server, as late as what people are answered with may be planned; both
   * take their time, and neither waits for the other.
   */
  @Override
  public int getPhase() {
    return SERVED_TO_THE_END;
  }

  @Override
  public void stop(Runnable done) {
    Thread.ofPlatform()
        .name("courier-farewell")
        .start(
            () -> {
              try {
                stop();
              } finally {
                done.run();
              }
            });
  }

  /** Gives back what was not begun, and waits for what was. */
  @Override
  public void stop() {
    lanes.close();
    try {
      if (oneRound.tryLock(LONGEST_FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        oneRound.unlock();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      holdings.leave();
    }
  }

  @Override
  public boolean isRunning() {
    return !lanes.isClosing();
  }
}
