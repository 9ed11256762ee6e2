package se.kadens.sandbox.teams;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bearer tokens as the connector brings them to the bot, and as it never would. */
public final class Tokens {

  Tokens() {}

  /** As the connector signs it, valid for an hour. */
  public String good() {
    return with(Map.of());
  }

  /** Well signed, with these claims changed; null takes a claim away. */
  public String with(Map<String, ? extends @Nullable Object> claimChanges) {
    throw new UnsupportedOperationException(claimChanges.toString());
  }

  public String forged(Forgery how) {
    throw new UnsupportedOperationException(how.toString());
  }
}
