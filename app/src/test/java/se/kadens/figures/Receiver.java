package se.kadens.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The least that is a Slack: it takes messages as fast as they come or as a limit lets them, and
 * knows when each came. A process of its own, so that nothing of it is counted; it ends with its
 * parent.
 */
public final class Receiver {

  private static final String TEAM =
      "{\"ok\":true,\"team_id\":\"T0BENCH\",\"team\":\"Bench\",\"user_id\":\"U0BOT\","
          + "\"bot_id\":\"B0BOT\",\"url\":\"https://example.slack.com/\"}";

  private record Arrival(String channel, long at) {}

  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong serial = new AtomicLong();
  private volatile Limit limit = new Limit(0, 1, Duration.ZERO);

  private Receiver() {}

  /** What is let through, and how long each answer takes; 0 a second for no limit. */
  private static final class Limit {
    private final double perSecond;
    private final double burst;
    private final Duration delay;
    private double tokens;
    private long filledAt = System.nanoTime();

    Limit(double perSecond, double burst, Duration delay) {
      this.perSecond = perSecond;
      this.burst = burst;
      this.delay = delay;
      this.tokens = burst;
    }

    synchronized boolean lets() {
      if (perSecond == 0) {
        return true;
      }
      long now = System.nanoTime();
      tokens = Math.min(burst, tokens + (now - filledAt) / 1e9 * perSecond);
      filledAt = now;
      if (tokens < 1) {
        return false;
      }
      tokens--;
      return true;
    }
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    Receiver receiver = new Receiver();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.createContext("/api/", receiver::call);
    server.createContext("/figures/", receiver::control);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Until the parent has ended.
    }
    System.exit(0);
  }

  private void call(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    calls.computeIfAbsent(method, _ -> new AtomicLong()).incrementAndGet();
    switch (method) {
      case "chat.postMessage" -> post(exchange, body);
      case "auth.test", "team.info" -> answer(exchange, 200, TEAM);
      case "users.list" -> answer(exchange, 200, "{\"ok\":true,\"members\":[]}");
      case "conversations.open" ->
          answer(exchange, 200, "{\"ok\":true,\"channel\":{\"id\":\"D0\"}}");
      case "conversations.history" -> answer(exchange, 200, "{\"ok\":true,\"messages\":[]}");
      default -> answer(exchange, 200, "{\"ok\":true,\"ts\":\"1.0\",\"channel\":\"D0\"}");
    }
  }

  private void post(HttpExchange exchange, byte[] body) throws IOException {
    Limit present = limit;
    pause(present.delay);
    if (!present.lets()) {
      refused.incrementAndGet();
      exchange.getResponseHeaders().set("Retry-After", "1");
      answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    String user = channel(new String(body, StandardCharsets.ISO_8859_1));
    arrivals.add(new Arrival(user, System.currentTimeMillis()));
    answer(
        exchange,
        200,
        "{\"ok\":true,\"channel\":\"D%s\",\"ts\":\"17%08d.000100\",\"message\":{}}"
            .formatted(user, serial.incrementAndGet()));
  }

  private static String channel(String form) {
    int at = form.startsWith("channel=") ? 8 : form.indexOf("&channel=") + 9;
    int end = form.indexOf('&', at);
    return end < 0 ? form.substring(at) : form.substring(at, end);
  }

  private static void pause(Duration delay) {
    if (delay.isPositive()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void control(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/figures/limit" -> {
        double[] given =
            Arrays.stream(exchange.getRequestURI().getQuery().split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        limit = new Limit(given[0], given[1], Duration.ofMillis((long) given[2]));
        answer(exchange, 200, "");
      }
      case "/figures/forget" -> {
        arrivals.clear();
        calls.clear();
        refused.set(0);
        answer(exchange, 200, "");
      }
      case "/figures/count" -> answer(exchange, 200, serial + " " + refused);
      case "/figures/calls" ->
          answer(
              exchange,
              200,
              calls.entrySet().stream()
                  .map(each -> each.getKey() + " " + each.getValue())
                  .collect(Collectors.joining("\n")));
      default ->
          answer(
              exchange,
              200,
              arrivals.stream()
                  .map(each -> each.channel() + " " + each.at())
                  .collect(Collectors.joining("\n")));
    }
  }

  private static void answer(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
