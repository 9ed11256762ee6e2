package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ModalsTests {

  private static final Origin PRESSED = new Origin.OnMessage("D1", "100.1");

  private final Modals modals =
      new Modals(
          new SlackPhrases(Language.SWEDISH),
          BlockKit.Style.MODERN,
          person -> person.equals(Samples.BO) ? Optional.of("UBO") : Optional.empty());

  @Test
  void rendersEveryKindOfField() {
    Golden.assertMatches("form", modals.render(Samples.form(), PRESSED));
  }

  @Test
  void remembersWhatItAsksAndWhereItWasOpened() {
    ObjectNode view = modals.render(Samples.form(), new Origin.InForm(PRESSED));

    assertThat(Modals.action(view)).isEqualTo(Samples.action("submit"));
    assertThat(Modals.opener(view)).isEqualTo(PRESSED);
  }

  @Test
  void keepsAnAnswerThatIsTooLongForTheField() {
    TextField field = new TextField("done", "Klart?", null, true, "x".repeat(3001), true, 20_000);

    JsonNode block = only(field);

    assertThat(block.path("optional").booleanValue()).isTrue();
    assertThat(block.path("element").has("initial_value")).isFalse();
    assertThat(block.path("hint").path("text").stringValue())
        .isEqualTo(new SlackPhrases(Language.SWEDISH).longAnswerKept());
  }

  @Test
  void showsAnAnswerThatJustFits() {
    TextField field = new TextField("done", "Klart?", null, true, "x".repeat(3000), true, 20_000);

    JsonNode block = only(field);

    assertThat(block.path("optional").booleanValue()).isFalse();
    assertThat(block.path("element").path("initial_value").stringValue()).hasSize(3000);
    assertThat(block.path("element").path("max_length").intValue()).isEqualTo(3000);
  }

  @Test
  void listsOptionsWhoseLabelsAreTooLong() {
    List<Option> options = List.of(new Option("a", "l".repeat(76)), new Option("b", "short"));

    JsonNode blocks =
        form(new ChoiceField("pick", "Vilken?", null, true, options, null)).get("blocks");

    assertThat(BlockKitTests.text(blocks.get(0))).isEqualTo("l".repeat(76));
    assertThat(blocks.get(1).path("element").path("type").stringValue()).isEqualTo("static_select");
  }

  @Test
  void groupsMoreThanAHundredOptions() {
    JsonNode element =
        only(new ChoiceField("pick", "Vilken?", null, true, Samples.options(150), null))
            .path("element");

    assertThat(element.path("option_groups")).hasSize(2);
    assertThat(element.path("option_groups").path(1).path("options")).hasSize(50);
  }

  private ObjectNode form(Field field) {
    Form form = new Form(Samples.action("submit"), "T", "S", "C", List.of(), List.of(field));
    return modals.render(form, PRESSED);
  }

  private JsonNode only(Field field) {
    JsonNode blocks = form(field).get("blocks");
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }
}
