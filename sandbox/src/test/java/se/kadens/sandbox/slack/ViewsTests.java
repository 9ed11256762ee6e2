package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Modals and Home: triggers, the stack, hashes, and what a submission's answer does. */
class ViewsTests extends SandboxTest {

  private static final String FIELDS =
      """
      {"type": "input", "block_id": "plan", "label": {"type": "plain_text", "text": "Plan"},
        "element": {"type": "plain_text_input", "action_id": "v", "min_length": 3, "max_length": 10}},
      {"type": "input", "block_id": "day", "optional": true, "label": {"type": "plain_text", "text": "Day"},
        "element": {"type": "datepicker", "action_id": "v", "initial_date": "2026-11-27"}},
      {"type": "input", "block_id": "mood", "optional": true, "label": {"type": "plain_text", "text": "Mood"},
        "element": {"type": "radio_buttons", "action_id": "v", "options": [
          {"text": {"type": "plain_text", "text": "Bra"}, "value": "good"}]}},
      {"type": "section", "block_id": "more", "text": {"type": "mrkdwn", "text": "More"},
        "accessory": {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}}}
      """;

  private static String modal(String title, String rest, String blocks) {
    return """
        {"type": "modal", "title": {"type": "plain_text", "text": "%s"}, "submit": {"type": "plain_text", "text": "Send"}%s, "blocks": [%s]}
        """
        .formatted(title, rest, blocks);
  }

  private static String open(String trigger, String view) {
    return "{\"trigger_id\": \"%s\", \"view\": %s}".formatted(trigger, view);
  }

  /** A trigger of a global shortcut. */
  private String trigger() {
    anna().shortcut("any");
    return Json.text(app.last().json(), "trigger_id");
  }

  private void openForm() {
    JsonNode answer = caller.call("views.open", open(trigger(), modal("Form", "", FIELDS)));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
  }

  private void answerWith(String body) {
    app.behaviour = _ -> new PretendApp.Answer(200, body);
  }

  private Outcome submit(String plan) {
    return anna().submit(anna().fill(Map.of("Plan", plan)));
  }

  @Test
  void takesATriggerOnce() {
    String trigger = trigger();
    assertThat(
            caller.call("views.open", open(trigger, modal("A", "", FIELDS))).path("ok").asBoolean())
        .isTrue();
    assertThat(
            caller
                .call("views.open", open(trigger, modal("B", "", FIELDS)))
                .path("error")
                .asString())
        .isEqualTo("exchanged_trigger_id");
    assertThat(
            caller
                .call("views.open", open("1.2.3", modal("B", "", FIELDS)))
                .path("error")
                .asString())
        .isEqualTo("invalid_trigger_id");
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("A");
  }

  @Test
  void letsATriggerGoStaleAfterThreeSeconds() {
    AtomicLong nanos = new AtomicLong();
    Triggers triggers = new Triggers(nanos::get);
    String inTime = triggers.give(ANNA, null);
    String late = triggers.give(ANNA, null);
    nanos.set(3_000_000_000L);
    assertThat(triggers.redeem(inTime).userId()).isEqualTo(ANNA);
    nanos.set(3_000_000_001L);
    assertThatThrownBy(() -> triggers.redeem(late)).hasMessage("expired_trigger_id");
  }

  @Test
  void keepsATriggerForAViewThatWasRefused() {
    String trigger = trigger();
    JsonNode refused = caller.call("views.open", open(trigger, "{\"type\": \"modal\"}"));
    assertThat(refused.path("error").asString()).isEqualTo("invalid_arguments");
    assertThat(refused.at("/response_metadata/messages/0").asString())
        .contains("json-pointer:/view");
    assertThat(
            caller.call("views.open", open(trigger, modal("A", "", FIELDS))).path("ok").asBoolean())
        .isTrue();
  }

  @Test
  void pushesAtMostThreeViewsAndComesBackToTheOneBelow() {
    openForm();
    for (String title : List.of("Second", "Third")) {
      anna().pressInModal("more", "more", null);
      String trigger = Json.text(app.last().json(), "trigger_id");
      JsonNode pushed = caller.call("views.push", open(trigger, modal(title, "", FIELDS)));
      assertThat(pushed.at("/view/previous_view_id").asString()).isNotEmpty();
    }
    anna().pressModalButton("More");
    String trigger = Json.text(app.last().json(), "trigger_id");
    assertThat(
            caller
                .call("views.push", open(trigger, modal("Fourth", "", FIELDS)))
                .path("error")
                .asString())
        .isEqualTo("push_limit_reached");
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Third");
    anna().closeModal();
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Second");
  }

  @Test
  void updatesByIdAndHashAndKeepsWhatWasTyped() {
    openForm();
    ShownView shown = anna().modal().orElseThrow();
    anna().pressInModal("plan", "v", Json.object().put("value", "typed"));
    String update =
        "{\"view_id\": \"%s\", \"hash\": \"%s\", \"view\": %s}"
            .formatted(shown.id(), Json.text(shown.view(), "hash"), modal("Changed", "", FIELDS));
    assertThat(caller.call("views.update", update).path("ok").asBoolean()).isTrue();
    ShownView changed = anna().modal().orElseThrow();
    assertThat(changed.title()).isEqualTo("Changed");
    assertThat(changed.view().at("/state/values/plan/v/value").asString()).isEqualTo("typed");
    assertThat(caller.call("views.update", update).path("error").asString())
        .isEqualTo("hash_conflict");
  }

