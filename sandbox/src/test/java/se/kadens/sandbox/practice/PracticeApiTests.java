package se.kadens.sandbox.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class PracticeApiTests {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ServletWebServerApplicationContext server;

  @BeforeAll
  static void start() {
    server = PracticeFixture.onPort(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void refusesToSendForSomeoneWhoIsNotHr() throws Exception {
    HttpResponse<String> answer = post("check-in", "{\"by\": \"U002\"}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Only HR sends the check-in.");
    assertThat(server.getBean(FakeChat.class).desk(FakeChat.KIM).messages()).isEmpty();
  }

  @Test
  void refusesToTurnTheClockBack() throws Exception {
    HttpResponse<String> answer = post("clock", "{\"to\": \"2026-11-01T08:00:00Z\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(server.getBean(FakeStage.class).now()).isEqualTo(FakeStage.SUNDAY_EVENING);
  }

  @Test
  void knowsNoDeskOfAStranger() throws Exception {
    assertThat(get("desks/U999").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAFormThatIsNotOpen() throws Exception {
    assertThat(post("desks/U004/form", "{\"state\": {}}").statusCode()).isEqualTo(409);
  }

  @Test
  void knowsNoChatOfAStrangerAndNoDialogThatIsNotOpen() throws Exception {
    assertThat(get("chats/29:1nobody").statusCode()).isEqualTo(404);
    HttpResponse<String> answer =
        post("chats/" + FakeCardChat.LEO + "/acts", "{\"action\": {}, \"inputs\": {}}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("That dialog is no longer open.");
  }

  @Test
  void countsWhoeverIsInBothChatsOnce() throws Exception {
    assertThat(get("company").body())
        .containsOnlyOnce("Anna Lind")
        .contains("\"id\":\"29:1tyra\"")
        .contains("\"slack\":null,\"teams\":\"29:1tyra\"")
        .contains("\"slack\":\"U007\",\"teams\":\"29:1all\"");
    assertThat(get("pulse").body()).contains("\"29:1anna\":{").contains("\"U002\":{");
  }

  @Test
  void placesPeopleInTheCompany() throws Exception {
    assertThat(get("company").body())
        .contains(
            """
            {"id":"U002","name":"Anna Lind","title":"Product Manager","language":"sv",\
            "zone":"Europe/Stockholm","team":"Product","manager":"U003","leads":false,\
            "hr":false,"away":false,"slack":"U002","teams":"29:1anna"}""");
  }

  @Test
  void servesThePageAtTheRootAndItsPartsBeneath() throws Exception {
    URI root = PracticeFixture.root(server);
    HttpResponse<String> page = send(HttpRequest.newBuilder(root));
    assertThat(page.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(send(HttpRequest.newBuilder(root.resolve("/practice/js/main.js"))).statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return PracticeFixture.root(server).resolve("/practice/api/" + path);
  }
}
