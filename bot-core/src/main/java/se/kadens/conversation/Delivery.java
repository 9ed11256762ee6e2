package se.kadens.conversation;

import java.time.Instant;

/** What became of an attempt to send. */
public sealed interface Delivery {

  record Delivered(Receipt receipt) implements Delivery {}

  /**
   * Certainly not sent, since the channel had too many calls from us; it takes none before {@code
   * until}.
   */
  record Throttled(Instant until, String why) implements Delivery {}

  /** Certainly not sent, since nothing answers there; may be tried again after a while. */
  record Unavailable(Instant until, String why) implements Delivery {}

  /** This person cannot be reached here, however often one tries. */
  record Unreachable(String why) implements Delivery {}

  /**
   * Certainly not sent: the channel takes nothing from us in this workspace, until somebody sets
   * that right.
   */
  record ShutOut(String why) implements Delivery {}

  /** The channel will not take this message. */
  record Refused(String why) implements Delivery {}

  /** The connection broke after the request went out: it may or may not have arrived. */
  record Unclear(String why) implements Delivery {}
}
