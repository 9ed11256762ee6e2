package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.teams.CardReading.all;
import static se.kadens.teams.CardReading.first;
import static se.kadens.teams.CardReading.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Value;
import se.kadens.language.Language;

class FormCardsTests {

  private final AdaptiveCards cards = new AdaptiveCards();

  @ParameterizedTest
  @EnumSource
  void rendersEveryKindOfField(Language language) {
    GoldenCards.assertMatches("form-" + language.code(), form(Samples.form(language), language));
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatWasTypedAndSaysWhatToChange(Language language) {
    Samples.Said said = new Samples.Said(language);
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("hours", said.in("Skriv ett tal.", "Write a number."));
    problems.put("title", said.in("Skriv en rubrik.", "Write a title."));
    problems.put("", said.in("Avstämningen stängde i fredags.", "It closed on Friday."));

    ObjectNode corrected =
        AdaptiveCards.corrected(form(Samples.form(language), language), Samples.typed(), problems);

    GoldenCards.assertMatches("corrected-" + language.code(), corrected);
  }

  @Test
  void rendersADialogWithoutATitleAndSubmitsIt() {
    ObjectNode card =
        cards.form(
            Samples.form(Language.SWEDISH),
            Samples.FORM,
            true,
            Language.SWEDISH,
            Samples.colleagues());

    assertThat(all(card, "TextBlock")).isEmpty();
    JsonNode send = card.at("/actions/0");
    assertThat(send.path("type").asText()).isEqualTo("Action.Submit");
    assertThat(send.at("/data/form").asText()).isEqualTo(Samples.FORM.toString());
    assertThat(send.at("/data/kadens").asText()).isEqualTo("chat:submit:5f1c");
    CardSchema.assertTakes(card);
  }

  @Test
  void comesBackAsItWasShown() {
    ObjectNode card = form(Samples.form(Language.SWEDISH), Language.SWEDISH);

    Pressing read = Submissions.read(sent(card));

    assertThat(read)
        .isEqualTo(
            new Pressing.Submit(
                Samples.action("submit"),
                Map.of(
                    "mood", new Value.Picked(Set.of("good")),
                    "done", new Value.Words(Samples.NASTY),
                    "hours", new Value.Words("37,5"),
                    "topics", new Value.Picked(Set.of("rough", "great")),
                    "many", new Value.Picked(Set.of("k11")),
                    "who", new Value.People(List.of(Samples.BO)),
                    "whom", new Value.People(List.of(Samples.BO)),
                    "day", new Value.Day(LocalDate.of(2026, 11, 27))),
                Samples.FORM));
  }

  @Test
  void carriesKeysWithCommasAndSigns() {
    List<Option> options =
        List.of(new Option("a,b", "One"), new Option("%2C å", "Two"), new Option("c", "Three"));

    ObjectNode card =
        form(new ChoicesField("pick", "Which", null, true, options, Set.of("a,b", "%2C å")));

    assertThat(((Pressing.Submit) Submissions.read(sent(card))).values())
        .containsEntry("pick", new Value.Picked(Set.of("a,b", "%2C å")));
  }

  @Test
  void correctsACorrectionWithoutTheProblemsBefore() {
    ObjectNode card = form(Samples.form(Language.SWEDISH), Language.SWEDISH);

    ObjectNode corrected =
        AdaptiveCards.corrected(card, Samples.typed(), Map.of("hours", "Ett tal."));

    assertThat(lines(corrected)).contains("Ett tal.");
    assertThat(lines(card)).doesNotContain("Ett tal.");
    assertThat(first(card, "Input.Text").path("value").asText()).isEqualTo(Samples.NASTY);
  }

  @Test
  void emptiesWhatWasEmptied() {
    ObjectNode card = form(Samples.form(Language.SWEDISH), Language.SWEDISH);
    ObjectNode typed = CardJson.object().put("t.done", "");

    ObjectNode corrected = AdaptiveCards.corrected(card, typed, Map.of("title", "Saknas."));

    assertThat(first(corrected, "Input.Text").has("value")).isFalse();
  }

  @Test
  void standsOpenWithFewShortOptionsThatNobodyCouldTakeForMarkup() {
    assertThat(style(new Option("a", "Yes"), new Option("b", "No"))).isEqualTo("expanded");
    assertThat(style(new Option("a", "**Yes**"), new Option("b", "No"))).isEqualTo("compact");
    assertThat(style(new Option("a", "l".repeat(41)), new Option("b", "No"))).isEqualTo("compact");
    assertThat(style(Samples.options(6).toArray(Option[]::new))).isEqualTo("compact");
  }

  @Test
  void readsNoMarkupBesideABoxToTick() {
    List<Option> options =
        List.of(new Option("a", "[x](http://evil)\n**b**"), new Option("b", "R&D, 1.5 (new)"));
    ChoicesField topics = new ChoicesField("pick", "Which", null, true, options, Set.of());
    PeopleField people = new PeopleField("who", "Who", null, true, List.of(), true);

    assertThat(titles(form(topics)))
        .containsExactly("\\[x\\]\\(http://evil\\) \\*\\*b\\*\\*", "R&D, 1.5 (new)");
    assertThat(titles(form(people))).containsExactly("Bo Ek", "Eva \\*Lund\\*");
  }

  private static List<String> titles(ObjectNode card) {
    List<String> titles = new ArrayList<>();
    first(card, "Input.ChoiceSet")
        .path("choices")
        .forEach(choice -> titles.add(choice.path("title").asText()));
    return titles;
  }

  @Test
  void keepsALongAnswerThatTheCardHasNoRoomFor() {
    TextField all = new TextField("all", "Allt", null, true, "x".repeat(15_000), true, 20_000);
    TextField some = new TextField("some", "Lite", null, true, "y".repeat(300), true, 20_000);
    Form form = new Form(Samples.action("submit"), "T", "S", "C", List.of(), List.of(all, some));

    ObjectNode card = form(form, Language.SWEDISH);

    assertThat(CardJson.size(card)).isLessThanOrEqualTo(CardLimits.CARD);
    List<JsonNode> inputs = all(card, "Input.Text");
    assertThat(inputs.get(0).has("value")).isFalse();
    assertThat(inputs.get(0).has("isRequired")).isFalse();
    assertThat(inputs.get(1).path("value").asText()).hasSize(300);
    assertThat(inputs.get(1).path("isRequired").asBoolean()).isTrue();
    assertThat(lines(card)).containsExactly(new CardPhrases(Language.SWEDISH).longAnswerKept());
  }

  private String style(Option... options) {
    ChoiceField field = new ChoiceField("pick", "Which", null, true, List.of(options), null);
    return first(form(field), "Input.ChoiceSet").path("style").asText();
  }

  private ObjectNode form(Field field) {
    return form(
        new Form(Samples.action("submit"), "T", "S", "C", List.of(), List.of(field)),
        Language.SWEDISH);
  }

  private ObjectNode form(Form form, Language language) {
    return cards.form(form, Samples.FORM, false, language, Samples.colleagues());
  }

  /** What a client sends of a card that nobody changed. */
  private static ObjectNode sent(ObjectNode card) {
    ObjectNode data = card.at("/actions/0/data").deepCopy();
    for (String type : List.of("Input.Text", "Input.ChoiceSet", "Input.Date")) {
      all(card, type)
          .forEach(input -> data.put(input.path("id").asText(), input.path("value").asText()));
    }
    return data;
  }
}
