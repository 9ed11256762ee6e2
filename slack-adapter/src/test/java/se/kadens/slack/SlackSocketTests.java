package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Reply;
import se.kadens.slack.SlackStub.Answer;
import tools.jackson.databind.JsonNode;

class SlackSocketTests {

  @Test
  void answersOverASocketAsOverHttp() throws Exception {
    Server server = new Server();
    server.start();
    try (World world = new World();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      world.core.reply = _ -> Reply.say("Hej");
      int port = server.ports.poll(20, TimeUnit.SECONDS);
      world.slack.alwaysAnswers(
          "apps.connections.open",
          Answer.of("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + port + "/link\"}"));
      SlackSocket socket =
          new SlackSocket(
              SlackWeb.slack(World.settings(world.slack.url(), false), SlackWeb.OTHERWISE),
              "xapp-1",
              world.parts.inbox(),
              world.pauses::add,
              threads);
      socket.start();

      WebSocket connection = server.connections.poll(20, TimeUnit.SECONDS);
      assertThat(connection).isNotNull();
      connection.send("{\"type\":\"hello\",\"num_connections\":1}");
      connection.send(
          """
          {"type":"slash_commands","envelope_id":"e-1","accepts_response_payload":true,
           "payload":{"command":"/kadens","text":"help","team_id":"T1","user_id":"UANNA",
                      "channel_id":"C1","trigger_id":"t-1"}}
          """);

      JsonNode ack = Json.parse(server.messages.poll(20, TimeUnit.SECONDS));
      assertThat(ack.path("envelope_id").stringValue()).isEqualTo("e-1");
      assertThat(ack.path("payload").path("text").stringValue())
          .isEqualTo("Jag svarade i våra direktmeddelanden.");
      assertThat(world.core.heard).hasSize(1);

      world.core.reply =
          _ -> {
            throw new IllegalStateException("the database is away");
          };
      connection.send(
          """
          {"type":"events_api","envelope_id":"e-2","payload":{"type":"event_callback","team_id":"T1",
           "event_id":"Ev9","event":{"type":"message","channel_type":"im","channel":"D1",
           "user":"UANNA","ts":"1.1","text":"Bra"}}}
          """);
      connection.send("{\"type\":\"interactive\",\"envelope_id\":\"e-3\",\"payload\":{}}");
      assertThat(Json.text(Json.parse(server.messages.poll(20, TimeUnit.SECONDS)), "envelope_id"))
          .isEqualTo("e-3");
      socket.stop();
    } finally {
      server.stop(1000);
    }
  }

  /** Slack's end. */
  private static final class Server extends WebSocketServer {
    final BlockingQueue<Integer> ports = new LinkedBlockingQueue<>();
    final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
    final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public void onStart() {
      ports.add(getPort());
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      connections.add(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      messages.add(message);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket connection, Exception error) {}
  }
}
