package se.kadens.slack;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where Slack posts everything. The signature is over the bytes as they came, so nothing may have
 * read a form parameter before, and nothing is parsed before it is verified.
 */
final class SlackEndpoint implements HttpRequestHandler {

  static final String PATH = "/slack/events";

  /** Part of what is signed, so it is a number once the signature is right. */
  private static final String SENT = "X-Slack-Request-Timestamp";

  private static final int MOST_BYTES = 1 << 20;

  private final SlackSignature signature;
  private final SlackInbox inbox;
  private final Clock clock;

  SlackEndpoint(SlackSignature signature, SlackInbox inbox, Clock clock) {
    this.signature = signature;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"POST".equals(request.getMethod())) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (inbox.turnsAwayAtTheDoor()) {
      write(Ack.again(), response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!verified(request, body)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      long sent = Long.parseLong(request.getHeader(SENT));
      write(answer(request.getContentType(), body, Instant.ofEpochSecond(sent)), response);
    }
  }

  private boolean verified(HttpServletRequest request, byte[] body) {
    return signature.verifies(
        request.getHeader(SENT), request.getHeader("X-Slack-Signature"), body, clock.instant());
  }

  private Ack answer(String contentType, byte[] body, Instant sent) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (contentType == null || !contentType.startsWith("application/x-www-form-urlencoded")) {
      return inbox.event(Json.parse(text), sent);
    }
    Map<String, String> form = form(text);
    String payload = form.get("payload");
    if (payload != null) {
      return inbox.interaction(Json.parse(payload));
    }
    return form.containsKey("command") ? inbox.command(asJson(form)) : Ack.ok();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.strip().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static JsonNode asJson(Map<String, String> form) {
    ObjectNode fields = Json.object();
    form.forEach(fields::put);
    return fields;
  }

  private static void write(Ack ack, HttpServletResponse response) throws IOException {
    response.setStatus(ack.status());
    JsonNode body = ack.body();
    if (body != null) {
      boolean bare = body.isString();
      response.setContentType(bare ? "text/plain;charset=UTF-8" : "application/json;charset=UTF-8");
      String text = bare ? body.stringValue() : body.toString();
      response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
