package se.kadens.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tokens as the Bot Connector makes them, and as others would like to. */
final class TokenMint {

  static final String ISSUER = "https://api.botframework.com";
  static final String APP = "11111111-2222-3333-4444-555555555555";
  static final String SERVICE = "https://smba.trafficmanager.net/emea/";
  static final String KEY = "key-1";
  static final Algorithm RS256 = rs256(KeyServer.PAIR);

  private TokenMint() {}

  static Algorithm rs256(KeyPair pair) {
    return Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
  }

  static String good(Instant now) {
    return changed(now, token -> token);
  }

  static String changed(Instant now, UnaryOperator<JWTCreator.Builder> change) {
    return signed(now, RS256, change);
  }

  static String signed(Instant now, Algorithm algorithm, UnaryOperator<JWTCreator.Builder> change) {
    return change
        .apply(
            JWT.create()
                .withKeyId(KEY)
                .withIssuer(ISSUER)
                .withAudience(APP)
                .withNotBefore(now.minus(Duration.ofMinutes(1)))
                .withExpiresAt(now.plus(Duration.ofHours(1)))
                .withClaim("serviceurl", SERVICE))
        .sign(algorithm);
  }

  static String bearer(@Nullable String token) {
    return "Bearer " + token;
  }
}
