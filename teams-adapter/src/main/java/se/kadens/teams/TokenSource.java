package se.kadens.teams;

import java.io.IOException;
import java.time.Instant;

/** Where tokens come from. */
interface TokenSource {

  /**
   * Asks for a new one.
   *
   * @throws Refused if we are not given one, however often we ask
   * @throws IOException if that cannot be told now
   */
  Token fetch(Instant now) throws IOException;

  /** The authority says no. */
  final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param code the authority's own word for why, never a secret
     */
    Refused(int status, String code) {
      super(code);
      this.status = status;
    }

    int status() {
      return status;
    }

    String code() {
      return String.valueOf(getMessage());
    }
  }
}
