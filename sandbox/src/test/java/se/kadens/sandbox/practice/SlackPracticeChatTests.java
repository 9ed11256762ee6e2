package se.kadens.sandbox.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeDesk.Line;
import se.kadens.sandbox.practice.PracticeDesk.Window;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SlackPracticeChatTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ANNA = "U0ANNA";

  private final HttpClient client = HttpClient.newHttpClient();
  private SlackSandbox sandbox;
  private HttpServer app;
  private PracticeDesk desk;
  private PracticeChat chat;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        SlackSandbox.start(SlackSandboxSettings.forTests(TurnableClock.at("2026-11-23T08:00:00Z")));
    sandbox.echoOwnMessages(false);
    SandboxUser anna =
        SandboxUser.person(ANNA, "Anna Lind", "anna@example.com", "sv-SE", "Europe/Stockholm");
    sandbox.addUser(anna.titled("Product Manager"));
    sandbox.addUser(
        SandboxUser.person("U0GONE", "Gone Away", "gone@example.com", "sv-SE", "Europe/Stockholm")
            .deactivated());
    app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext("/", this::answer);
    app.start();
    sandbox.deliverTo(URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/"));
    chat = new SlackPracticeChat(sandbox, List.of());
    desk = chat.desk(ANNA);
  }

  @AfterEach
  void stop() {
    app.stop(0);
    sandbox.close();
  }

  @Test
  void seatsPeopleButNeitherBotsNorThoseWhoLeft() {
    assertThat(chat.members()).extracting(Member::id).containsExactly(ANNA);
    assertThat(chat.members().getFirst().title()).isEqualTo("Product Manager");
  }

  @Test
  void carriesAConversationFromTypingToASubmittedForm() {
    assertThat(desk.type("hej").status()).isEqualTo(200);
    Line asked = desk.messages().getLast();
    assertThat(asked.fromBot()).isTrue();

    JsonNode actions = java.util.Objects.requireNonNull(asked.blocks()).get(0);
    desk.press(asked.ts(), actions.path("block_id").asString(), "form", null);
    Window form = desk.modal().orElseThrow();
    assertThat(form.type()).isEqualTo("modal");

    desk.submit(plan("kort"));
    assertThat(desk.modal().orElseThrow().errors()).containsEntry("plan", "Skriv mer.");
    desk.submit(plan("Lansera importen"));
    assertThat(desk.modal()).isEmpty();
  }

  @Test
  void closesAForm() {
    desk.type("hej");
    Line asked = desk.messages().getLast();
    JsonNode actions = java.util.Objects.requireNonNull(asked.blocks()).get(0);
    desk.press(asked.ts(), actions.path("block_id").asString(), "form", null);
    desk.closeModal();
    assertThat(desk.modal()).isEmpty();
  }

  private static Map<String, Map<String, JsonNode>> plan(String words) {
    ObjectNode state = JSON.createObjectNode().put("type", "plain_text_input").put("value", words);
    return Map.of("plan", Map.of("words", state));
  }

  /** An app of one button and one form. */
  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String json =
        body.startsWith("payload=")
            ? URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8)
            : body;
    byte[] reply = reply(JSON.readTree(json)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, reply.length == 0 ? -1 : reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private String reply(JsonNode said) throws IOException {
    switch (said.path("type").asString()) {
      case "event_callback" -> {
        if (said.path("event").path("type").asString().equals("message")) {
          call("chat.postMessage", message());
        }
      }
      case "block_actions" -> call("views.open", form(said.path("trigger_id").asString()));
      case "view_submission" -> {
        return said.path("view").path("state").toString().contains("kort")
            ? "{\"response_action\": \"errors\", \"errors\": {\"plan\": \"Skriv mer.\"}}"
            : "";
      }
      default -> {}
    }
    return "";
  }

  private static ObjectNode message() {
    return (ObjectNode)
        JSON.readTree(
            """
            {"channel": "U0ANNA", "text": "Börja", "blocks": [{"type": "actions", "elements": [
              {"type": "button", "action_id": "form", "text": {"type": "plain_text", "text": "Fyll i"}}]}]}""");
  }

  private static ObjectNode form(String trigger) {
    return ((ObjectNode)
            JSON.readTree(
                """
                {"view": {"type": "modal", "title": {"type": "plain_text", "text": "Avstämning"},
                  "submit": {"type": "plain_text", "text": "Skicka"}, "blocks": [
                  {"type": "input", "block_id": "plan", "label": {"type": "plain_text", "text": "Plan"},
                   "element": {"type": "plain_text_input", "action_id": "words"}}]}}"""))
        .put("trigger_id", trigger);
  }

  private void call(String method, ObjectNode arguments) throws IOException {
    try {
      String answer =
          client
              .send(
                  HttpRequest.newBuilder(sandbox.apiUrl().resolve(method))
                      .header("Authorization", "Bearer xoxb-sandbox-token")
                      .header("Content-Type", "application/json; charset=utf-8")
                      .POST(BodyPublishers.ofString(arguments.toString()))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(answer).contains("\"ok\":true");
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }
}
