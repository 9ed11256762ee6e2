package se.kadens.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few methods of Slack's Web API that Kadens cannot do without, as Slack documents them. */
final class StandIn implements AutoCloseable {

  static final String TOKEN = "xoxb-stand-in";
  static final String TEAM = "T0EXAMPLE";

  private static final JsonMapper JSON = new JsonMapper();

  /** A call and its arguments. */
  record Call(String method, Map<String, String> arguments) {

    JsonNode json(String name) {
      return JSON.readTree(arguments.getOrDefault(name, "null"));
    }

    /** Everything in it that can be pressed. */
    List<JsonNode> buttons() {
      List<JsonNode> buttons = new ArrayList<>();
      json("blocks")
          .forEach(
              block ->
                  block
                      .path("elements")
                      .forEach(
                          element -> {
                            if (element.path("type").asString("").equals("button")) {
                              buttons.add(
                                  ((tools.jackson.databind.node.ObjectNode) element.deepCopy())
                                      .put("block_id", block.path("block_id").asString("")));
                            }
                          }));
      return buttons;
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger ts = new AtomicInteger(100);
  private final List<String> members;

  StandIn(List<String> members) throws IOException {
    this.members = members;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> arguments = arguments(exchange);
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            || TOKEN.equals(arguments.get("token"));
    byte[] body =
        (known ? result(method, arguments) : "{\"ok\":false,\"error\":\"invalid_auth\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
    synchronized (calls) {
      calls.add(new Call(method, arguments));
      calls.notifyAll();
    }
  }

  private static Map<String, String> arguments(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> arguments = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      arguments.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
    }
    return arguments;
  }

  private String result(String method, Map<String, String> arguments) {
    String user = arguments.getOrDefault("channel", "").replaceFirst("^[UD]", "");
    return switch (method) {
      case "auth.test" ->
          """
          {"ok":true,"url":"https://example.slack.com/","team":"Example","user":"kadens",
           "team_id":"%s","user_id":"U0KADENS","bot_id":"B0KADENS"}"""
              .formatted(TEAM);
      case "users.list" ->
          "{\"ok\":true,\"members\":[%s],\"cache_ts\":1,\"response_metadata\":{\"next_cursor\":\"\"}}"
              .formatted(String.join(",", members));
      case "users.conversations" -> "{\"ok\":true,\"channels\":[]}";
      case "chat.postMessage" ->
          "{\"ok\":true,\"channel\":\"D%s\",\"ts\":\"1795000000.000%d\",\"message\":{}}"
              .formatted(user, ts.incrementAndGet());
      case "chat.update" ->
          "{\"ok\":true,\"channel\":\"D%s\",\"ts\":\"%s\",\"text\":\"\"}"
              .formatted(user, arguments.get("ts"));
      case "views.open" -> "{\"ok\":true,\"view\":{\"id\":\"V0FORM\",\"hash\":\"1.a\"}}";
      default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
    };
  }

  /** A user object of Slack's. */
  static String member(String id, String name, String email, String locale, String zone) {
    return """
        {"id":"%s","team_id":"%s","name":"%s","deleted":false,"real_name":"%s","locale":"%s",
         "tz":"%s","is_admin":false,"is_owner":false,"is_bot":false,"is_app_user":false,
         "is_restricted":false,"is_email_confirmed":true,"updated":1,
         "profile":{"real_name":"%s","display_name":"","email":"%s","team":"%s"}}"""
        .formatted(
            id, TEAM, id.toLowerCase(java.util.Locale.ROOT), name, locale, zone, name, email, TEAM);
  }

  /** The calls so far that are like this. */
  List<Call> calls(Predicate<Call> like) {
    return calls.stream().filter(like).toList();
  }

  List<Call> postsTo(String user) {
    return calls(
        call ->
            call.method().equals("chat.postMessage")
                && user.equals(call.arguments().get("channel")));
  }

  /** Waits until there are so many calls that are like this. */
  List<Call> await(int howMany, Predicate<Call> like) throws InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    synchronized (calls) {
      while (calls(like).size() < howMany) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError(
              "%d of %d calls; all: %s".formatted(calls(like).size(), howMany, calls));
        }
        calls.wait(left);
      }
    }
    return calls(like);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
