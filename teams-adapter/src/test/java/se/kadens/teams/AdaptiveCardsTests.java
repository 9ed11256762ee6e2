package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.teams.CardReading.all;
import static se.kadens.teams.CardReading.card;
import static se.kadens.teams.CardReading.first;
import static se.kadens.teams.CardReading.lines;
import static se.kadens.teams.CardReading.only;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Chart;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Series;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Control.Menu;
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
        .containsExactly("Anna", "Bo", "more");
    for (JsonNode toggle : toggles) {
      String id = toggle.at("/targetElements/0").asText();
      assertThat(all(card, "Container").stream().filter(c -> c.path("id").asText().equals(id)))
          .singleElement()
          .satisfies(folded -> assertThat(folded.path("isVisible").asBoolean(true)).isFalse());
    }
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

  @Test
  void drawsBarsOfOneKindAboveTheirWords() {
    Chart chart =
        new Chart(
            "Themes",
            List.of(new Series("Mean", List.of(new Point("Growth", 3.5), new Point("Calm", 4)))),
            List.of(Text.of("Growth: 3.5"), Text.of("Calm: 4")));

    ObjectNode card = card(chart);

    assertThat(lines(card)).containsExactly("Themes", "• Growth: 3.5", "• Calm: 4");
    JsonNode drawn = first(card, "Chart.HorizontalBar");
    assertThat(drawn.at("/data/0/x").asText()).isEqualTo("Growth");
    assertThat(drawn.at("/data/1/y").asDouble()).isEqualTo(4);
    assertThat(drawn.path("fallback").asText()).isEqualTo("drop");
    CardSchema.assertTakes(card);
  }

  @Test
  void drawsBarsOfSeveralKindsInGroups() {
    List<Point> both = List.of(new Point("Sales", 3), new Point("Law", 4));
    Chart chart =
        new Chart(
            "Departments",
            List.of(new Series("Growth", both), new Series("Calm", both.subList(0, 1))),
            List.of());

    ObjectNode card = card(chart);

    JsonNode drawn = first(card, "Chart.VerticalBar.Grouped");
    assertThat(drawn.at("/data/0/legend").asText()).isEqualTo("Growth");
    assertThat(drawn.at("/data/1/values")).hasSize(1);
    CardSchema.assertTakes(card);
  }

  @Test
  void drawsNoBarThatHasNothingBesideIt() {
    Series one = new Series("Mean", List.of(new Point("Growth", 3), new Point("Calm", Double.NaN)));

    assertThat(lines(card(new Chart("Themes", List.of(one), List.of(Text.of("Growth: 3"))))))
        .containsExactly("• Growth: 3");
  }
}
