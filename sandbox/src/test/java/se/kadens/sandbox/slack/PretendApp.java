package se.kadens.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** An app that keeps what it is posted and answers as it is told. */
final class PretendApp implements AutoCloseable {

  record Received(
      String contentType, String timestamp, String signature, String retry, String body) {

    /** The JSON of an event or an interaction. */
    JsonNode json() {
      String json = body.startsWith("payload=") ? field("payload") : body;
      return Json.parse(json).orElseThrow();
    }

    String field(String name) {
      return Json.text(Arguments.form(body), name);
    }
  }

  record Answer(int status, String body) {}

  private final HttpServer server;
  final List<Received> received = new CopyOnWriteArrayList<>();

  /** What the app does with a post. */
  @FunctionalInterface
  interface Behaviour {
    Answer to(Received post) throws InterruptedException;
  }

  volatile Behaviour behaviour = _ -> new Answer(200, "");

  PretendApp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/slack/events".formatted(server.getAddress().getPort()));
  }

  Received last() {
    return received.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received one =
        new Received(
            header(exchange, "Content-Type"),
            header(exchange, "X-Slack-Request-Timestamp"),
            header(exchange, "X-Slack-Signature"),
            header(exchange, "X-Slack-Retry-Num") + " " + header(exchange, "X-Slack-Retry-Reason"),
            body);
    received.add(one);
    Answer answer = answer(one);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Answer answer(Received one) throws IOException {
    try {
      return behaviour.to(one);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
