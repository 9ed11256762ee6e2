package se.kadens.teams;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Has the SDK carry our own tokens. */
final class BotCredentials extends AppCredentials {

  private final Tokens tokens;

  BotCredentials(String appId, Tokens tokens) {
    super(null);
    this.tokens = tokens;
    setAppId(appId);
  }

  @Override
  public CompletableFuture<String> getToken() {
    try {
      return CompletableFuture.completedFuture(tokens.get());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  protected Authenticator buildAuthenticator() {
    throw new UnsupportedOperationException("tokens come from elsewhere");
  }
}
