package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;

class AdaptiveCardsTests {

  private final AdaptiveCards cards = new AdaptiveCards();

  @ParameterizedTest
  @EnumSource
  void rendersAPrompt(Language language) {
    GoldenCards.assertMatches(
        "prompt-" + language.code(), only(cards.message(Samples.prompt(language), null, language)));
  }

  @ParameterizedTest
  @EnumSource
  void rendersEveryKindOfBlock(Language language) {
    List<ObjectNode> rendered =
        cards.message(Samples.everything(language), Samples.NOTICE, language, Samples.colleagues());

    GoldenCards.assertMatches("everything-" + language.code(), only(rendered));
  }

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
  void showsWhatPeopleWroteToTheLetterAndReadsNoMarkupInIt() {
    String nasty = Samples.NASTY;

    ObjectNode card =
        card(
            new Heading(nasty),
            new Paragraph(Text.of(nasty)),
            new Bullets(List.of(Text.strong(nasty))),
            new Quote(nasty),
            new Note(Text.of(nasty)),
            new Fold(nasty, List.of(new Quote(nasty))),
            new Trend(nasty, List.of(new Point("a", 1), new Point("b", 2)), Text.of(nasty)));

    assertThat(all(card, "TextBlock")).isEmpty();
    all(card, "TextRun")
        .forEach(run -> assertThat(run.path("text").asText()).doesNotContain("\n", "{{"));
    assertThat(lines(card)).containsSequence(nasty.split("\n"));
    CardSchema.assertTakes(card);
  }

  @Test
  void escapesWhatClientsWithoutCardsShow() {
    ObjectNode card = card(new Quote("[x](http://evil) **b**\n- a\n1. b"));

    assertThat(card.path("fallbackText").asText())
        .isEqualTo("\\[x\\]\\(http://evil\\) \\*\\*b\\*\\*\n\\- a\n1\\. b");
  }

  @Test
  void makesAHeadingOfWhatNobodyCouldTakeForMarkup() {
    assertThat(first(card(new Heading("Produkt, v. 48")), "TextBlock").path("style").asText())
        .isEqualTo("heading");
  }

  @Test
  void leavesRoomWhereAnEmptyLineWas() {
    List<JsonNode> blocks = all(card(new Quote("one\ntwo\n\n\nthree\n")), "RichTextBlock");

    assertThat(blocks)
        .extracting(block -> block.path("spacing").asText())
        .containsExactly("", "None", "Medium");
  }

  @Test
  void dividesOnlyWhatHasSomethingOnBothSides() {
    ObjectNode card =
        card(
            new Divider(),
            new Paragraph(Text.of("above")),
            new Divider(),
            new Divider(),
            new Paragraph(Text.of("below")),
            new Divider());

    assertThat(card.path("body"))
        .extracting(element -> element.path("separator").asBoolean())
        .containsExactly(false, true);
  }

  @Test
  void saysInWordsWhatAChartShows() {
    Trend trend =
        new Trend("Mood", List.of(new Point("v. 1", 3), new Point("v. 2", 4)), Text.of("Up"));

    ObjectNode card = card(trend);

    assertThat(lines(card)).containsExactly("Mood", "Up");
    assertThat(first(card, "Chart.Line").path("fallback").asText()).isEqualTo("drop");
  }

  @Test
  void drawsNoLineThroughOnePointNorThroughWhatIsNoNumber() {
    List<Point> one = List.of(new Point("v. 1", 3));
    List<Point> none = List.of(new Point("v. 1", 3), new Point("v. 2", Double.NaN));

    assertThat(all(card(new Trend("Mood", one, Text.of("Good"))), "Chart.Line")).isEmpty();
    assertThat(all(card(new Trend("Mood", none, Text.of("Good"))), "Chart.Line")).isEmpty();
  }

  @Test
  void drawsOnlyTheLatestTwentyPoints() {
    List<Point> points = IntStream.range(0, 30).mapToObj(i -> new Point("v. " + i, i)).toList();

    JsonNode chart = first(card(new Trend("Mood", points, Text.of("Up"))), "Chart.Line");

    assertThat(chart.at("/data/0/values")).hasSize(20);
    assertThat(chart.at("/data/0/values/19/x").asText()).isEqualTo("v. 29");
  }

