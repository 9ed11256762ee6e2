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
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Kadens as Slack and as an operator do, knowing nothing of its inside. */
public record Outside(
    String address, String signingSecret, String adminToken, Supplier<Instant> now) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> ON_ITS_WAY = Set.of("claimed", "sending", "unclear");

  public HttpResponse<String> put(String path, String type, String body) {
    return send(admin(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path) {
    return send(admin(path).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> get(String path) {
    return send(admin(path).GET());
  }

  public HttpResponse<String> getUnnamed(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /** What the ledger knows of somebody; of everybody where no address is given. */
  public JsonNode deliveries(String person) {
    String query = person.isEmpty() ? "" : "?person=" + person;
    HttpResponse<String> response = get("/api/v1/deliveries" + query);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body()).path("deliveries");
  }

  /** The same once nothing is on its way: what became of a call is noted after its answer. */
  public JsonNode settledDeliveries(String person) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode all = deliveries(person);
    while (all.valueStream().anyMatch(Outside::isOnItsWay)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still on its way: " + all);
      }
      all = deliveries(person);
    }
    return all;
  }

  private static boolean isOnItsWay(JsonNode delivery) {
    return ON_ITS_WAY.contains(delivery.path("state").asString(""));
  }

  private HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + adminToken);
  }

  /** Posts an interaction with Slack's signature of this moment. */
  public HttpResponse<String> interaction(String payload) {
    return signed(
        "application/x-www-form-urlencoded",
        "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
  }

  public HttpResponse<String> signed(String type, String body) {
    long at = now.get().getEpochSecond();
    return posted(type, body, String.valueOf(at), signature(signingSecret, at, body));
  }

  public HttpResponse<String> posted(String type, String body, String timestamp, String signature) {
    return send(
        HttpRequest.newBuilder(URI.create(address + "/slack/events"))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  public static String signature(String secret, long at, String body) {
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
