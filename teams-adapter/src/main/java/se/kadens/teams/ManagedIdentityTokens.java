package se.kadens.teams;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the machine we run on, which Microsoft's cloud gave an identity. */
final class ManagedIdentityTokens implements TokenSource {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ManagedIdentityApplication application;
  private final String resource;

  private ManagedIdentityTokens(ManagedIdentityApplication application, String resource) {
    this.application = application;
    this.resource = resource;
  }

  static ManagedIdentityTokens of(TeamsSettings settings) {
    String appId = Objects.requireNonNull(settings.appId());
    return new ManagedIdentityTokens(
        ManagedIdentityApplication.builder(ManagedIdentityId.userAssignedClientId(appId)).build(),
        LoginUrl.scope(settings).replaceFirst("/\\.default$", ""));
  }

  @Override
  public Token fetch(Instant now) throws IOException {
    try {
      IAuthenticationResult result =
          application
              .acquireTokenForManagedIdentity(
                  ManagedIdentityParameters.builder(resource).forceRefresh(true).build())
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Duration life = Duration.between(now, result.expiresOnDate().toInstant());
      return Token.lasting(result.accessToken(), now, life);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException _) {
      throw new IOException("the managed identity did not answer");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private static IOException failure(@Nullable Throwable failure) {
    return failure instanceof MsalServiceException refused
            && refused.statusCode() != null
            && refused.statusCode() < 500
        ? new Refused(refused.statusCode(), String.valueOf(refused.errorCode()))
        : new IOException("the managed identity gave no token", failure);
  }
}