  @Test
  void unfoldsWhatItsTitleNames() {
    ObjectNode card =
        card(
            new Fold("Anna", List.of(new Quote("one"))),
            new Fold("Bo", List.of(new Fold("more", List.of(new Quote("two"))))));

    List<JsonNode> toggles = all(card, "Action.ToggleVisibility");
    assertThat(toggles)
        .extracting(toggle -> toggle.path("title").asText())
        .containsExactly("Anna ▾", "Bo ▾", "more ▾");
    for (JsonNode toggle : toggles) {
      String id = toggle.at("/targetElements/0").asText();
      assertThat(all(card, "Container").stream().filter(c -> c.path("id").asText().equals(id)))
          .singleElement()
          .satisfies(folded -> assertThat(folded.path("isVisible").asBoolean(true)).isFalse());
    }
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
  void listsTheChoicesOfALongMenu() {
    Menu menu =
        new Menu(
            "Which",
            IntStream.range(0, 9)
                .mapToObj(i -> new Choice("Choice " + i, Samples.action("pick-" + i)))
                .toList());

    ObjectNode card = card(Controls.of(menu));

    JsonNode input = first(card, "Input.ChoiceSet");
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
  void neverShowsMoreThanSixButtonsOnACard() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      blocks.add(new Paragraph(Text.of("Goal " + i)));
      blocks.add(
          Controls.of(
              Button.plain("Update", Samples.action("update-" + i)).openingForm(),
              Button.plain("Close", Samples.action("close-" + i)).openingForm()));
    }

    List<ObjectNode> rendered = message(new Message(blocks));

    assertThat(rendered)
        .extracting(AdaptiveCardsTests::lines)
        .containsExactly(List.of("Goal 0", "Goal 1", "Goal 2"), List.of("Goal 3", "Goal 4"));
    assertThat(rendered)
        .extracting(card -> all(card, "Action.Submit").size())
        .containsExactly(6, 4);
  }

