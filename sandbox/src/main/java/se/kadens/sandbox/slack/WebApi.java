package se.kadens.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the Web API: token, rate, faults, then the method itself; and keeps a record of each
 * call.
 */
final class WebApi implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(WebApi.class);
  private static final Set<String> WITHOUT_TOKEN = Set.of("api.test", "blocks.validate");
  private static final Set<String> WITH_APP_TOKEN = Set.of("apps.connections.open");

  private record Answer(int status, JsonNode body, String outcome, Optional<Duration> retryAfter) {}

  private final SlackSandboxSettings settings;
  private final Map<String, ApiMethod> methods;
  private final Faults faults;
  private final RateLimits rates;
  private final UnaryOperator<String> userOfChannel;
  private final ConcurrentLinkedQueue<ApiCall> calls = new ConcurrentLinkedQueue<>();

  WebApi(
      SlackSandboxSettings settings,
      Map<String, ApiMethod> methods,
      Faults faults,
      RateLimits rates,
      UnaryOperator<String> userOfChannel) {
    this.settings = settings;
    this.methods = Map.copyOf(methods);
    this.faults = faults;
    this.rates = rates;
    this.userOfChannel = userOfChannel;
  }

  List<ApiCall> calls() {
    return List.copyOf(calls);
  }

  void forgetCalls() {
    calls.clear();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (faults.takesRefusal()) {
      exchange.close();
      return;
    }
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Optional<Mishap> mishap = faults.mishap(method);
    if (mishap.isPresent()) {
      strike(method, exchange, mishap.get());
      return;
    }
    ObjectNode recorded = Json.object();
    Answer answer = answer(method, exchange, recorded);
    boolean cut = faults.takesCut();
    calls.add(new ApiCall(now(), method, recorded, cut ? 0 : answer.status(), answer.outcome()));
    pause(faults.delay());
    if (cut) {
      exchange.close();
    } else {
      send(exchange, answer);
    }
  }

  private void strike(String method, HttpExchange exchange, Mishap mishap) throws IOException {
    ObjectNode recorded = Json.object();
    Answer own =
        mishap.hasEffect()
            ? answer(method, exchange, recorded)
            : unheard(exchange.getRequestBody().readAllBytes().length);
    calls.add(new ApiCall(now(), method, recorded, status(mishap.ending(), own), own.outcome()));
    mishap.meanwhile().run();
    switch (mishap.ending()) {
      case Mishap.Ending.Answered() -> send(exchange, own);
      case Mishap.Ending.Cut() -> exchange.close();
      case Mishap.Ending.Said said -> send(exchange, said);
    }
  }

  private static Answer unheard(int bytes) {
    log.debug("a call of {} bytes is not carried out", bytes);
    return new Answer(0, Json.object(), "struck", Optional.empty());
  }

  private static int status(Mishap.Ending ending, Answer own) {
    return switch (ending) {
      case Mishap.Ending.Answered() -> own.status();
      case Mishap.Ending.Cut() -> 0;
      case Mishap.Ending.Said said -> said.status();
    };
  }

  private static void send(HttpExchange exchange, Mishap.Ending.Said said) throws IOException {
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
    said.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Instant now() {
    return settings.clock().instant();
  }

  private Answer answer(String method, HttpExchange exchange, ObjectNode recorded)
      throws IOException {
    try {
      Arguments arguments = Arguments.read(exchange);
      arguments.values().properties().forEach(e -> recorded.set(e.getKey(), e.getValue()));
      if (faults.takesServerError()) {
        return new Answer(500, Json.object(), "internal_error", Optional.empty());
      }
      return answer(method, arguments);
    } catch (ApiFailure failure) {
      return refusal(failure);
    } catch (RuntimeException e) {
      log.error("{} met a mistake of the sandbox's own", method, e);
      return new Answer(500, Json.object(), "fatal_error", Optional.empty());
    }
  }

  private Answer answer(String method, Arguments arguments) {
    ApiMethod called = methods.get(method);
    if (called == null) {
      throw new ApiFailure("unknown_method");
    }
    checkToken(method, arguments);
    String channel = arguments.text("channel").orElse("");
    Optional<Duration> wait =
        faults.takesThrottle(method).or(() -> rates.refusal(method, userOfChannel.apply(channel)));
    if (wait.isPresent()) {
      ObjectNode body = Json.object().put("ok", false).put("error", "ratelimited");
      return new Answer(429, body, "ratelimited", wait);
    }
    faults
        .failure(method, userConcerned(arguments, channel))
        .ifPresent(
            code -> {
              throw new ApiFailure(code);
            });
    ObjectNode body = Json.object().put("ok", true);
    body.setAll(called.call(arguments));
    return new Answer(200, body, "ok", Optional.empty());
  }

  private String userConcerned(Arguments arguments, String channel) {
    return arguments
        .text("user")
        .or(() -> arguments.text("user_id"))
        .or(() -> arguments.text("users"))
        .orElseGet(() -> userOfChannel.apply(channel));
  }

  private void checkToken(String method, Arguments arguments) {
    if (WITHOUT_TOKEN.contains(method)) {
      return;
    }
    String token = arguments.token();
    if (token == null || token.isEmpty()) {
      throw new ApiFailure("not_authed");
    }
    boolean isApp = token.equals(settings.appToken());
    if (!isApp && !token.equals(settings.botToken())) {
      throw new ApiFailure("invalid_auth");
    }
    if (isApp != WITH_APP_TOKEN.contains(method)) {
      throw new ApiFailure("not_allowed_token_type");
    }
  }

  private static Answer refusal(ApiFailure failure) {
    ObjectNode body = Json.object().put("ok", false).put("error", failure.code());
    if (!failure.messages().isEmpty()) {
      ArrayNode errors = body.putArray("errors");
      ArrayNode messages = body.putObject("response_metadata").putArray("messages");
      for (String message : failure.messages()) {
        errors.add(message.replaceFirst("^\\[ERROR] ", ""));
        messages.add(message);
      }
    }
    return new Answer(200, body, failure.code(), Optional.empty());
  }

  static void pause(Duration delay) {
    if (delay.isPositive()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    answer
        .retryAfter()
        .ifPresent(
            wait ->
                exchange
                    .getResponseHeaders()
                    .set(
                        "Retry-After",
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
