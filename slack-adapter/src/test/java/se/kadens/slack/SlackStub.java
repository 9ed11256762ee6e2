package se.kadens.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Answers Web API calls as Slack would, or as it is told to, and remembers them. */
final class SlackStub implements AutoCloseable {

  /** One call as it came in. */
  record Call(String method, Map<String, String> parameters) {
    JsonNode json(String name) {
      return Json.parse(parameters.getOrDefault(name, ""));
    }

    String get(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /** An answer out of the ordinary; a negative status cuts the connection without one. */
  record Answer(int status, String body, Map<String, String> headers) {
    static Answer of(String body) {
      return new Answer(200, body, Map.of());
    }

    static Answer error(String error) {
      return of("{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    static Answer status(int status, String... header) {
      Map<String, String> headers = new HashMap<>();
      for (int i = 0; i < header.length; i += 2) {
        headers.put(header[i], header[i + 1]);
      }
      return new Answer(status, "", headers);
    }

    static Answer cut() {
      return new Answer(-1, "", Map.of());
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Answer>> told = new ConcurrentHashMap<>();
  private final Map<String, Answer> always = new ConcurrentHashMap<>();
  private final AtomicInteger ts = new AtomicInteger();

  SlackStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  String responseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/response/1";
  }

  /** The next calls of the method are answered so, one each. */
  SlackStub answers(String method, Answer... answers) {
    told.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
    return this;
  }

  SlackStub alwaysAnswers(String method, Answer answer) {
    always.put(method, answer);
    return this;
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  List<String> methods() {
    return calls.stream().map(Call::method).toList();
  }

  Call only(String method) {
    List<Call> found = calls(method);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " calls of " + method + " among " + methods());
    }
    return found.getFirst();
  }

  void forget() {
    calls.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method = path.startsWith("/api/") ? path.substring("/api/".length()) : "response";
    Map<String, String> parameters = method.equals("response") ? Map.of("body", body) : form(body);
    calls.add(new Call(method, parameters));
    Queue<Answer> queue = told.getOrDefault(method, new ConcurrentLinkedQueue<>());
    Answer answer = queue.poll();
    if (answer == null) {
      answer = always.getOrDefault(method, usual(method, parameters));
    }
    if (answer.status() < 0) {
      exchange.close();
      return;
    }
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private Answer usual(String method, Map<String, String> parameters) {
    return Answer.of(
        switch (method) {
          case "auth.test" ->
              "{\"ok\":true,\"team\":\"Acme\",\"team_id\":\"T1\",\"user_id\":\"UBOT\"}";
          case "chat.postMessage" ->
              "{\"ok\":true,\"channel\":\"D"
                  + parameters.getOrDefault("channel", "").substring(1)
                  + "\",\"ts\":\"100."
                  + ts.incrementAndGet()
                  + "\"}";
          case "chat.update" ->
              "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"" + parameters.get("ts") + "\"}";
          case "conversations.open" -> "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}";
          case "conversations.history" -> "{\"ok\":true,\"messages\":[]}";
          case "users.list" -> "{\"ok\":true,\"members\":[]}";
          case "users.info" -> "{\"ok\":false,\"error\":\"user_not_found\"}";
          default -> "{\"ok\":true}";
        });
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : new ArrayList<>(List.of(body.split("&", -1)))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
