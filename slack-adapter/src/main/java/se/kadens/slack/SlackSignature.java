package se.kadens.slack;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from Slack, now.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
record SlackSignature(List<String> secrets) {

  private static final Duration WINDOW = Duration.ofMinutes(5);

  SlackSignature {
    secrets = List.copyOf(secrets);
  }

  boolean verifies(
      @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !isCurrent(timestamp, now)) {
      return false;
    }
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    boolean verified = false;
    for (String secret : secrets) {
      byte[] expected = sign(secret, timestamp, body).getBytes(StandardCharsets.UTF_8);
      verified |= MessageDigest.isEqual(expected, given);
    }
    return verified;
  }

  private static boolean isCurrent(String timestamp, Instant now) {
    // Ten digits reach to the year 2286.
    if (!timestamp.matches("\\d{1,10}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
  }

  static String sign(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SlackSignature[" + secrets.size() + " secrets]";
  }
}
