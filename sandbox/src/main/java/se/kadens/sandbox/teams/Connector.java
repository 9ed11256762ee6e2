package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST calls below the service URL: token, rate, size, then the call itself. */
final class Connector implements HttpHandler {

  static final String PATH = "/teams/";

  /** In UTF-16, as Teams counts. */
  private static final int BODY = 100 * 1024;

  /** A call as it came. */
  record Request(String method, List<String> path, Map<String, String> query, String text) {

    /** The path with stars for ids. */
    String shape() {
      StringBuilder shape = new StringBuilder(method);
      for (int index = 0; index < path.size(); index++) {
        shape
            .append(index == 0 ? ' ' : '/')
            .append(index == 2 || index == 4 ? "*" : path.get(index));
      }
      return shape.toString();
    }

    CallKind kind() {
      return switch (shape()) {
        case "POST v3/conversations" ->
            Json.parse(text).filter(body -> body.path("isGroup").asBoolean(false)).isPresent()
                ? CallKind.SEND
                : CallKind.CREATE_CONVERSATION;
        case "POST v3/conversations/*/activities", "POST v3/conversations/*/activities/*" ->
            CallKind.SEND;
        case "PUT v3/conversations/*/activities/*" -> CallKind.UPDATE;
        case "DELETE v3/conversations/*/activities/*" -> CallKind.DELETE;
        case "GET v3/conversations/*/members",
            "GET v3/conversations/*/members/*",
            "GET v3/conversations/*/pagedmembers" ->
            CallKind.MEMBERS;
        case "GET v3/teams/*", "GET v3/teams/*/conversations" -> CallKind.TEAM;
        default -> CallKind.OTHER;
      };
    }

    /** Empty when it is about none. */
    String conversationId() {
      if (path.size() == 2) {
        return Json.text(json().path("channelData").path("channel"), "id");
      }
      return path.size() > 2 ? Channels.withoutThread(path.get(2)) : "";
    }

    String activityId() {
      return path.get(4);
    }

    JsonNode json() {
      return Json.parse(text).orElse(MissingNode.getInstance());
    }
  }

  private final Tenant tenant;
  private final Calls calls;
  private final IssuedTokens tokens;
  private final RateLimits rates;
  private final ConversationCalls conversations;
  private final MemberCalls members;
  private final TeamCalls team;

  Connector(Tenant tenant, Calls calls, IssuedTokens tokens, String serviceUrl) {
    this.tenant = tenant;
    this.calls = calls;
    this.tokens = tokens;
    this.rates = new RateLimits(tenant.settings.limits(), System::nanoTime);
    this.conversations = new ConversationCalls(tenant, serviceUrl);
    this.members = new MemberCalls(tenant);
    this.team = new TeamCalls(tenant);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            Http.segments(exchange, PATH),
            Http.fields(exchange.getRequestURI().getRawQuery()),
            Http.body(exchange));
    JsonNode json = request.json();
    boolean isKnown = tokens.lets(exchange.getRequestHeaders().getFirst("Authorization"));
    calls.answer(
        exchange,
        new Calls.Call(
            request.kind(), String.join("/", request.path()), json, request.conversationId()),
        () -> answer(request, json, isKnown));
  }

  private Http.Answer answer(Request request, JsonNode json, boolean isKnown) {
    if (!isKnown) {
      return Http.Answer.of(
          401, Json.object().put("message", "Authorization has been denied for this request."));
    }
    Optional<Duration> wait = rates.refusal(request.kind(), request.conversationId());
    if (wait.isPresent()) {
      return Http.Answer.error(429, "TooManyRequests", "Too many requests.", wait.get());
    }
    if (request.text().length() * 2 > BODY) {
      tenant.complain("%s: a body over 100 KB".formatted(request.conversationId()));
      return Http.Answer.error(413, "MessageSizeTooBig", "Message size too large.", Duration.ZERO);
    }
    return tenant.monitor.change(() -> called(request, json));
  }

  private Http.Answer called(Request request, JsonNode json) {
    String conversation = request.conversationId();
    return switch (request.shape()) {
      case "POST v3/conversations" -> conversations.create(object(json));
      case "POST v3/conversations/*/activities" -> conversations.send(conversation, object(json));
      case "POST v3/conversations/*/activities/*" ->
          conversations.reply(conversation, request.activityId(), object(json));
      case "PUT v3/conversations/*/activities/*" ->
          conversations.update(conversation, request.activityId(), object(json));
      case "DELETE v3/conversations/*/activities/*" ->
          conversations.delete(conversation, request.activityId());
      case "GET v3/conversations/*/members" -> members.all(conversation);
      case "GET v3/conversations/*/members/*" -> members.one(conversation, request.activityId());
      case "GET v3/conversations/*/pagedmembers" -> members.page(conversation, request.query());
      case "GET v3/teams/*" -> team.details(conversation);
      case "GET v3/teams/*/conversations" -> team.channels(conversation);
      default -> throw new ApiFailure(404, "NotFound", "No such call: " + request.shape());
    };
  }

  private static ObjectNode object(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw ApiFailure.badSyntax("The body is not a JSON object.");
  }
}
