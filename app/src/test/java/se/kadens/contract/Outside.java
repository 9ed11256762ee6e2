package se.kadens.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls Kadens as Slack and as an operator do, knowing nothing of its inside. */
record Outside(String address, String signingSecret, String adminToken, Supplier<Instant> now) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> put(String path, String type, String body) {
    return send(admin(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path) {
    return send(admin(path).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> get(String path) {
    return send(admin(path).GET());
  }

  HttpResponse<String> getUnnamed(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  private HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + adminToken);
  }

  /** Posts an interaction with Slack's signature of this moment. */
  HttpResponse<String> interaction(String payload) {
    return signed(
        "application/x-www-form-urlencoded",
        "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
  }

  HttpResponse<String> signed(String type, String body) {
    long at = now.get().getEpochSecond();
    return posted(type, body, String.valueOf(at), signature(signingSecret, at, body));
  }

  HttpResponse<String> posted(String type, String body, String timestamp, String signature) {
    return send(
        HttpRequest.newBuilder(URI.create(address + "/slack/events"))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  static String signature(String secret, long at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal(("v0:" + at + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
