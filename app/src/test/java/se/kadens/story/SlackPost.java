package se.kadens.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A post to where Slack posts, of the caller's own making.
 *
 * @param type what the body claims to be
 */
record SlackPost(String type, String body) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What Slack would sign it with at that second, if that were its secret. */
  String signature(String secret, long timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signed = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The status it is answered with. */
  int send(SlackHouse house, long timestamp, String signature) {
    return send(
        HttpRequest.newBuilder(address(house))
            .header("X-Slack-Request-Timestamp", String.valueOf(timestamp))
            .header("X-Slack-Signature", signature));
  }

  /** Sends it as rightly signed as Slack's own. */
  int send(SlackHouse house) {
    long now = house.time().instant().getEpochSecond();
    return send(house, now, signature(house.signingSecret(), now));
  }

  int sendUnsigned(SlackHouse house) {
    return send(HttpRequest.newBuilder(address(house)));
  }

  private static URI address(SlackHouse house) {
    return URI.create(house.address() + "/slack/events");
  }

  private int send(HttpRequest.Builder request) {
    try {
      return CLIENT
          .send(
              request.header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
