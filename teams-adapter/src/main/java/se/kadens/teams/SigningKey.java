package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key of the Bot Connector's.
 *
 * @param endorsements the channels whose tokens it may sign
 */
record SigningKey(String id, RSAPublicKey key, Set<String> endorsements) {

  SigningKey {
    endorsements = Set.copyOf(endorsements);
  }

  /** Empty for what is no RSA key with a name. */
  static Optional<SigningKey> read(JsonNode json) {
    String id = Json.text(json, "kid");
    if (id == null || !"RSA".equals(Json.text(json, "kty"))) {
      return Optional.empty();
    }
    try {
      RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(json, "n"), number(json, "e"));
      RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
      Set<String> endorsements = new HashSet<>();
      json.path("endorsements").forEach(channel -> endorsements.add(channel.asText()));
      return Optional.of(new SigningKey(id, key, endorsements));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static BigInteger number(JsonNode json, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(Json.textOr("", json, name)));
  }
}
