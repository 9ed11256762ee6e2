package se.kadens.sandbox.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Socket Mode: the app connects with a ticket, gets envelopes and acknowledges them by their id.
 */
final class SocketMode implements Route, AutoCloseable {

  private static final int MOST_CONNECTIONS = 10;

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
  private final AtomicLong turn = new AtomicLong();
  private @Nullable Server server;

  /** A new address to connect to, good for one connection. */
  synchronized Optional<URI> ticket() {
    if (sockets.size() >= MOST_CONNECTIONS) {
      throw new ApiFailure("too_many_websockets");
    }
    if (server == null) {
      server = Server.started(this);
    }
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return Optional.of(
        URI.create(
            "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s"
                .formatted(server.getPort(), ticket, Team.APP)));
  }

  @Override
  public boolean isOpen() {
    return !sockets.isEmpty();
  }

  @Override
  public Ack deliver(Post post) {
    List<WebSocket> open = List.copyOf(sockets);
    if (open.isEmpty()) {
      return new Ack(Outcome.unanswered("no connection", Duration.ZERO), false);
    }
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> ack = new CompletableFuture<>();
    awaited.put(id, ack);
    long began = System.nanoTime();
    try {
      WebSocket socket = open.get((int) (turn.getAndIncrement() % open.size()));
      socket.send(envelope(id, post).toString());
      String answer = ack.get(Outcome.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return new Ack(new Outcome(200, answer, since(began)), false);
    } catch (TimeoutException _) {
      Duration tooLong = Outcome.PATIENCE.plusMillis(1);
      return new Ack(Outcome.unanswered("operation_timeout", tooLong), false);
    } catch (ExecutionException | RuntimeException e) {
      return new Ack(Outcome.unanswered("connection_failed: " + e, since(began)), false);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Ack(Outcome.unanswered("interrupted", since(began)), true);
    } finally {
      awaited.remove(id);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static ObjectNode envelope(String id, Post post) {
    ObjectNode envelope = Json.object();
    envelope.put("envelope_id", id).put("type", post.kind().envelopeType);
    envelope.set("payload", post.payload());
    envelope.put("accepts_response_payload", post.kind() != Post.Kind.EVENT);
    if (post.kind() == Post.Kind.EVENT) {
      String reason = post.retryReason() == null ? "" : post.retryReason();
      envelope.put("retry_attempt", post.retry()).put("retry_reason", reason);
    }
    return envelope;
  }

  /** Tells every connection to go and come back, as Slack does from time to time, and closes it. */
  int disconnect(String reason) {
    List<WebSocket> open = List.copyOf(sockets);
    sockets.removeAll(open);
    for (WebSocket socket : open) {
      ObjectNode goodbye = Json.object().put("type", "disconnect").put("reason", reason);
      goodbye.putObject("debug_info").put("host", "sandbox");
      socket.send(goodbye.toString());
      socket.close();
    }
    return open.size();
  }

  private void connected(WebSocket socket, String resource) {
    String ticket = resource.replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      socket.close(1008, "invalid ticket");
      return;
    }
    ObjectNode hello = Json.object().put("type", "hello");
    hello.putObject("connection_info").put("app_id", Team.APP);
    hello.put("num_connections", sockets.size() + 1);
    hello
        .putObject("debug_info")
        .put("host", "sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", 18060);
    socket.send(hello.toString());
    sockets.add(socket);
  }

  private void received(String text) {
    JsonNode message = Json.parse(text).orElseGet(Json::object);
    CompletableFuture<String> ack = awaited.get(Json.text(message, "envelope_id"));
    if (ack != null) {
      JsonNode payload = message.path("payload");
      ack.complete(payload.isObject() && !payload.isEmpty() ? payload.toString() : "");
    }
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      try {
        server.stop(500);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class Server extends WebSocketServer {

    private final SocketMode mode;
    private final CountDownLatch listening = new CountDownLatch(1);

    private Server(SocketMode mode) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      this.mode = mode;
    }

    static Server started(SocketMode mode) {
      Server server = new Server(mode);
      server.setDaemon(true);
      server.setReuseAddr(true);
      server.start();
      try {
        if (!server.listening.await(10, TimeUnit.SECONDS)) {
          throw new IllegalStateException("Socket Mode did not start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while Socket Mode started", e);
      }
      return server;
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      mode.connected(socket, handshake.getResourceDescriptor());
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      mode.received(message);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      mode.sockets.remove(socket);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception error) {
      mode.sockets.remove(socket);
    }
  }
}
