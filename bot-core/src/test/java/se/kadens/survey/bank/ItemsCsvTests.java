package se.kadens.survey.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.interview.Kind;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import se.kadens.survey.Item.Measure;
import se.kadens.survey.bank.ItemsCsv.Reading;

class ItemsCsvTests {

  private static final Kind.Option HOME =
      new Kind.Option("option_1", new Translated("Home", "Hemma"));
  private static final Kind.Option AWAY =
      new Kind.Option("option_2", new Translated("Away", "Borta"));

  @Test
  void readsAQuestionnaire() {
    List<Item> items =
        items(
            "noise,scale,workload,It is noisy.,Det är bullrigt.,,,lower_is_better,ja",
            "place,choice,,Where?,Var?,Home| Away,Hemma|Borta,,",
            "recommend,enps,,,,,,,no",
            "safety_ask,,,,,,,,");

    assertThat(items).hasSize(4);
    assertThat(items.getFirst().theme()).isEqualTo("workload");
    assertThat(items.getFirst().direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(items.getFirst().question().required()).isTrue();
    assertThat(items.getFirst().question().text())
        .isEqualTo(new Translated("It is noisy.", "Det är bullrigt."));
    assertThat(items.get(1).question().kind()).isEqualTo(new Kind.OneOf(List.of(HOME, AWAY)));
    assertThat(items.get(2).measure()).isEqualTo(Measure.ENPS);
    assertThat(items.getLast()).isEqualTo(Bank.shipped().find("safety_ask").orElseThrow());
  }

  @Test
  void namesEveryProblemByItsLineAndColumn() {
    assertThat(
            problems(
                "noise,scale,,It is noisy.,,,,,",
                "Noise!,emoji,Ö,A,B,,,sideways,maybe",
                "place,choice,,Where?,Var?,Home|Away,Hemma,,",
                "place,choices,,Where?,Var?,Home|,Hemma|,,",
                "one,two",
                "safety_ask,scale,,A,B,,,,",
                "bell,mood,,\u0007A,B\uFFFD,,,,"))
        .extracting(Problem::line, Problem::field)
        .containsExactly(
            tuple(2, "text_sv"),
            tuple(3, "key"),
            tuple(3, "kind"),
            tuple(3, "theme"),
            tuple(3, "direction"),
            tuple(3, "required"),
            tuple(4, "options_en"),
            tuple(4, "options_sv"),
            tuple(5, "key"),
            tuple(5, "options_en"),
            tuple(6, "line"),
            tuple(7, "text_en"),
            tuple(8, "text_en"),
            tuple(8, "text_sv"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(problems("noise,scale,,It is noisy.,,,,,", "noise,mood,,A,B,,,,often"))
        .containsExactly(
            new Problem(2, "text_sv", "This must be a text that is not empty."),
            new Problem(3, "key", "This is used by an earlier question: noise."),
            new Problem(3, "required", "“often” is not yes or no."));
    assertThat(problems("place,choice,,Where?,Var?,Home|Away|Out,Hemma|Borta,,"))
        .contains(new Problem(2, "options_sv", "There are 2 options in Swedish and 3 in English."));
  }

  @Test
  void wantsSomeQuestionsAndNotTooMany() {
    assertThat(problems())
        .containsExactly(new Problem(1, "line", "There is no question in the file."));
    assertThat(
            problems(
                IntStream.range(0, 41)
                    .mapToObj("q%d,mood,,A,B,,,,"::formatted)
                    .toArray(String[]::new)))
        .containsExactly(new Problem(1, "line", "The file must hold at most 40 questions."));
  }

  @Test
  void passesOnWhatCouldNotBeRead() {
    List<Row> rows =
        List.of(cells(2, "bell,mood,,A,B,,,,"), new Row.Unreadable(3, "The quotes are wrong."));

    assertThat(ItemsCsv.read(rows))
        .isEqualTo(new Reading.Unsound(List.of(new Problem(3, "line", "The quotes are wrong."))));
  }

  private static List<Item> items(String... lines) {
    return switch (ItemsCsv.read(rows(lines))) {
      case Reading.Sound(var items) -> items;
      case Reading.Unsound(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<Problem> problems(String... lines) {
    return ItemsCsv.read(rows(lines)) instanceof Reading.Unsound(var problems)
        ? problems
        : List.of();
  }

  private static List<Row> rows(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(cells(rows.size() + 2, line));
    }
    return rows;
  }

  private static Row cells(int line, String values) {
    return new Row.Cells(line, List.of(values.split(",", -1)));
  }
}
