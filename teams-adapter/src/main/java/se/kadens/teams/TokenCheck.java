package se.kadens.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in the Bot Connector alone, by the token it signs. Tokens of other bots and of emulators,
 * which the SDK's own check takes as well, are issued by somebody else and stay out.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
final class TokenCheck implements Gate {

  static final String CHANNEL = "msteams";
  static final String SERVICE_URL = "serviceurl";

  private static final Logger log = LoggerFactory.getLogger(TokenCheck.class);
  private static final Duration LEEWAY = Duration.ofMinutes(5);
  private static final String SCHEME = "Bearer ";

  private final String issuer;
  private final String appId;
  private final SigningKeys keys;
  private final Clock clock;

  TokenCheck(String issuer, String appId, SigningKeys keys, Clock clock) {
    if (appId.isBlank()) {
      throw new IllegalArgumentException("tokens are for an app, and none is named");
    }
    this.issuer = issuer;
    this.appId = appId;
    this.keys = keys;
    this.clock = clock;
  }

  /** Who signs for the cloud whose keys are described at that address. */
  static String issuerOf(String openIdUrl) {
    return openIdUrl.startsWith("https://login.botframework.azure.us/")
        ? "https://api.botframework.us"
        : "https://api.botframework.com";
  }

  @Override
  public Optional<Speaker> admit(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      DecodedJWT token = JWT.decode(authorization.substring(SCHEME.length()).strip());
      return keyOf(token).flatMap(key -> verified(token, key));
    } catch (JWTVerificationException e) {
      log.info("a request with a token that does not hold: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Optional<SigningKey> keyOf(DecodedJWT token) {
    return Optional.ofNullable(token.getKeyId())
        .flatMap(id -> keys.find(id, clock.instant()))
        .filter(key -> key.endorsements().contains(CHANNEL));
  }

  private Optional<Speaker> verified(DecodedJWT token, SigningKey key) {
    // By the machine's time, which tokens are dated by even where ours is turned by hand.
    verifier(key).verify(token);
    // Only an end that is there is verified.
    return token.getExpiresAtAsInstant() == null
        ? Optional.empty()
        : Optional.ofNullable(token.getClaim(SERVICE_URL).asString()).map(Speaker::new);
  }

  private JWTVerifier verifier(SigningKey key) {
    return JWT.require(Algorithm.RSA256(key.key(), null))
        .withIssuer(issuer)
        .withAudience(appId)
        .acceptLeeway(LEEWAY.toSeconds())
        .build();
  }
}
