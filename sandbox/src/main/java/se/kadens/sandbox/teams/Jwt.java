package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Making and reading JSON Web Tokens. */
final class Jwt {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Jwt() {}

  static String rs256(SigningKey key, JsonNode claims) {
    ObjectNode header = header("RS256").put("kid", key.id()).put("x5t", key.id());
    String signed = encoded(header) + "." + encoded(claims);
    return signed + "." + BASE64.encodeToString(key.sign(signed));
  }

  static String unsigned(JsonNode claims) {
    return encoded(header("none")) + "." + encoded(claims) + ".";
  }

  /** Signed with the key's public half as if it were a secret. */
  static String hs256(SigningKey key, JsonNode claims) {
    String signed = encoded(header("HS256").put("kid", key.id())) + "." + encoded(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
      return signed
          + "."
          + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims, whoever signed them. */
  static Optional<ObjectNode> claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      return Json.parseObject(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The same signature under other claims. */
  static String withClaims(String token, JsonNode claims) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + encoded(claims) + "." + parts[2];
  }

  private static ObjectNode header(String algorithm) {
    return Json.object().put("typ", "JWT").put("alg", algorithm);
  }

  private static String encoded(JsonNode json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
