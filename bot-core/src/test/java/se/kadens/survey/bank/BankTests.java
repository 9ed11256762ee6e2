package se.kadens.survey.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import se.kadens.survey.Item.Measure;

class BankTests {

  private static final Bank BANK = Bank.shipped();

  /** Turns of phrase by which licensed instruments are known. */
  private static final List<String> OTHERS_WORDS =
      List.of(
          "expected of me",
          "materials and equipment",
          "every day",
          "seven days",
          "as a person",
          "encourages my development",
          "opinions",
          "best friend",
          "learn and grow",
          "energy",
          "vigorous",
          "enthusiastic",
          "inspires",
          "proud",
          "immersed",
          "carried away");

  @Test
  void hasTenThemesWithNamesOfTheirOwnInBothLanguages() {
    assertThat(BANK.themes()).hasSize(10);
    assertThat(BANK.themes()).extracting(Theme::key).doesNotHaveDuplicates();
    assertThat(BANK.themes()).extracting(theme -> theme.name().english()).doesNotHaveDuplicates();
    assertThat(BANK.themes()).extracting(theme -> theme.name().swedish()).doesNotHaveDuplicates();
    assertThat(BANK.theme("workload").orElseThrow().name())
        .isEqualTo(new Translated("Workload", "Arbetsbelastning"));
    assertThat(BANK.theme("weather")).isEmpty();
  }

  @Test
  void asksAtLeastFiveThingsAboutEachTheme() {
    Map<String, Long> counted =
        BANK.rotating().stream()
            .collect(Collectors.groupingBy(item -> item.theme() + "", Collectors.counting()));

    assertThat(counted).hasSize(10).allSatisfy((_, count) -> assertThat(count).isBetween(5L, 7L));
    assertThat(BANK.items())
        .filteredOn(item -> item.theme() != null)
        .allMatch(item -> BANK.theme(item.theme() + "").isPresent());
  }

  @Test
  void rotatesOverScoresThatMayNotApply() {
    assertThat(BANK.rotating())
        .allSatisfy(
            item -> {
              assertThat(item.measure()).isEqualTo(Measure.SCORE);
              assertThat(item.question().kind())
                  .isEqualTo(
                      new Kind.Scale(
                          1,
                          5,
                          new Translated("not true at all", "stämmer inte alls"),
                          new Translated("completely true", "stämmer helt")));
              assertThat(item.question().nothing())
                  .isEqualTo(new Translated("Not applicable", "Inte aktuellt"));
              assertThat(item.question().required()).isFalse();
            });
  }

  @Test
  void goesFromThemeToTheme() {
    List<Item> rotating = BANK.rotating();

    assertThat(rotating.subList(0, 10)).extracting(Item::theme).doesNotHaveDuplicates();
    assertThat(IntStream.range(1, rotating.size()))
        .noneMatch(i -> Objects.equals(rotating.get(i).theme(), rotating.get(i - 1).theme()));
  }

  @Test
  void asksSomeThingsTheOtherWayRound() {
    assertThat(BANK.rotating())
        .filteredOn(item -> item.direction() == Direction.LOWER_IS_BETTER)
        .extracting(Item::key)
        .contains("workload_overload", "autonomy_approval", "safety_unsaid")
        .hasSizeLessThan(10);
    assertThat(BANK.find("workload_time").orElseThrow().direction())
        .isEqualTo(Direction.HIGHER_IS_BETTER);
  }

  @Test
  void hasKeysThatAreKnownToLast() {
    assertThat(BANK.items()).hasSizeGreaterThan(80).extracting(Item::key).doesNotHaveDuplicates();
    assertThat(BANK.items().stream().map(Item::key))
        .contains("clarity_expected", "recommend_employer", "trust_untraceable", "process_minutes");
  }

  @Test
  void saysEverythingShortlyInEitherLanguage() {
    assertThat(BANK.items())
        .allSatisfy(
            item -> {
              Question question = item.question();
              Translated text = question.text();
              assertThat(text.english()).isNotEqualTo(text.swedish());
              assertThat(List.of(text.english(), text.swedish()))
                  .allSatisfy(
                      words -> {
                        assertThat(words.length()).isBetween(15, 120);
                        assertThat(words).matches("\\p{Lu}[^!;–—]*[.?]").doesNotContain("  ");
                      });
              boolean asks = text.english().endsWith("?");
              assertThat(text.swedish().endsWith("?")).isEqualTo(asks);
              assertThat(item.measure() == Measure.SCORE).isNotEqualTo(asks);
            });
    assertThat(texts()).doesNotHaveDuplicates();
  }

  @Test
  void isInWordsOfItsOwn() {
    assertThat(texts().map(text -> text.toLowerCase(Locale.ROOT)))
        .allSatisfy(text -> assertThat(text).doesNotContain(OTHERS_WORDS));
  }

  @Test
  void asksForTheEnpsInTheUsualWords() {
    Item enps = BANK.find("recommend_employer").orElseThrow();

    assertThat(enps.measure()).isEqualTo(Measure.ENPS);
    assertThat(enps.theme()).isNull();
    assertThat(enps.question().kind())
        .isEqualTo(
            new Kind.Scale(
                0,
                10,
                new Translated("not likely at all", "inte alls troligt"),
                new Translated("very likely", "mycket troligt")));
    assertThat(enps.question().text().swedish())
        .isEqualTo(
            "På en skala från 0 till 10, hur troligt är det att du skulle rekommendera din"
                + " arbetsgivare till en vän eller kollega?");
  }

  @Test
  void isStoredToTheLetter() {
    assertThat(ItemsJson.readStored(ItemsJson.write(BANK.items()))).isEqualTo(BANK.items());
  }

  private static Stream<String> texts() {
    return BANK.items().stream()
        .map(item -> item.question().text())
        .flatMap(text -> Stream.of(text.english(), text.swedish()));
  }
}
