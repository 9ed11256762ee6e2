package se.kadens.sandbox.teams;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An RSA key under an id.
 *
 * @param endorsements the channels it may speak for
 */
record SigningKey(String id, KeyPair pair, List<String> endorsements) {

  static SigningKey fresh(String id, String... endorsements) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SigningKey(id, generator.generateKeyPair(), List.of(endorsements));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  SigningKey under(String otherId) {
    return new SigningKey(otherId, pair, endorsements);
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half as a JSON Web Key. */
  ObjectNode json() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    ObjectNode json =
        Json.object()
            .put("kty", "RSA")
            .put("use", "sig")
            .put("alg", "RS256")
            .put("kid", id)
            .put("x5t", id)
            .put("n", unsigned(key.getModulus()))
            .put("e", unsigned(key.getPublicExponent()));
    ArrayNode channels = json.putArray("endorsements");
    endorsements.forEach(channels::add);
    return json;
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
