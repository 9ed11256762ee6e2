package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.teams.CardReading.all;
import static se.kadens.teams.CardReading.card;
import static se.kadens.teams.CardReading.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;

class CardControlsTests {

  @Test
  void executesWithTheSameDataAsItsFallbackSubmits() {
    ObjectNode card = card(Controls.of(Button.primary("Start", Samples.action("begin"))));

    JsonNode action = first(card, "Action.Execute");
    assertThat(action.path("verb").asText()).isEqualTo("chat");
    assertThat(action.path("style").asText()).isEqualTo("positive");
    assertThat(action.path("associatedInputs").asText()).isEqualTo("none");
    assertThat(action.at("/data/kadens").asText()).isEqualTo("chat:begin:5f1c");
    assertThat(action.at("/data/notice").asText()).isEqualTo(Samples.NOTICE.toString());
    JsonNode fallback = action.path("fallback");
    assertThat(fallback.path("type").asText()).isEqualTo("Action.Submit");
    assertThat(fallback.path("data")).isEqualTo(action.path("data"));
    assertThat(fallback.path("title")).isEqualTo(action.path("title"));
    assertThat(fallback.path("associatedInputs")).isEqualTo(action.path("associatedInputs"));
  }

  @Test
  void fetchesADialogForAButtonThatOpensAForm() {
    ObjectNode card = card(Controls.of(Button.plain("Edit", Samples.action("edit")).openingForm()));

    JsonNode action = first(card, "Action.Submit");
    assertThat(action.at("/data/msteams/type").asText()).isEqualTo("task/fetch");
    assertThat(action.at("/data/kadens").asText()).isEqualTo("chat:edit:5f1c");
    assertThat(all(card, "Action.Execute")).isEmpty();
  }

  @Test
  void foldsTheChoicesOfAMenuOutBelowItsButton() {
    Menu menu =
        new Menu(
            "Later",
            List.of(
                new Choice("In an hour", Samples.action("hour")),
                new Choice("Tomorrow", Samples.action("tomorrow"))));

    ObjectNode card = card(Controls.of(menu));

    assertThat(all(card, "Action.Execute"))
        .extracting(action -> action.at("/data/kadens").asText())
        .containsExactly("chat:hour:5f1c", "chat:tomorrow:5f1c");
    assertThat(all(card, "Input.ChoiceSet")).isEmpty();
  }

  @Test
  void fetchesADialogForAChoiceThatOpensAForm() {
    Choice made = new Choice("Weekly", Samples.action("new")).openingForm();
    Menu menu = new Menu("New", List.of(made, new Choice("Later", Samples.action("later"))));

    ObjectNode card = card(Controls.of(menu));

    JsonNode action = first(card, "Action.Submit");
    assertThat(action.at("/data/msteams/type").asText()).isEqualTo("task/fetch");
    assertThat(action.at("/data/kadens").asText()).isEqualTo("chat:new:5f1c");
    assertThat(all(card, "Action.Execute"))
        .extracting(execute -> execute.at("/data/kadens").asText())
        .containsExactly("chat:later:5f1c");
  }

  @Test
  void fetchesADialogForALongMenuOnlyIfEveryChoiceOpensAForm() {
    List<Choice> forms =
        IntStream.range(0, 9)
            .mapToObj(i -> new Choice("Choice " + i, Samples.action("new-" + i)).openingForm())
            .toList();
    List<Choice> mixed = new ArrayList<>(forms);
    mixed.add(new Choice("Later", Samples.action("later")));

    JsonNode data = first(card(Controls.of(new Menu("New", forms))), "Action.Submit").path("data");
    assertThat(data.at("/msteams/type").asText()).isEqualTo("task/fetch");
    assertThat(data.path(CardData.PICKED).asText()).startsWith(InputIds.ACTION.of(""));
    assertThat(all(card(Controls.of(new Menu("New", mixed))), "Action.Execute")).hasSize(1);
  }

  @Test
  void foldsAListOutForALongMenu() {
    Menu menu =
        new Menu(
            "Which",
            IntStream.range(0, 9)
                .mapToObj(i -> new Choice("Choice " + i, Samples.action("pick-" + i)))
                .toList());

    ObjectNode card = card(Controls.of(menu));

    assertThat(first(card, "Action.ToggleVisibility").path("title").asText()).isEqualTo("Which ▾");
    assertThat(first(card, "Container").path("isVisible").asBoolean(true)).isFalse();
    JsonNode input = first(first(card, "Container"), "Input.ChoiceSet");
    assertThat(input.path("choices")).hasSize(9);
    assertThat(input.path("label").asText()).isEqualTo("Which");
    assertThat(input.path("isRequired").asBoolean()).isTrue();
    ObjectNode data = first(card, "Action.Execute").path("data").deepCopy();
    data.put(input.path("id").asText(), input.at("/choices/4/value").asText());
    assertThat(Submissions.read(data))
        .isEqualTo(new Pressing.Press(Samples.action("pick-4"), null, Samples.NOTICE));
  }

  @Test
  void makesOneListOfMoreButtonsThanARowTakes() {
    List<Control> controls = new ArrayList<>(Samples.scale(10).controls());
    controls.add(Button.primary("Done", Samples.action("done")));

    ObjectNode card = card(new Controls(controls));

    assertThat(first(card, "Input.ChoiceSet").path("choices")).hasSize(10);
    assertThat(all(card, "Action.Execute"))
        .extracting(action -> action.path("title").asText())
        .containsExactly("Done", "Välj");
  }

  @Test
  void neverPutsMoreThanSixButtonsInARow() {
    List<Control> controls =
        IntStream.range(0, 8)
            .<Control>mapToObj(i -> Button.primary("B" + i, Samples.action("b" + i)))
            .toList();

    ObjectNode card = card(new Fold("Anna", List.of(new Controls(controls))));

    assertThat(all(card, "ActionSet"))
        .extracting(row -> row.path("actions").size())
        .containsExactly(6, 2);
  }

  @Test
  void asksForAPickOnlyWhereNothingElseIsPicked() {
    PersonPicker person = new PersonPicker("Who", Samples.action("who"));
    DayPicker day = new DayPicker("When", Samples.action("when"), null);

    assertThat(first(card(Controls.of(day)), "Input.Date").path("isRequired").asBoolean()).isTrue();
    ObjectNode both = card(Controls.of(person, day));
    assertThat(first(both, "Input.Date").has("isRequired")).isFalse();
    assertThat(first(both, "Input.ChoiceSet").has("isRequired")).isFalse();
  }

  @Test
  void searchesAmongPeopleWhoAreNotListed() {
    ObjectNode card = card(Controls.of(new PersonPicker("Who", Samples.action("who"))));

    JsonNode input = first(card, "Input.ChoiceSet");
    assertThat(input.path("choices")).isEmpty();
    assertThat(input.path("choices.data").path("dataset").asText()).isEqualTo("people");
    CardSchema.assertTakes(card);
  }
}
