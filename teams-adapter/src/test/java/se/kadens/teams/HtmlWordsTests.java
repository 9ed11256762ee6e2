package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class HtmlWordsTests {

  @Test
  void readsTheWordsAndTheirLines() {
    assertThat(html("<div>Tack <b>alla</b></div><p>Nu &auml;r&nbsp;det<br/>klart &lt;3</p>"))
        .isEqualTo("Tack alla\nNu är det\nklart <3");
  }

  @Test
  void readsMentionsAsNames() {
    assertThat(html("<p>Tack <at id=\"0\">Bo Ek</at></p>")).isEqualTo("Tack Bo Ek");
  }

  @Test
  void leavesOutWhatNobodyReads() {
    assertThat(html("<p>Hej</p><script>alert(1)</script><style>p {}</style>")).isEqualTo("Hej");
  }

  @Test
  void takesPlainWordsToTheLetter() {
    assertThat(HtmlWords.of(message("text", "a <b> &amp; c"))).isEqualTo("a <b> &amp; c");
  }

  @Test
  void beginsWithTheSubjectOfAPost() {
    ObjectNode message = message("html", "<p>Klart</p>").put("subject", "Releasen");
    assertThat(HtmlWords.of(message)).isEqualTo("Releasen\nKlart");
  }

  @Test
  void saysNothingOfAnEmptyMessage() {
    assertThat(HtmlWords.of(Json.object())).isEmpty();
  }

  private static String html(String content) {
    return HtmlWords.of(message("html", content));
  }

  private static ObjectNode message(String type, String content) {
    ObjectNode message = Json.object();
    message.putObject("body").put("contentType", type).put("content", content);
    return message;
  }
}
