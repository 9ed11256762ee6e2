package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ConnectorTests extends TeamsTest {

  private static final String HELLO = "{'type':'message','text':'Hej'}";

  private static String id(HttpResponse<String> response) {
    return Json.text(Caller.body(response), "id");
  }

  private String activity(String id) {
    return Caller.activities(chat()) + "/" + id;
  }

  @Test
  void beginsTheSameChatByEitherIdOfAPerson() {
    String chat = chat();
    assertThat(chat).startsWith("a:");
    assertThat(id(caller.create(ANNA.aadObjectId()))).isEqualTo(chat);
    assertThat(id(caller.create(BO.id()))).isNotEqualTo(chat);
    assertThat(anna().chatId()).contains(chat);
    anna().install();
    assertThat(Json.text(bot.last().path("conversation"), "id")).isEqualTo(chat);
  }

  @Test
  void beginsAChatWithItsFirstMessage() {
    String tenant = sandbox.settings().tenantId();
    HttpResponse<String> response =
        caller.post(
            "v3/conversations",
            "{'members':[{'id':'%s'}],'tenantId':'%s','channelData':{'tenant':{'id':'%s'}},'activity':%s}"
                .formatted(ANNA.id(), tenant, tenant, HELLO));
    assertThat(anna().newest().orElseThrow().id())
        .isEqualTo(Json.text(Caller.body(response), "activityId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'isGroup':false | 'isGroup':true | 400 BadArgument
          'tenantId':'T' | 'tenantId':'X' | 400 BadSyntax
          'tenant':{'id':'T'} | 'tenant':{'id':'X'} | 400 BadSyntax
          'members':[{'id':'A'}] | 'members':[] | 400 BadSyntax
          'id':'A' | 'id':'29:nobody' | 400 BadArgument
          """)
  void refusesToBeginAChatThatIsNotFullySaid(String good, String bad, String refusal) {
    String body =
        "{'isGroup':false,'members':[{'id':'A'}],'tenantId':'T','channelData':{'tenant':{'id':'T'}}}"
            .replace(good, bad)
            .replace("'T'", "'" + sandbox.settings().tenantId() + "'")
            .replace("'A'", "'" + ANNA.id() + "'");
    assertThat(Caller.refusal(caller.post("v3/conversations", body))).isEqualTo(refusal);
  }

  @Test
  void refusesAPersonWhoHasNotGotTheApp() {
    TeamsUser eva =
        sandbox.addUser(
            TeamsUser.person("Eva Ek", "eva@exempel.se", "sv-SE", "Europe/Stockholm").withoutApp());
    assertThat(Caller.refusal(caller.create(eva.id()))).startsWith("403");
    sandbox.desk(eva.id()).install();
    assertThat(caller.create(eva.id()).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesToWriteWhereTheAppIsGoneOrTheBotBlocked() {
    String chat = chat();
    anna().block();
    assertThat(Caller.refusal(caller.send(chat, HELLO))).isEqualTo("403 MessageWritesBlocked");
    anna().unblock();
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(201);
    anna().uninstall();
    assertThat(Caller.refusal(caller.send(chat, HELLO)))
        .isEqualTo("403 BotNotInConversationRoster");
    assertThat(Caller.refusal(caller.create(ANNA.id()))).startsWith("403");
  }

  @Test
  void sendsUpdatesAndDeletes() {
    String chat = chat();
    String id = id(caller.send(chat, HELLO));
    assertThat(anna().messages())
        .extracting(ShownActivity::id, ShownActivity::text, ShownActivity::edited)
        .containsExactly(tuple(id, "Hej", false));
    HttpResponse<String> updated =
        caller.call("PUT", activity(id), "{\"type\":\"message\",\"text\":\"Nytt\"}");
    assertThat(updated.statusCode()).isEqualTo(200);
    assertThat(id(updated)).isEqualTo(id);
    assertThat(anna().messages())
        .extracting(ShownActivity::text, ShownActivity::edited)
        .containsExactly(tuple("Nytt", true));
    assertThat(caller.call("DELETE", activity(id), "").statusCode()).isEqualTo(200);
    assertThat(anna().messages()).isEmpty();
    assertThat(Caller.refusal(caller.call("DELETE", activity(id), ""))).startsWith("404");
    assertThat(
            Caller.refusal(
                caller.call("PUT", activity(id), "{\"type\":\"message\",\"text\":\"x\"}")))
        .startsWith("404");
  }

  @Test
  void repliesOnlyToWhatThereIs() {
    anna().type("hej");
    String question = Json.text(bot.last(), "id");
    assertThat(caller.post(activity(question), HELLO).statusCode()).isEqualTo(201);
    assertThat(Caller.refusal(caller.post(activity("6a0c0b0e-0000-4000-8000-000000000000"), HELLO)))
        .isEqualTo("404 ActivityNotFoundInConversation");
  }

  @Test
  void changesOnlyWhatTheBotWrote() {
    anna().type("hej");
    String hers = anna().messages().getFirst().id();
    assertThat(Caller.refusal(caller.call("DELETE", activity(hers), ""))).startsWith("403");
  }

  @Test
  void repliesToAnInvokeAsWell() {
    anna().invoke("x/y", Json.object(), null);
    assertThat(caller.post(activity(Json.text(bot.last(), "id")), HELLO).statusCode())
        .isEqualTo(201);
  }

  @Test
  void knowsNoChatThatWasNeverBegun() {
    String begun = chat();
    assertThat(Caller.refusal(caller.send("a:unknown", HELLO)))
        .isEqualTo("404 ConversationNotFound");
    assertThat(Caller.refusal(caller.send(begun + "x", HELLO)))
        .isEqualTo("404 ConversationNotFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [] | 400 BadSyntax
          {'text':'x'} | 400 BadSyntax
          {'type':'message'} | 400 BadSyntax
          {'type':'nonsense','text':'x'} | 400 BadSyntax
          {'type':'message','attachments':[{'contentType':'x/y','content':{}}]} | 400 BadSyntax
          """)
  void refusesWhatIsNoMessage(String body, String refusal) {
    assertThat(Caller.refusal(caller.send(chat(), body))).isEqualTo(refusal);
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void showsNothingForTyping() {
    assertThat(caller.send(chat(), "{'type':'typing'}").statusCode()).isEqualTo(201);
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void refusesAnInvalidCardAndComplains() {
    HttpResponse<String> response =
        caller.send(chat(), activity("{'type':'TextBlok','text':'x'}", ""));
    assertThat(Caller.refusal(response)).isEqualTo("400 BadSyntax");
    assertThat(Json.text(Caller.body(response).path("error"), "message")).contains("TextBlok");
    assertThat(sandbox.complaints()).hasSize(1).first().asString().contains("TextBlok");
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void refusesABodyOverAHundredKilobytes() {
    String chat = chat();
    String text = "x".repeat(100 * 1024 / 2 - HELLO.length() + 3);
    assertThat(caller.send(chat, HELLO.replace("Hej", text)).statusCode()).isEqualTo(201);
    assertThat(Caller.refusal(caller.send(chat, HELLO.replace("Hej", text + "x"))))
        .isEqualTo("413 MessageSizeTooBig");
  }

  @Test
  void complainsOfACardThatIsTooLargeForSomeClients() {
    String text = "{'type':'TextBlock','text':'%s'}";
    card(text.formatted("å".repeat(14_000)), "");
    assertThat(sandbox.complaints()).isEmpty();
    card(text.formatted("å".repeat(14_400)), "");
    assertThat(sandbox.complaints()).hasSize(1).first().asString().contains("over 28 KB");
  }

  @Test
  void recordsEachCall() {
    String chat = chat();
    caller.send(chat, HELLO);
    caller.send("a:unknown", HELLO);
    JsonNode hello = Json.parse(HELLO.replace('\'', '"')).orElseThrow();
    assertThat(sandbox.calls())
        .extracting(ConnectorCall::kind, ConnectorCall::status)
        .containsExactly(
            tuple(CallKind.TOKEN, 200),
            tuple(CallKind.CREATE_CONVERSATION, 201),
            tuple(CallKind.SEND, 201),
            tuple(CallKind.SEND, 404));
    ConnectorCall send = sandbox.calls().get(2);
    assertThat(send)
        .isEqualTo(
            new ConnectorCall(
                clock.instant(),
                CallKind.SEND,
                "POST",
                "v3/conversations/" + chat + "/activities",
                hello,
                201));
  }

  @Test
  void knowsNoOtherCalls() {
    assertThat(caller.call("GET", "v3/conversations", "").statusCode()).isEqualTo(404);
    assertThat(caller.call("PATCH", activity("1"), "{}").statusCode()).isEqualTo(404);
  }
}
