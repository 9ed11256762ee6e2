package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Chart;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Series;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.slack.BlockKit.Style;
import se.kadens.slack.BlockKit.Surface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class BlockKitTests {

  private static BlockKit kit(Surface surface, Style style) {
    return new BlockKit(
        surface,
        style,
        person -> person.equals(Samples.BO) ? Optional.of("UBO") : Optional.empty());
  }

  private static final BlockKit MODERN = kit(Surface.MESSAGE, Style.MODERN);

  @Test
  void rendersAPrompt() {
    Golden.assertMatches("prompt", MODERN.render(Samples.prompt().blocks()));
  }

  @Test
  void rendersEveryKindOfBlock() {
    Golden.assertMatches("everything", MODERN.render(Samples.everything().blocks()));
  }

  @Test
  void rendersWithoutTheNewestBlocks() {
    BlockKit classic = kit(Surface.MESSAGE, Style.CLASSIC);

    Golden.assertMatches("everything-classic", classic.render(Samples.everything().blocks()));
  }

  @Test
  void rendersInPlainBlocks() {
    BlockKit plain = kit(Surface.MESSAGE, Style.PLAIN);

    Golden.assertMatches("everything-plain", plain.render(Samples.everything().blocks()));
  }

  @Test
  void rendersEveryKindOfBlockOnAHomePage() {
    BlockKit home = kit(Surface.HOME, Style.MODERN);

    Golden.assertMatches("everything-home", home.render(Samples.everything().blocks()));
  }

  @Test
  void foldsNothingInAModal() {
    ArrayNode blocks = kit(Surface.MODAL, Style.MODERN).render(Samples.everything().blocks());

    assertThat(types(blocks)).doesNotContain("container", "data_visualization");
  }

  @Test
  void keepsEveryCharacterOfALongAnswer() {
    String answer = words(20_000);

    List<Page> pages = Page.of(Message.of(new Quote(answer)), MODERN);

    assertThat(pages).hasSizeGreaterThan(1);
    String shown =
        pages.stream()
            .flatMap(page -> page.blocks().valueStream())
            .peek(block -> assertThat(text(block)).hasSizeLessThanOrEqualTo(3000))
            .map(BlockKitTests::text)
            .collect(Collectors.joining());
    assertThat(shown).isEqualTo(answer);
  }

  @Test
  void neverCutsACharacterInTwo() {
    String answer = "x" + "😀".repeat(4000);

    ArrayNode blocks = MODERN.render(List.of(new Quote(answer)));

    assertThat(blocks.valueStream().map(BlockKitTests::text).collect(Collectors.joining()))
        .isEqualTo(answer);
    blocks.forEach(block -> assertThat(Character.isHighSurrogate(last(text(block)))).isFalse());
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  @Test
  void keepsEveryCharacterOfALongParagraphOfSeveralSpans() {
    Text text = Text.strong(words(4000)).and(words(100)).and(Text.strong(words(7000)));

    ArrayNode blocks = MODERN.render(List.of(new Paragraph(text)));

    assertThat(blocks.valueStream().map(BlockKitTests::text).collect(Collectors.joining()))
        .isEqualTo(text.plain());
    blocks.forEach(block -> assertThat(text(block)).hasSizeLessThanOrEqualTo(3000));
  }

  @Test
  void goesOnInAnotherMessageAfterFiftyBlocks() {
    List<Block> many = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      many.add(new Paragraph(Text.of("Line " + i)));
    }

    List<Page> pages = Page.of(new Message(many), MODERN);

    assertThat(pages).extracting(page -> page.blocks().size()).containsExactly(50, 50, 20);
    assertThat(pages.get(1).text()).startsWith("Line 50\n").endsWith("Line 99");
  }

  @Test
  void splitsAFoldThatHoldsTooMuch() {
    List<Block> inside = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      inside.add(Controls.of(Button.plain("Reply " + i, Samples.action("reply"))));
    }

    ArrayNode blocks = MODERN.render(List.of(new Fold("Anna", inside)));

    assertThat(types(blocks)).containsExactly("container", "container");
    assertThat(blocks.get(0).get("child_blocks").size()).isEqualTo(10);
    assertThat(blocks.get(1).get("child_blocks").size()).isEqualTo(2);
  }

  @Test
  void putsManyQuestionsAndAnswersIntoOneFold() {
    List<Block> inside = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      inside.add(new Paragraph(Text.strong("Question " + i)));
      inside.add(new Quote("Answer " + i));
    }

    ArrayNode blocks = MODERN.render(List.of(new Fold("Anna", inside)));

    assertThat(types(blocks)).containsExactly("container");
    assertThat(text(blocks.get(0)))
        .isEqualTo(
            IntStream.range(0, 8)
                .mapToObj(i -> "Question " + i + "Answer " + i)
                .collect(Collectors.joining()));
  }

  @Test
  void showsWhatCannotBeShown() {
    ArrayNode blocks = MODERN.render(List.of(new Quote("a\u0000b\uD800c")));

    assertThat(text(blocks.get(0))).isEqualTo("a\u2400b\uFFFDc");
  }

  @Test
  void saysNoMoreThanThereIs() {
    List<Block> empty =
        List.of(
            new Paragraph(Text.of("")),
            new Quote(""),
            new Heading(" "),
            new Bullets(List.of()),
            new Controls(List.of()),
            new Trend("", List.of(), Text.of("")));

    assertThat(MODERN.render(empty)).isEmpty();
    assertThat(Page.of(new Message(empty), MODERN).getFirst().text()).isEqualTo("…");
  }

  @Test
  void setsTooLongAHeadingAsAParagraph() {
    ArrayNode blocks = MODERN.render(List.of(new Heading("h".repeat(151))));

    assertThat(types(blocks)).containsExactly("rich_text");
    assertThat(text(blocks.get(0))).hasSize(151);
  }

  @Test
  void drawsNoLineThroughOnePoint() {
    Trend trend = new Trend("Mood", List.of(new Point("v. 1", 3)), Text.of("Good"));

    assertThat(types(MODERN.render(List.of(trend)))).containsExactly("rich_text");
  }

  @Test
  void drawsOnlyTheLatestTwentyPoints() {
    List<Point> points = IntStream.range(0, 30).mapToObj(i -> new Point("v. " + i, i)).toList();

    ArrayNode blocks = MODERN.render(List.of(new Trend("Mood", points, Text.of("Up"))));

    JsonNode chart = blocks.get(0).get("chart");
    assertThat(chart.path("series").path(0).path("data")).hasSize(20);
    assertThat(chart.path("axis_config").path("categories").path(19).stringValue())
        .isEqualTo("v. 29");
  }

  @Test
  void drawsNoMoreThanTwoChartsInAMessage() {
    List<Point> points = List.of(new Point("a", 1), new Point("b", 2));
    Block trend = new Trend("Mood", points, Text.of("Up"));

    List<Page> pages = Page.of(Message.of(trend, trend, trend), MODERN);

    assertThat(pages).extracting(page -> page.blocks().size()).containsExactly(4, 2);
  }

  @Test
  void spellsOutALabelThatIsTooLongForAButton() {
    String label = "a very long label ".repeat(6).strip();

    ArrayNode blocks =
        MODERN.render(List.of(Controls.of(Button.plain(label, Samples.action("press")))));

    assertThat(types(blocks)).containsExactly("rich_text", "actions");
    assertThat(text(blocks.get(0))).isEqualTo(label);
    assertThat(blocks.get(1).path("elements").path(0).path("text").path("text").stringValue())
        .hasSizeLessThanOrEqualTo(75)
        .endsWith("…");
  }

  @Test
  void putsNoMoreThanTwentyFiveControlsInARow() {
    List<Control> buttons =
        IntStream.range(0, 60)
            .<Control>mapToObj(i -> Button.plain("B" + i, Samples.action("b" + i)))
            .toList();

    ArrayNode blocks = MODERN.render(List.of(new Controls(buttons)));

    assertThat(blocks.valueStream().map(row -> row.get("elements").size()))
        .containsExactly(25, 25, 10);
  }

  @Test
  void neverPutsTheSameActionTwiceInARow() {
    Button twice = Button.plain("Again", Samples.action("again"));

    assertThat(MODERN.render(List.of(Controls.of(twice, twice)))).hasSize(2);
  }

  @Test
  void makesButtonsOfAMenuThatSlackCouldNotTellApart() {
    Menu menu =
        new Menu(
            "Later",
            List.of(
                new Choice("One", new se.kadens.conversation.Action("chat", "a", "x".repeat(90))),
                new Choice("Two", new se.kadens.conversation.Action("chat", "b", "y".repeat(90)))));

    ArrayNode blocks = MODERN.render(List.of(Controls.of(menu)));

    assertThat(blocks.get(0).get("elements").valueStream().map(e -> e.get("type").stringValue()))
        .containsExactly("button", "button");
  }

  @Test
  void escapesTheTextThatNotificationsShow() {
    Page page = Page.of(Message.of(new Quote("<!channel> & co")), MODERN).getFirst();

    assertThat(page.text()).isEqualTo("&lt;!channel&gt; &amp; co");
  }

  private static List<String> types(ArrayNode blocks) {
    return blocks.valueStream().map(block -> block.get("type").stringValue()).toList();
  }

  static ArrayNode rendered(Message message) {
    return MODERN.render(message.blocks());
  }

  /** All words of a block. */
  static String text(JsonNode node) {
    StringBuilder text = new StringBuilder();
    node.forEachEntry(
        (name, child) -> {
          if (name.equals("text") && child.isString()) {
            text.append(child.stringValue());
          } else if (!name.equals("title")) {
            text.append(text(child));
          }
        });
    if (node.isArray()) {
      node.forEach(child -> text.append(text(child)));
    }
    return text.toString();
  }

  private static String words(int length) {
    String some = "Ett långt svar med många ord, \nrader och å ä ö. ";
    return some.repeat(length / some.length() + 1).substring(0, length);
  }

  private static Chart chart(List<Point> growth, List<Point> calm) {
    return new Chart(
        "Departments",
        List.of(new Series("Growth", growth), new Series("Calm", calm)),
        List.of(Text.of("Sales: 3 and 4")));
  }

  @Test
  void drawsBarsAboveTheirWords() {
    List<Point> points = List.of(new Point("Sales", 3), new Point("Law", 4));

    ArrayNode blocks = Page.of(Message.of(chart(points, points)), MODERN).getFirst().blocks();

    assertThat(types(blocks)).containsExactly("data_visualization", "rich_text");
    assertThat(blocks.at("/0/chart/type").stringValue()).isEqualTo("bar");
    assertThat(blocks.at("/0/chart/series/1/data/1/value").doubleValue()).isEqualTo(4);
    assertThat(text(blocks.get(1))).isEqualTo("Sales: 3 and 4");
  }

  @Test
  void drawsOnlyTheBarsThatEverySeriesHas() {
    List<Point> both = List.of(new Point("Sales", 3), new Point("Law", 4));

    ArrayNode blocks =
        Page.of(Message.of(chart(both, both.subList(1, 2))), MODERN).getFirst().blocks();

    assertThat(blocks.at("/0/chart/axis_config/categories").valueStream())
        .extracting(JsonNode::stringValue)
        .containsExactly("Law");
  }

  @Test
  void saysAChartInWordsWhereNoneCanBeDrawn() {
    List<Point> points = List.of(new Point("Sales", 3), new Point("Law", 4));
    Message message = Message.of(chart(points, points));

    assertThat(types(Page.of(message, kit(Surface.MODAL, Style.MODERN)).getFirst().blocks()))
        .containsExactly("rich_text");
    assertThat(types(Page.of(message, kit(Surface.MESSAGE, Style.PLAIN)).getFirst().blocks()))
        .containsExactly("section");
  }
}
