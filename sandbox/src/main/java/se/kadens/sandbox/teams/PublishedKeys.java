package se.kadens.sandbox.teams;

/** The connector's signing keys, and the site that publishes them. */
public final class PublishedKeys {

  PublishedKeys() {}

  /** Signs with a new key from now on, which alone is published. */
  public void rotate() {
    throw new UnsupportedOperationException();
  }

  /** Whether the site can be reached. */
  public void available(boolean changed) {
    throw new UnsupportedOperationException("" + changed);
  }

  /** How often the keys were fetched, in vain among them. */
  public int fetches() {
    throw new UnsupportedOperationException();
  }
}
