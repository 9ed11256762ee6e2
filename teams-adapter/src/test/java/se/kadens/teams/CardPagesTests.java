package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.teams.CardReading.all;
import static se.kadens.teams.CardReading.lines;
import static se.kadens.teams.CardReading.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;

class CardPagesTests {

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
        .extracting(CardReading::lines)
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
  void keepsEveryCharacterOfALongAnswer() {
    String answer = words(40_000);

    List<ObjectNode> rendered = message(Message.of(new Quote(answer)));

    assertThat(rendered).hasSizeGreaterThan(1).allSatisfy(CardPagesTests::isSmall);
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

    assertThat(rendered).allSatisfy(CardPagesTests::isSmall);
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

    assertThat(rendered).hasSizeGreaterThan(1).allSatisfy(CardPagesTests::isSmall);
    assertThat(rendered.stream().flatMap(card -> all(card, "Action.ToggleVisibility").stream()))
        .extracting(toggle -> toggle.path("title").asText())
        .startsWith("Anna (1)", "Anna (2)")
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

    assertThat(rendered).allSatisfy(CardPagesTests::isSmall);
    assertThat(
            rendered.stream()
                .flatMap(card -> all(card, "Input.ChoiceSet").stream())
                .mapToInt(input -> input.path("choices").size())
                .sum())
        .isEqualTo(400);
  }

  private static void isSmall(ObjectNode card) {
    assertThat(CardJson.size(card)).isLessThanOrEqualTo(CardLimits.CARD);
    CardSchema.assertTakes(card);
  }

  private static String words(int length) {
    String some = "Ett långt svar med \"många\" ord, \nrader och å ä ö. ";
    return some.repeat(length / some.length() + 1).substring(0, length);
  }
}