  @Test
  void findsAViewByItsExternalIdWhichIsUnique() {
    String named = modal("Named", ", \"external_id\": \"mine\"", FIELDS);
    caller.call("views.open", open(trigger(), named));
    String update =
        "{\"external_id\": \"mine\", \"view\": %s}".formatted(modal("Later", "", FIELDS));
    assertThat(caller.call("views.update", update).path("ok").asBoolean()).isTrue();
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Later");
  }

  @Test
  void submitsInitialValuesBesideWhatWasFilledIn() {
    openForm();
    anna()
        .submit(
            anna()
                .fill(Map.of("Plan", "importen", "Mood", "Bra", "day", LocalDate.of(2026, 12, 1))));
    JsonNode payload = app.last().json();
    assertThat(payload.path("type").asString()).isEqualTo("view_submission");
    assertThat(payload.path("response_urls").isArray()).isTrue();
    JsonNode values = payload.at("/view/state/values");
    assertThat(values.at("/plan/v/value").asString()).isEqualTo("importen");
    assertThat(values.at("/mood/v/selected_option/value").asString()).isEqualTo("good");
    assertThat(values.at("/mood/v/selected_option/text/text").asString()).isEqualTo("Bra");
    assertThat(values.at("/day/v/selected_date").asString()).isEqualTo("2026-12-01");
  }

  @Test
  void submitsNothingThatTheClientItselfRefuses() {
    openForm();
    app.received.clear();
    assertThat(anna().submit(Map.of()).acknowledged()).isFalse();
    assertThat(anna().modal().orElseThrow().errors()).containsOnlyKeys("plan");
    assertThat(submit("xx").acknowledged()).isFalse();
    assertThat(submit("x".repeat(11)).acknowledged()).isFalse();
    assertThat(app.received).isEmpty();
    assertThat(submit("enough").acknowledged()).isTrue();
  }

  @Test
  void closesTheFormOnAnEmptyAnswer() {
    openForm();
    submit("enough");
    assertThat(anna().modal()).isEmpty();
  }

  @Test
  void showsErrorsUnderTheirInputsAndKeepsTheForm() {
    openForm();
    answerWith("{\"response_action\": \"errors\", \"errors\": {\"plan\": \"En rad till.\"}}");
    submit("enough");
    ShownView shown = anna().modal().orElseThrow();
    assertThat(shown.errors()).containsExactly(Map.entry("plan", "En rad till."));
    assertThat(shown.view().at("/state/values/plan/v/value").asString()).isEqualTo("enough");
    assertThat(sandbox.complaints()).isEmpty();
  }

  @Test
  void holdsAnErrorUnderNoInputAgainstTheApp() {
    openForm();
    answerWith("{\"response_action\": \"errors\", \"errors\": {\"more\": \"No.\"}}");
    submit("enough");
    assertThat(anna().modal().orElseThrow().errors()).containsOnlyKeys("");
    assertThat(sandbox.complaints()).singleElement().asString().contains("no input block");
  }

  @Test
  void updatesPushesAndClearsAsAnswered() {
    openForm();
    answerWith(
        "{\"response_action\": \"update\", \"view\": %s}".formatted(modal("Next", "", FIELDS)));
    submit("enough");
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Next");
    answerWith(
        "{\"response_action\": \"push\", \"view\": %s}".formatted(modal("Above", "", FIELDS)));
    submit("enough");
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Above");
    answerWith("{\"response_action\": \"clear\"}");
    submit("enough");
    assertThat(anna().modal()).isEmpty();
  }

  @Test
  void keepsTheFormWhenTheAnswerIsNoGood() {
    openForm();
    answerWith("{\"response_action\": \"update\", \"view\": {\"type\": \"modal\"}}");
    submit("enough");
    assertThat(anna().modal().orElseThrow().title()).isEqualTo("Form");
    app.behaviour = _ -> new PretendApp.Answer(500, "");
    submit("enough");
    assertThat(anna().modal().orElseThrow().errors()).containsKey("");
    assertThat(sandbox.complaints()).hasSize(2);
  }

  @Test
  void tellsOfClosingOnlyIfAsked() {
    caller.call("views.open", open(trigger(), modal("A", ", \"notify_on_close\": true", FIELDS)));
    anna().closeModal();
    assertThat(app.last().json().path("type").asString()).isEqualTo("view_closed");
    openForm();
    app.received.clear();
    anna().closeModal();
    assertThat(app.received).isEmpty();
  }

  @Test
  void publishesAHomeAndTellsWhenItIsOpened() {
    anna().openHome();
    assertThat(app.last().json().at("/event/type").asString()).isEqualTo("app_home_opened");
    assertThat(app.last().json().path("event").has("view")).isFalse();
    String home =
        """
        {"user_id": "U0ANNA", "view": {"type": "home", "blocks": [{"type": "actions", "block_id": "b", "elements": [
          {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Pause"}}]}]}}
        """;
    assertThat(caller.call("views.publish", home).path("ok").asBoolean()).isTrue();
    assertThat(anna().home().orElseThrow().plain()).isEqualTo("Pause");
    anna().pressHomeButton("Pause");
    assertThat(app.last().json().at("/container/type").asString()).isEqualTo("view");
    assertThat(app.last().json().at("/view/type").asString()).isEqualTo("home");
    anna().openHome();
    assertThat(app.last().json().path("event").has("view")).isTrue();
  }
}