  @Test
  void goesOnInAnotherCardWithMoreButtonsThanOneTakes() {
    List<Control> controls =
        IntStream.range(0, 8)
            .<Control>mapToObj(i -> Button.primary("B" + i, Samples.action("b" + i)))
            .toList();

    List<ObjectNode> rendered = message(Message.of(new Controls(controls)));

    assertThat(rendered).hasSizeGreaterThan(1);
    rendered.forEach(card -> assertThat(all(card, "Action.Execute")).hasSizeLessThan(7));
    assertThat(rendered.stream().mapToInt(card -> all(card, "Action.Execute").size()).sum())
        .isEqualTo(8);
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

  @Test
  void keepsEveryCharacterOfALongAnswer() {
    String answer = words(40_000);

    List<ObjectNode> rendered = message(Message.of(new Quote(answer)));

    assertThat(rendered).hasSizeGreaterThan(1).allSatisfy(AdaptiveCardsTests::isSmall);
    String shown =
        rendered.stream()
            .flatMap(card -> lines(card).stream())
            .collect(Collectors.joining())
            .replace(" ", "");
    assertThat(shown).isEqualTo(answer.replaceAll("[ \n]", ""));
  }

  @Test
  void keepsEveryLineOfManyLines() {
    String answer =
        IntStream.range(0, 3000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    List<ObjectNode> rendered = message(Message.of(new Quote(answer)));

    assertThat(rendered).allSatisfy(AdaptiveCardsTests::isSmall);
    assertThat(rendered.stream().flatMap(card -> lines(card).stream()))
        .containsExactly(answer.split("\n"));
  }

  @Test
  void neverCutsACharacterInTwo() {
    List<ObjectNode> rendered = message(Message.of(new Quote("x" + "😀".repeat(6000))));

    rendered.stream()
        .flatMap(card -> lines(card).stream())
        .forEach(line -> assertThat(line).doesNotContain("\uFFFD"));
  }

  @Test
  void splitsAFoldThatHoldsTooMuch() {
    List<Block> inside =
        IntStream.range(0, 30)
            .<Block>mapToObj(i -> new Quote("Answer " + i + " " + words(1500)))
            .toList();

    List<ObjectNode> rendered = message(Message.of(new Fold("Anna", inside)));

    assertThat(rendered).hasSizeGreaterThan(1).allSatisfy(AdaptiveCardsTests::isSmall);
    assertThat(rendered.stream().flatMap(card -> all(card, "Action.ToggleVisibility").stream()))
        .extracting(toggle -> toggle.path("title").asText())
        .startsWith("Anna (1) ▾", "Anna (2) ▾")
        .doesNotHaveDuplicates();
    assertThat(rendered.stream().flatMap(card -> lines(card).stream()))
        .filteredOn(line -> line.startsWith("Answer"))
        .hasSize(30);
  }

  @Test
  void splitsAMenuThatHoldsTooMuch() {
    List<Choice> choices =
        IntStream.range(0, 400)
            .mapToObj(i -> new Choice("Zone " + i, Samples.action("zone-" + i)))
            .toList();

    List<ObjectNode> rendered = message(Message.of(Controls.of(new Menu("Zone", choices))));

    assertThat(rendered).allSatisfy(AdaptiveCardsTests::isSmall);
    assertThat(
            rendered.stream()
                .flatMap(card -> all(card, "Input.ChoiceSet").stream())
                .mapToInt(input -> input.path("choices").size())
                .sum())
        .isEqualTo(400);
  }

  @Test
  void showsWhatCannotBeShown() {
    assertThat(lines(card(new Quote("a\u0000b\uD800c")))).containsExactly("a\u2400b\uFFFDc");
  }

  @Test
  void saysNoMoreThanThereIs() {
    ObjectNode card =
        card(
            new Paragraph(Text.of("")),
            new Quote(""),
            new Heading(" "),
            new Bullets(List.of()),
            new Controls(List.of()),
            Controls.of(new Menu("None", List.of())),
            new Fold("", List.of()),
            new Trend("", List.of(), Text.of("")));

    assertThat(lines(card)).containsExactly("…");
    CardSchema.assertTakes(card);
  }

  @Test
  void refusesWhatTeamsDoesNotKnow() {
    ObjectNode card = card(new Quote("a"));
    assertThat(CardSchema.takes(card)).isTrue();

    card.withArray("/body").addObject().put("type", "TextBlok").put("text", "a");

    assertThat(CardSchema.takes(card)).isFalse();
  }

  private ObjectNode card(Block... blocks) {
    return only(message(Message.of(blocks)));
  }

  private List<ObjectNode> message(Message message) {
    return cards.message(message, Samples.NOTICE, Language.SWEDISH);
  }

  private static ObjectNode only(List<ObjectNode> rendered) {
    assertThat(rendered).hasSize(1);
    return rendered.getFirst();
  }

  private static void isSmall(ObjectNode card) {
    assertThat(CardJson.size(card)).isLessThanOrEqualTo(CardLimits.CARD);
    CardSchema.assertTakes(card);
  }

  static JsonNode first(JsonNode card, String type) {
    return all(card, type).getFirst();
  }

  /** Everything of a type, in order, but for what stands in for something else. */
  static List<JsonNode> all(JsonNode node, String type) {
    List<JsonNode> found = new ArrayList<>();
    if (node.path("type").asText().equals(type)) {
      found.add(node);
    }
    node.properties().stream()
        .filter(entry -> !entry.getKey().equals("fallback"))
        .forEach(entry -> found.addAll(all(entry.getValue(), type)));
    if (node.isArray()) {
      node.forEach(child -> found.addAll(all(child, type)));
    }
    return found;
  }

  /** The words of each block of runs. */
  static List<String> lines(JsonNode card) {
    return all(card, "RichTextBlock").stream()
        .map(
            block ->
                all(block, "TextRun").stream()
                    .map(run -> run.path("text").asText())
                    .collect(Collectors.joining()))
        .toList();
  }

  private static String words(int length) {
    String some = "Ett långt svar med \"många\" ord, \nrader och å ä ö. ";
    return some.repeat(length / some.length() + 1).substring(0, length);
  }
}
