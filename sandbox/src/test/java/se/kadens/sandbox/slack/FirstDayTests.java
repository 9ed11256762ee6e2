package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person's way through the app: a message, a button, a form. */
class FirstDayTests extends SandboxTest {

  private static final String QUESTION =
      """
      {"channel": "U0ANNA", "text": "Hur var veckan?", "blocks": [
        {"type": "section", "block_id": "q", "text": {"type": "mrkdwn", "text": "*Hur var veckan?*"}},
        {"type": "actions", "block_id": "moods", "elements": [
          {"type": "button", "action_id": "good", "value": "7", "text": {"type": "plain_text", "text": "Bra"}}]}]}
      """;

  private static String form(String trigger) {
    return """
        {"trigger_id": "%s", "view": {"type": "modal", "title": {"type": "plain_text", "text": "Vecka 48"},
          "submit": {"type": "plain_text", "text": "Klar"}, "blocks": [
            {"type": "input", "block_id": "plan", "label": {"type": "plain_text", "text": "Plan"},
              "element": {"type": "plain_text_input", "action_id": "value", "multiline": true}}]}}
        """
        .formatted(trigger);
  }

  @Test
  void takesAPersonFromAMessageThroughAButtonToASubmittedForm() {
    JsonNode posted = caller.call("chat.postMessage", QUESTION);
    assertThat(posted.path("ok").asBoolean()).isTrue();
    assertThat(anna().messages())
        .singleElement()
        .extracting(ShownMessage::plain)
        .isEqualTo("*Hur var veckan?*\nBra");

    app.behaviour =
        received -> {
          caller.call("views.open", form(Json.text(received.json(), "trigger_id")));
          return new PretendApp.Answer(200, "");
        };
    assertThat(anna().pressButton("Bra").acknowledged()).isTrue();
    assertThat(anna().modal()).hasValueSatisfying(v -> assertThat(v.title()).isEqualTo("Vecka 48"));

    app.behaviour = _ -> new PretendApp.Answer(200, "");
    assertThat(anna().submit(anna().fill(Map.of("Plan", "Lansera importen"))).acknowledged())
        .isTrue();
    JsonNode submitted = app.last().json();
    assertThat(submitted.at("/view/state/values/plan/value/value").asString())
        .isEqualTo("Lansera importen");
    assertThat(anna().modal()).isEmpty();
    assertThat(sandbox.complaints()).isEmpty();
  }
}
