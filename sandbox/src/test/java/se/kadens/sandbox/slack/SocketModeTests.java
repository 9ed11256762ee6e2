package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SocketModeTests extends SandboxTest {

  /** Acknowledges what comes, with a payload. */
  private static final class Connection implements WebSocket.Listener {

    final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      socket.request(1);
      if (!last) {
        return null;
      }
      JsonNode message = Json.parse(text.toString()).orElseThrow();
      text.setLength(0);
      received.add(message);
      return message.has("envelope_id")
          ? socket.sendText(
              "{\"envelope_id\": \"%s\", \"payload\": {\"text\": \"over the socket\"}}"
                  .formatted(message.path("envelope_id").asString()),
              true)
          : null;
    }

    String nextType() throws InterruptedException {
      JsonNode message = received.poll(5, TimeUnit.SECONDS);
      return message == null ? "nothing" : message.path("type").asString();
    }
  }

  private Connection connect(HttpClient client) {
    caller.token = "xapp-sandbox-token";
    JsonNode opened = caller.call("apps.connections.open", "{}");
    Connection connection = new Connection();
    client
        .newWebSocketBuilder()
        .buildAsync(URI.create(opened.path("url").asString()), connection)
        .join();
    return connection;
  }

  @Test
  void deliversOverASocketOnceThereIsOneAndGoesBackWhenItIsGone() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    try {
      Connection connection = connect(client);
      assertThat(connection.nextType()).isEqualTo("hello");

      assertThat(anna().command("/kadens").acknowledged()).isTrue();
      assertThat(connection.nextType()).isEqualTo("slash_commands");
      assertThat(anna().messages())
          .extracting(ShownMessage::text)
          .containsExactly("over the socket");
      assertThat(anna().type("hej").acknowledged()).isTrue();
      assertThat(connection.nextType()).isEqualTo("events_api");
      assertThat(app.received).isEmpty();

      assertThat(sandbox.disconnectSockets("refresh_requested")).isEqualTo(1);
      assertThat(connection.nextType()).isEqualTo("disconnect");
      anna().type("hej igen");
      assertThat(app.received).hasSize(1);

      assertThat(connect(client).nextType()).isEqualTo("hello");
    } finally {
      // close() would wait for the socket that is still open.
      client.shutdownNow();
    }
  }
}
