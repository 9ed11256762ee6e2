package se.kadens.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.kadens.wire.Pause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Receives from Slack over a connection that we open ourselves, for where Slack cannot reach us.
 */
final class SlackSocket implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Slack slack;
  private final String appToken;
  private final SlackInbox inbox;
  private final Pause pause;
  private final ExecutorService executor;
  private volatile boolean running;
  private volatile @Nullable SocketModeClient client;

  SlackSocket(
      Slack slack, String appToken, SlackInbox inbox, Pause pause, ExecutorService executor) {
    this.slack = slack;
    this.appToken = appToken;
    this.inbox = inbox;
    this.pause = pause;
    this.executor = executor;
  }

  @Override
  public void start() {
    running = true;
    executor.execute(this::connect);
  }

  private void connect() {
    Duration wait = Duration.ofSeconds(1);
    while (running) {
      try {
        client = open();
        log.info("Socket Mode is connected");
        return;
      } catch (IOException | RuntimeException e) {
        log.warn("Socket Mode could not connect ({}); trying again in {}", e.toString(), wait);
      }
      try {
        pause.of(wait);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private SocketModeClient open() throws IOException {
    SocketModeClient opened = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
    opened.setAutoReconnectEnabled(true);
    opened.setSessionMonitorEnabled(true);
    opened.addWebSocketMessageListener(message -> take(opened, message));
    opened.addWebSocketErrorListener(
        error -> log.warn("Socket Mode: {}", error.getClass().getName()));
    opened.connect();
    return opened;
  }

  private void take(SocketModeClient from, String message) {
    JsonNode envelope = Json.parse(message);
    String id = Json.text(envelope, "envelope_id");
    if (id == null) {
      return;
    }
    // On a thread of its own: the socket must go on reading while the core answers.
    executor.execute(
        () -> {
          Ack ack = answer(envelope);
          if (ack.status() == 200) {
            from.sendSocketModeResponse(response(id, ack.body()));
          }
        });
  }

  private Ack answer(JsonNode envelope) {
    JsonNode payload = envelope.path("payload");
    return switch (Json.textOr("", envelope, "type")) {
      case "events_api" -> inbox.event(payload, null);
      case "interactive" -> inbox.interaction(payload);
      case "slash_commands" -> inbox.command(payload);
      default -> Ack.ok();
    };
  }

  private static String response(String id, @Nullable JsonNode body) {
    ObjectNode response = Json.object().put("envelope_id", id);
    if (body != null && body.isObject()) {
      response.set("payload", body);
    }
    return response.toString();
  }

  @Override
  public void stop() {
    running = false;
    SocketModeClient open = client;
    if (open != null) {
      try {
        open.setAutoReconnectEnabled(false);
        open.close();
      } catch (IOException e) {
        log.debug("Socket Mode did not close cleanly", e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
