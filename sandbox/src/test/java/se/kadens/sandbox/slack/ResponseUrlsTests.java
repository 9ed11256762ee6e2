package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseUrlsTests extends SandboxTest {

  private static final String BUTTON =
      """
      {"channel": "U0ANNA", "text": "before", "blocks": [{"type": "actions", "elements": [
        {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Go"}}]}]}
      """;

  private String ofPress() {
    caller.call("chat.postMessage", BUTTON);
    anna().pressButton("Go");
    return Json.text(app.last().json(), "response_url");
  }

  @Test
  void replacesOrDeletesTheMessageThatWasActedOn() {
    String url = ofPress();
    assertThat(caller.post(url, "{\"replace_original\": true, \"text\": \"after\"}").statusCode())
        .isEqualTo(200);
    assertThat(anna().messages())
        .singleElement()
        .returns("after", ShownMessage::text)
        .returns(true, ShownMessage::edited)
        .satisfies(shown -> assertThat(shown.blocks().isEmpty()).isTrue());
    caller.post(url, "{\"delete_original\": true}");
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void addsAMessageThatIsEphemeralUnlessSaidOtherwise() {
    anna().command("/kadens");
    String url = app.last().field("response_url");
    caller.post(url, "{\"text\": \"for you\"}");
    caller.post(url, "{\"text\": \"to stay\", \"response_type\": \"in_channel\"}");
    assertThat(anna().messages()).extracting(ShownMessage::ephemeral).containsExactly(true, false);
  }

  @Test
  void takesFivePosts() {
    String url = ofPress();
    for (int post = 1; post <= 5; post++) {
      assertThat(caller.post(url, "{\"text\": \"again\"}").statusCode()).isEqualTo(200);
    }
    assertThat(caller.post(url, "{\"text\": \"again\"}").body()).isEqualTo("used_url");
  }

  @Test
  void closesAfterThirtyMinutes() {
    String url = ofPress();
    clock.advance(Duration.ofMinutes(30));
    assertThat(caller.post(url, "{\"text\": \"in time\"}").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(caller.post(url, "{\"text\": \"late\"}").body()).isEqualTo("expired_url");
  }

  @Test
  void checksBlocksHereToo() {
    assertThat(caller.post(ofPress(), "{\"blocks\": [{\"type\": \"nonsense\"}]}").body())
        .isEqualTo("invalid_blocks");
  }
}
