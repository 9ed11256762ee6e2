package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import se.kadens.conversation.Delivery;
import se.kadens.people.WorkspaceId;

/**
 * The way to one channel for one workspace: at the channel's pace, with some in hand at once, and
 * no more than come through soon. Nobody goes by it before the moment until which the channel asked
 * us to wait, nor while it takes nothing from us at all.
 */
final class Lane {

  /** Whose messages go where by it. */
  record Name(WorkspaceId workspace, String channel) {}

  /** Otherwise what comes through in a second: whoever waits at the keyboard waits behind it. */
  private static final int MOST_IN_HAND = 64;

  /** Kept free for people who wait at the keyboard. */
  private static final int EXPRESS = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** So many calls in a row find the door shut before it is left alone for a while. */
  private static final int MOST_KNOCKS = 3;

  static final Duration UNTIL_NEXT_KNOCK = Duration.ofMinutes(5);

  private final Name name;
  private final Pace pace;
  private final InstantSource clock;
  private final BooleanSupplier closing;
  private final int most;
  private final Map<Side, Instant> resting = new EnumMap<>(Side.class);
  private int inHand;
  private boolean full;
  private boolean doubtful;
  private int knocks;
  private String shutWhy = "";
  private Instant pausedUntil = Instant.EPOCH;

  Lane(Name name, Pace pace, double ceiling, InstantSource clock, BooleanSupplier closing) {
    this.name = name;
    this.pace = pace;
    this.clock = clock;
    this.closing = closing;
    this.most = (int) Math.clamp(Math.ceil(ceiling), 2, MOST_IN_HAND);
  }

  synchronized boolean enter(boolean urgent) {
    if (isPaused() || isBeingTried()) {
      return false;
    }
    int room = room();
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
    full = full && inHand > room() / 2;
    return wasFull && !full;
  }

  /** Whether it takes nothing more now. */
  synchronized boolean isFull() {
    return full || isPaused() || isBeingTried();
  }

  /** Where it is shut, or may be, one goes at a time. */
  private boolean isBeingTried() {
    return (isShut() || doubtful) && inHand > 0;
  }

  /** Whether it has room for nobody but people at the keyboard, and soon for others again. */
  synchronized boolean isBusy() {
    return full && !isPaused() && !isShut();
  }

  /** No more than come through before they lose patience. */
  private int room() {
    return (int) Math.clamp(Math.ceil(pace.rate() * PATIENCE.toSeconds() / 2), 2, most);
  }

  synchronized boolean isPaused() {
    return clock.instant().isBefore(pausedUntil);
  }

  /** Calls that a channel limits apart from messages, and that are to hold up none. */
  enum Side {
    LOOKS,
    CHANGES
  }

  /** None of these goes by it before. */
  synchronized void rest(Side side, Instant until) {
    resting.merge(side, until, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Until when none of these goes by it; a moment that has passed where they may go. */
  synchronized Instant restsUntil(Side side) {
    return resting.getOrDefault(side, Instant.EPOCH);
  }

  /** Waits until one may go; false when it is to be given back instead. */
  boolean awaitTurn() {
    return pace.await(PATIENCE, () -> closing.getAsBoolean() || isPaused());
  }

  /** What has changed for the lane. */
  enum Change {
    NONE,
    PAUSED,
    SHUT,
    OPEN
  }

  /** Learns from what became of a call that went by it. */
  synchronized Change learn(Delivery outcome) {
    boolean wasShut = isShut();
    boolean mayHaveBeenShut = wasShut || doubtful;
    switch (outcome) {
      case Delivery.Throttled(Instant until, _) -> {
        pace.refused(System.nanoTime());
        return pause(until) ? Change.PAUSED : Change.NONE;
      }
      case Delivery.ShutOut(String why) -> {
        knocks = doubtful ? MOST_KNOCKS : knocks + 1;
        doubtful = false;
        shutWhy = why;
        if (isShut()) {
          pause(clock.instant().plus(UNTIL_NEXT_KNOCK));
        }
        return isShut() && !wasShut ? Change.SHUT : isShut() ? Change.PAUSED : Change.NONE;
      }
      case Delivery.Delivered _, Delivery.Unreachable _, Delivery.Refused _ -> {
        pace.passed();
        knocks = 0;
        doubtful = false;
        return mayHaveBeenShut ? Change.OPEN : Change.NONE;
      }
      case Delivery.Unclear _ -> {
        pace.passed();
        return Change.NONE;
      }
      case Delivery.Unavailable _ -> {
        return Change.NONE;
      }
    }
  }

  /** Nothing goes by it before; whether that is later than it was. */
  synchronized boolean pause(Instant until) {
    boolean longer = until.isAfter(pausedUntil);
    pausedUntil = longer ? until : pausedUntil;
    return longer;
  }

  /** It was shut, and whether it still is nobody knows; the next call shows it. */
  synchronized void doubt() {
    doubtful = true;
  }

  synchronized boolean isShut() {
    return knocks >= MOST_KNOCKS;
  }

  /** Why the channel takes nothing from us, where it does not. */
  synchronized String shutWhy() {
    return shutWhy;
  }

  synchronized Instant pausedUntil() {
    return pausedUntil;
  }

  /** How fast it goes now. */
  double perSecond() {
    return pace.rate();
  }

  /** In calls a second; 0 where nothing was learnt. */
  double granted() {
    return pace.granted();
  }

  Name name() {
    return name;
  }
}
