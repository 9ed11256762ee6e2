package se.kadens.delivery;

import java.util.Locale;

/** Where a notice stands; it ends in exactly one of the last three. */
public enum State {
  /** Waits for its hour, or for the next attempt. */
  PLANNED,
  /** A node has taken it, under a lease. */
  CLAIMED,
  /** The request may have gone out. */
  SENDING,
  /** The connection broke after the request went out; evidence is being looked for. */
  UNCLEAR,
  SENT,
  /** Not said, for the reason given. */
  SKIPPED,
  /** Could not be said, for the reason given. */
  UNDELIVERABLE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
