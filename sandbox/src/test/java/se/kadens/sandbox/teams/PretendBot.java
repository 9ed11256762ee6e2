package se.kadens.sandbox.teams;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A bot that keeps what it is posted and answers as it is told. */
final class PretendBot implements AutoCloseable {

  record Received(String authorization, String body) {
    JsonNode json() {
      return Json.parse(body).orElseThrow();
    }

    String type() {
      return Json.text(json(), "type");
    }
  }

  record Answer(int status, String body) {}

  /** What the bot does with a post. */
  @FunctionalInterface
  interface Behaviour {
    Answer to(Received post) throws InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<Received> received = new CopyOnWriteArrayList<>();
  volatile Behaviour behaviour = _ -> new Answer(200, "");

  PretendBot() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/api/messages".formatted(server.getAddress().getPort()));
  }

  JsonNode last() {
    return received.getLast().json();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    Received one = new Received(authorization == null ? "" : authorization, body);
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

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
