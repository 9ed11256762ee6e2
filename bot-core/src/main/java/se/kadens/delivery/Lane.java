package se.kadens.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The way to one channel for one workspace: at the channel's pace, with some in hand at once, and
 * no more than come through soon.
 */
final class Lane {

  /** Otherwise what comes through in a second: whoever waits at the keyboard waits behind it. */
  private static final int MOST_IN_HAND = 64;

  /** Kept free for people who wait at the keyboard. */
  private static final int EXPRESS = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pace pace;
  private final BooleanSupplier closing;
  private final int room;
  private int inHand;
  private boolean full;

  Lane(double perSecond, BooleanSupplier closing) {
    this.pace = new Pace(perSecond);
    this.closing = closing;
    this.room = (int) Math.clamp(Math.ceil(perSecond), 2, MOST_IN_HAND);
  }

  synchronized boolean enter(boolean urgent) {
    if (inHand >= room + (urgent ? EXPRESS : 0)) {
      full = true;
      return false;
    }
    inHand++;
    full = inHand >= room;
    return true;
  }

  /**
   * Opens again when half of it is free, so that it is not refilled one by one; whether it did just
   * now.
   */
  synchronized boolean leave() {
    inHand--;
    boolean wasFull = full;
    full = full && inHand > room / 2;
    return wasFull && !full;
  }

  synchronized boolean isFull() {
    return full;
  }

  /** Waits until one may go; false when it is to be given back instead. */
  boolean awaitTurn() {
    return pace.await(PATIENCE, closing);
  }
}
