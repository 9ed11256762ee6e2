package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebApiTests extends SandboxTest {

  @Test
  void tellsTheBotWhoItIs() {
    JsonNode answer = caller.form("auth.test", "token=xoxb-sandbox-token");
    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("team_id").asString()).isEqualTo("T0SANDBOX");
    assertThat(answer.path("bot_id").asString()).startsWith("B");
  }

  @Test
  void asksForATokenOfTheRightKind() {
    assertThat(error(caller.form("auth.test", ""))).isEqualTo("not_authed");
    assertThat(error(caller.form("auth.test", "token=xoxb-other"))).isEqualTo("invalid_auth");
    assertThat(error(caller.form("auth.test", "token=xapp-sandbox-token")))
        .isEqualTo("not_allowed_token_type");
    assertThat(error(caller.call("apps.connections.open", "{}")))
        .isEqualTo("not_allowed_token_type");
  }

  @Test
  void readsNoTokenFromAJsonBody() {
    caller.token = "";
    assertThat(error(caller.call("auth.test", "{\"token\": \"xoxb-sandbox-token\"}")))
        .isEqualTo("not_authed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chat.noSuchMethod | {} | unknown_method",
        "chat.postMessage | {\"text\": \"a\"} | channel_not_found",
        "chat.postMessage | {\"channel\": \"U0NOBODY\", \"text\": \"a\"} | channel_not_found",
        "chat.postMessage | {\"channel\": \"D0ANNA\", \"text\": \"a\"} | channel_not_found",
        "chat.postMessage | {\"channel\": \"U0ANNA\"} | no_text",
        "chat.postMessage | {\"channel\": \"U0ANNA\", \"blocks\": {}} | invalid_blocks_format",
        "chat.postMessage | {\"channel\": \"U0ANNA\", \"blocks\": \"[\"} | invalid_blocks_format",
        "chat.postMessage | {\"channel\": \"USLACKBOT\", \"text\": \"a\"} | cannot_dm_bot",
        "chat.postMessage | {\"channel\": \"U0ANNA\", \"text\": \"a\", \"metadata\": {}} | invalid_metadata_schema",
        "chat.postMessage | not json | invalid_json",
        "chat.postMessage | [] | json_not_object",
        "chat.postMessage | {\"channel\": \"U0ANNA\", \"blocks\": [\"text\", 1, [], {\"type\": {}, \"block_id\": []}]} | invalid_blocks",
        "chat.postMessage | {\"channel\": \"U0ANNA\", \"blocks\": [{\"type\": \"actions\", \"elements\": {\"a\": 3}, \"child_blocks\": {\"a\": {}}}]} | invalid_blocks",
        "views.open | {\"trigger_id\": \"1\", \"view\": []} | invalid_arguments",
        "views.open | {\"trigger_id\": \"1\", \"view\": {\"type\": \"modal\", \"blocks\": {\"a\": 1}}} | invalid_arguments",
        "conversations.open | {} | users_list_not_supplied",
        "conversations.open | {\"users\": \"U0NOBODY\"} | user_not_found",
        "users.info | {\"user\": \"U0NOBODY\"} | user_not_found",
        "users.lookupByEmail | {\"email\": \"nobody@exempel.se\"} | users_not_found",
        "users.list | {\"limit\": 1001} | invalid_limit",
        "users.list | {\"cursor\": \"bm9uc2Vuc2U=\"} | invalid_cursor",
        "views.open | {\"view\": {}} | invalid_arguments",
        "views.publish | {\"user_id\": \"U0NOBODY\", \"view\": {\"type\": \"home\", \"blocks\": []}} | user_not_found",
      })
  void refusesInSlacksWords(String method, String arguments, String error) {
    assertThat(error(caller.call(method, arguments))).isEqualTo(error);
  }

  @Test
  void pointsAtWhatIsWrongWithBlocks() {
    JsonNode answer =
        caller.call(
            "chat.postMessage",
            "{\"channel\": \"U0ANNA\", \"blocks\": [{\"type\": \"divider\"}, {\"type\": \"nonsense\"}]}");
    assertThat(error(answer)).isEqualTo("invalid_blocks");
    assertThat(answer.at("/response_metadata/messages/0").asString())
        .startsWith("[ERROR] unsupported type: nonsense")
        .endsWith("[json-pointer:/blocks/1/type]");
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void refusesTextBeyondFortyThousandCharacters() {
    assertThat(error(caller.call("chat.postMessage", text("x".repeat(40_001)))))
        .isEqualTo("msg_too_long");
    assertThat(caller.call("chat.postMessage", text("x".repeat(40_000))).path("ok").asBoolean())
        .isTrue();
  }

  @Test
  void writesToNobodyWhoCanNotBeReached() {
    SandboxUser anna =
        SandboxUser.person(ANNA, "Anna Lind", "anna@exempel.se", "sv-SE", "Europe/Stockholm");
    sandbox.update(anna.deactivated());
    assertThat(error(caller.call("chat.postMessage", text("a")))).isEqualTo("user_disabled");
    sandbox.update(anna.asStranger());
    assertThat(error(caller.call("chat.postMessage", text("a")))).isEqualTo("user_not_visible");
    sandbox.update(anna.asBot());
    assertThat(error(caller.call("chat.postMessage", text("a")))).isEqualTo("cannot_dm_bot");
    sandbox.update(anna);
    sandbox.faults().messagesTabDisabled(true);
    assertThat(error(caller.call("chat.postMessage", text("a"))))
        .isEqualTo("messages_tab_disabled");
  }

  @Test
  void listsPeopleAPageAtATimeWithTheirLocale() {
    JsonNode first =
        caller.form("users.list", "token=xoxb-sandbox-token&limit=3&include_locale=true");
    assertThat(first.path("members").size()).isEqualTo(3);
    String cursor = first.at("/response_metadata/next_cursor").asString();
    assertThat(cursor).isNotEmpty();
    JsonNode second =
        caller.call("users.list", "{\"limit\": 3, \"cursor\": \"%s\"}".formatted(cursor));
    assertThat(second.path("members").size()).isEqualTo(1);
    assertThat(second.at("/response_metadata/next_cursor").asString()).isEmpty();
    JsonNode anna = first.path("members").get(2);
    assertThat(anna.path("locale").asString()).isEqualTo("sv-SE");
    assertThat(anna.path("tz").asString()).isEqualTo("Europe/Stockholm");
    assertThat(anna.path("tz_offset").asInt()).isEqualTo(3600);
    assertThat(anna.at("/profile/email").asString()).isEqualTo("anna@exempel.se");
    assertThat(second.path("members").get(0).has("locale")).isFalse();
  }

  @Test
  void givesNoPageOfMoreThanAHundredUnasked() {
    for (int person = 0; person < 120; person++) {
      sandbox.addUser(
          SandboxUser.person(
              "U1" + person, "P", "p%d@exempel.se".formatted(person), "en-GB", "UTC"));
    }
    JsonNode page = caller.call("users.list", "{}");
    assertThat(page.path("members").size()).isEqualTo(100);
    assertThat(page.at("/response_metadata/next_cursor").asString()).isNotEmpty();
  }

  @Test
  void updatesAndDeletesOnlyTheBotsOwnMessages() {
    String ts = caller.call("chat.postMessage", text("first")).path("ts").asString();
    JsonNode updated = caller.call("chat.update", message("D0ANNA", ts, "second"));
    assertThat(updated.path("text").asString()).isEqualTo("second");
    assertThat(anna().messages())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.text()).isEqualTo("second");
              assertThat(shown.edited()).isTrue();
              assertThat(shown.ts()).isEqualTo(ts);
            });
    assertThat(error(caller.call("chat.update", message("D0ANNA", "1.2", "x"))))
        .isEqualTo("message_not_found");
    assertThat(error(caller.call("chat.update", message(ANNA, ts, "x"))))
        .isEqualTo("channel_not_found");

    anna().type("mine");
    String mine = anna().messages().getLast().ts();
    assertThat(error(caller.call("chat.update", message("D0ANNA", mine, "x"))))
        .isEqualTo("cant_update_message");
    assertThat(error(caller.call("chat.delete", message("D0ANNA", mine, "x"))))
        .isEqualTo("cant_delete_message");
    assertThat(caller.call("chat.delete", message("D0ANNA", ts, "")).path("ok").asBoolean())
        .isTrue();
    assertThat(anna().messages()).extracting(ShownMessage::text).containsExactly("mine");
  }

  @Test
  void keepsMetadataForWhoAsksForIt() {
    caller.call(
        "chat.postMessage",
        "{\"channel\": \"U0ANNA\", \"text\": \"a\", \"metadata\": {\"event_type\": \"sent\", \"event_payload\": {\"key\": \"7\"}}}");
    JsonNode with =
        caller.call(
            "conversations.history", "{\"channel\": \"D0ANNA\", \"include_all_metadata\": true}");
    assertThat(with.at("/messages/0/metadata/event_payload/key").asString()).isEqualTo("7");
    JsonNode without = caller.call("conversations.history", "{\"channel\": \"D0ANNA\"}");
    assertThat(without.at("/messages/0").has("metadata")).isFalse();
  }

  @Test
  void readsHistoryNewestFirstWithinBounds() {
    String first = caller.call("chat.postMessage", text("one")).path("ts").asString();
    caller.call("chat.postMessage", text("two"));
    caller.call("chat.postMessage", text("three"));
    JsonNode after =
        caller.call(
            "conversations.history",
            "{\"channel\": \"D0ANNA\", \"oldest\": \"%s\"}".formatted(first));
    assertThat(after.at("/messages/0/text").asString()).isEqualTo("three");
    assertThat(after.path("messages").size()).isEqualTo(2);
  }

  @Test
  void showsAnEphemeralMessageToItsPersonAlone() {
    caller.call("conversations.open", "{\"users\": \"U0ANNA\"}");
    JsonNode answer =
        caller.call(
            "chat.postEphemeral",
            "{\"channel\": \"D0ANNA\", \"user\": \"U0ANNA\", \"text\": \"psst\"}");
    assertThat(answer.path("message_ts").asString()).isNotEmpty();
    assertThat(anna().messages()).singleElement().returns(true, ShownMessage::ephemeral);
    assertThat(
            caller
                .call("conversations.history", "{\"channel\": \"D0ANNA\"}")
                .path("messages")
                .isEmpty())
        .isTrue();
    assertThat(
            error(
                caller.call(
                    "chat.postEphemeral",
                    "{\"channel\": \"D0ANNA\", \"user\": \"U0BO\", \"text\": \"psst\"}")))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void validatesBlocksWithoutAToken() {
    caller.token = "";
    JsonNode answer =
        caller.call("blocks.validate", "{\"blocks\": [{\"type\": \"divider\", \"x\": 1}]}");
    assertThat(answer.path("valid").asBoolean()).isFalse();
    assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo("/blocks/0");
  }

  @Test
  void remembersEachCallWithoutItsToken() {
    caller.form("users.info", "token=xoxb-sandbox-token&user=U0NOBODY");
    assertThat(sandbox.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.method()).isEqualTo("users.info");
              assertThat(call.arguments().toString()).isEqualTo("{\"user\":\"U0NOBODY\"}");
              assertThat(call.outcome()).isEqualTo("user_not_found");
              assertThat(call.at()).isEqualTo(clock.instant());
            });
  }

  @Test
  void throttlesAndBreaksAsTold() {
    sandbox.faults().throttle("chat.postMessage", Duration.ofSeconds(7), 1).serverError(0);
    HttpResponse<String> throttled = caller.raw("chat.postMessage", text("a"));
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("7");
    assertThat(caller.raw("chat.postMessage", text("a")).statusCode()).isEqualTo(200);

    sandbox.faults().serverError(1);
    assertThat(caller.raw("chat.postMessage", text("a")).statusCode()).isEqualTo(500);
    assertThat(anna().messages()).hasSize(1);

    sandbox.faults().failWith("chat.postMessage", ANNA, "restricted_action");
    assertThat(error(caller.call("chat.postMessage", text("a")))).isEqualTo("restricted_action");
    assertThat(
            caller
                .call("chat.postMessage", "{\"channel\": \"U0BO\", \"text\": \"a\"}")
                .path("ok")
                .asBoolean())
        .isTrue();
    sandbox.faults().clear();
    assertThat(caller.call("chat.postMessage", text("a")).path("ok").asBoolean()).isTrue();
  }

  @Test
  void cutsTheConnectionBeforeOrAfterTheEffect() {
    sandbox.faults().refuse(1);
    assertThatThrownBy(() -> caller.call("chat.postMessage", text("lost")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(anna().messages()).isEmpty();

    sandbox.faults().acceptThenCut(1);
    assertThatThrownBy(() -> caller.call("chat.postMessage", text("there all the same")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(anna().messages())
        .extracting(ShownMessage::text)
        .containsExactly("there all the same");
    assertThat(sandbox.calls().getLast().status()).isZero();
  }

  private static String error(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    return answer.path("error").asString();
  }

  private static String text(String text) {
    return "{\"channel\": \"U0ANNA\", \"text\": \"%s\"}".formatted(text);
  }

  private static String message(String channel, String ts, String text) {
    return "{\"channel\": \"%s\", \"ts\": \"%s\", \"text\": \"%s\"}".formatted(channel, ts, text);
  }
}
