package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the app is posted: shapes, signatures, retries and duplicates. */
class PostsTests extends SandboxTest {

  private static final String BUTTONS =
      """
      {"channel": "U0ANNA", "text": "t", "blocks": [{"type": "actions", "block_id": "b", "elements": [
        {"type": "button", "action_id": "go", "value": "7", "text": {"type": "plain_text", "text": "Go"}},
        {"type": "static_select", "action_id": "when", "options": [
          {"text": {"type": "plain_text", "text": "In an hour"}, "value": "PT1H"},
          {"text": {"type": "plain_text", "text": "Tomorrow"}, "value": "P1D"}]}]}]}
      """;

  @Test
  void signsAsSlackDocumentsIt() {
    // The example of docs.slack.dev/authentication/verifying-requests-from-slack.
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    assertThat(new Signature("8f742231b10e8888abcd99yyyzzz85a5").of(1531420618, body))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void signsWhatItPostsByTheClock() {
    anna().type("hej");
    PretendApp.Received post = app.last();
    assertThat(post.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
    assertThat(post.signature())
        .isEqualTo(
            new Signature(settings().signingSecret())
                .of(clock.instant().getEpochSecond(), post.body()));
  }

  @Test
  void tellsOfATypedMessageInAnEnvelope() {
    anna().type("a < b & https://exempel.se/x, skriv till bo@exempel.se");
    JsonNode envelope = app.last().json();
    assertThat(envelope.path("type").asString()).isEqualTo("event_callback");
    assertThat(envelope.path("event_id").asString()).startsWith("Ev");
    assertThat(envelope.at("/authorizations/0/is_bot").asBoolean()).isTrue();
    JsonNode event = envelope.path("event");
    assertThat(event.path("type").asString()).isEqualTo("message");
    assertThat(event.path("channel_type").asString()).isEqualTo("im");
    assertThat(event.path("channel").asString()).isEqualTo("D0ANNA");
    assertThat(event.path("user").asString()).isEqualTo(ANNA);
    assertThat(event.path("text").asString())
        .isEqualTo(
            "a &lt; b &amp; <https://exempel.se/x>, skriv till <mailto:bo@exempel.se|bo@exempel.se>");
    assertThat(event.has("bot_id")).isFalse();
  }

  @Test
  void tellsOfTheBotsOwnMessagesMarkedAsSuch() {
    sandbox.echoOwnMessages(true);
    caller.call("chat.postMessage", "{\"channel\": \"U0ANNA\", \"text\": \"hej\"}");
    assertThat(sandbox.awaitQuiet(Duration.ofSeconds(5))).isTrue();
    assertThat(app.last().json().at("/event/bot_id").asString()).startsWith("B");
  }

  @Test
  void postsACommandAsAForm() {
    app.behaviour = _ -> new PretendApp.Answer(200, "{\"text\": \"Så här gör du\"}");
    assertThat(anna().command("/kadens help me").acknowledged()).isTrue();
    PretendApp.Received post = app.last();
    assertThat(post.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(post.field("command")).isEqualTo("/kadens");
    assertThat(post.field("text")).isEqualTo("help me");
    assertThat(post.field("user_id")).isEqualTo(ANNA);
    assertThat(post.field("team_id")).isEqualTo("T0SANDBOX");
    assertThat(post.field("trigger_id")).isNotEmpty();
    assertThat(anna().messages())
        .singleElement()
        .returns("Så här gör du", ShownMessage::text)
        .returns(true, ShownMessage::ephemeral);
  }

  @Test
  void tellsTwoPressesApartWhileTheClockStandsStill() {
    caller.call("chat.postMessage", BUTTONS);
    anna().pressButton("Go");
    String first = app.last().json().at("/actions/0/action_ts").asString();
    anna().pressButton("Go");
    assertThat(app.last().json().at("/actions/0/action_ts").asString()).isGreaterThan(first);
  }

  @Test
  void postsAPressWithItsMessageAndWhereItWas() {
    caller.call("chat.postMessage", BUTTONS);
    anna().pressButton("Go");
    JsonNode payload = app.last().json();
    String ts = anna().messages().getFirst().ts();
    assertThat(payload.path("type").asString()).isEqualTo("block_actions");
    assertThat(payload.at("/user/id").asString()).isEqualTo(ANNA);
    assertThat(payload.at("/user/team_id").asString()).isEqualTo("T0SANDBOX");
    assertThat(payload.at("/container/message_ts").asString()).isEqualTo(ts);
    assertThat(payload.at("/container/channel_id").asString()).isEqualTo("D0ANNA");
    assertThat(payload.at("/message/ts").asString()).isEqualTo(ts);
    assertThat(payload.at("/message/blocks/0/block_id").asString()).isEqualTo("b");
    assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("go");
    assertThat(payload.at("/actions/0/value").asString()).isEqualTo("7");
    assertThat(payload.at("/actions/0/action_ts").asString()).isNotEmpty();
    assertThat(payload.path("actions").size()).isEqualTo(1);
    assertThat(payload.path("response_url").asString()).startsWith("http://127.0.0.1:");
    assertThat(payload.at("/state/values/b/when/selected_option").isNull()).isTrue();
  }

  @Test
  void remembersWhatWasChosenOnAMessage() {
    caller.call("chat.postMessage", BUTTONS);
    String ts = anna().messages().getFirst().ts();
    JsonNode chosen = Json.parse("{\"selected_option\": {\"value\": \"P1D\"}}").orElseThrow();
    anna().press(ts, "b", "when", chosen);
    assertThat(app.last().json().at("/actions/0/selected_option/text/text").asString())
        .isEqualTo("Tomorrow");
    anna().pressButton("Go");
    assertThat(app.last().json().at("/state/values/b/when/selected_option/value").asString())
        .isEqualTo("P1D");
  }

  @Test
  void tellsOfPeopleWhoJoinAndChange() {
    SandboxUser eva =
        SandboxUser.person("U0EVA", "Eva M", "eva@exempel.se", "sv-SE", "Europe/Stockholm");
    sandbox.addUser(eva);
    sandbox.awaitQuiet(Duration.ofSeconds(5));
    assertThat(app.last().json().at("/event/type").asString()).isEqualTo("team_join");
    sandbox.update(eva.movedTo("America/New_York"));
    sandbox.awaitQuiet(Duration.ofSeconds(5));
    assertThat(app.last().json().at("/event/type").asString()).isEqualTo("user_change");
    assertThat(app.last().json().at("/event/user/tz").asString()).isEqualTo("America/New_York");
  }

  @Test
  void proposesTheUrlToBeVerified() {
    app.behaviour = post -> new PretendApp.Answer(200, Json.text(post.json(), "challenge"));
    assertThat(sandbox.verifyUrl().body()).startsWith("3eZbrw1aBm2r");
  }

  @Test
  void repeatsAFailedEventAtOnceThenAfterOneAndAfterFiveMinutes() {
    app.behaviour = _ -> new PretendApp.Answer(500, "");
    anna().type("hej");
    assertThat(retries()).containsExactly(" ", "1 http_error");
    assertThat(sandbox.retryDue()).isZero();

    clock.advance(Duration.ofMinutes(1));
    assertThat(sandbox.retryDue()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(4));
    assertThat(sandbox.retryDue()).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(sandbox.retryDue()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertThat(sandbox.retryDue()).isZero();

    assertThat(retries()).containsExactly(" ", "1 http_error", "2 http_error", "3 http_error");
    assertThat(app.received.stream().map(p -> p.json().path("event_id").asString()).distinct())
        .hasSize(1);
  }

  @Test
  void repeatsNothingThatWasTaken() {
    anna().type("hej");
    clock.advance(Duration.ofHours(1));
    assertThat(sandbox.retryDue()).isZero();
    assertThat(app.received).hasSize(1);
  }

  @Test
  void deliversTwiceWithTheSameOrAnotherEventId() {
    sandbox.faults().duplicateDelivery(2);
    anna().type("same");
    assertThat(eventIds()).hasSize(2);
    assertThat(eventIds().stream().distinct()).hasSize(1);

    app.received.clear();
    sandbox.faults().newEventIdOnDuplicate(true);
    anna().type("other");
    assertThat(eventIds()).hasSize(2).doesNotHaveDuplicates();

    caller.call("chat.postMessage", BUTTONS);
    app.received.clear();
    anna().pressButton("Go");
    assertThat(app.received).hasSize(2);
    assertThat(app.received.getFirst().body()).isEqualTo(app.received.getLast().body());
  }

  @Test
  void keepsOnItsWayWhatIsHeldUp() {
    caller.call("chat.postMessage", BUTTONS);
    List<Supplier<Outcome>> onTheirWay = new ArrayList<>();
    Desk held = anna().heldUp(onTheirWay);
    assertThat(held.pressButton("Go").acknowledged()).isFalse();
    assertThat(held.type("hej").acknowledged()).isFalse();
    assertThat(app.received).isEmpty();

    assertThat(onTheirWay.getLast().get().acknowledged()).isTrue();
    assertThat(onTheirWay.getFirst().get().acknowledged()).isTrue();
    assertThat(onTheirWay.getFirst().get().acknowledged()).isTrue();
    assertThat(app.received).hasSize(3);
    assertThat(app.received.getFirst().body()).contains("hej");
    assertThat(app.received.getLast().body()).isEqualTo(app.received.get(1).body());
    assertThat(sandbox.complaints()).isEmpty();
  }

  @Test
  void notesAnActionThatWasNotTaken() {
    caller.call("chat.postMessage", BUTTONS);
    app.behaviour = _ -> new PretendApp.Answer(404, "");
    Outcome outcome = anna().pressButton("Go");
    assertThat(outcome.status()).isEqualTo(404);
    assertThat(outcome.acknowledged()).isFalse();
    assertThat(sandbox.complaints()).containsExactly("interactive: status 404");
  }

  @Test
  void takesThreeSecondsOfSilenceForATimeout() {
    CountDownLatch never = new CountDownLatch(1);
    app.behaviour =
        _ -> {
          boolean released = never.await(10, TimeUnit.SECONDS);
          return new PretendApp.Answer(released ? 200 : 500, "");
        };
    Outcome outcome = anna().command("/kadens");
    never.countDown();
    assertThat(outcome.timedOut()).isTrue();
    assertThat(outcome.acknowledged()).isFalse();
    assertThat(sandbox.complaints()).containsExactly("slash_commands: operation_timeout");
  }

  @Test
  void postsShortcutsWithAndWithoutAMessage() {
    anna().shortcut("start");
    assertThat(app.last().json().path("type").asString()).isEqualTo("shortcut");
    assertThat(app.last().json().path("callback_id").asString()).isEqualTo("start");
    assertThat(app.last().json().has("response_url")).isFalse();

    caller.call("chat.postMessage", BUTTONS);
    anna().messageShortcut("about_this", anna().messages().getFirst().ts());
    assertThat(app.last().json().path("type").asString()).isEqualTo("message_action");
    assertThat(app.last().json().at("/message/text").asString()).isEqualTo("t");
  }

  private List<String> retries() {
    return app.received.stream().map(PretendApp.Received::retry).toList();
  }

  private List<String> eventIds() {
    return app.received.stream().map(post -> post.json().path("event_id").asString()).toList();
  }
}
