package se.kadens.survey.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Kind;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import se.kadens.survey.Item.Measure;
import se.kadens.survey.bank.ItemsJson.Reading;
import tools.jackson.databind.json.JsonMapper;

class ItemsJsonTests {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final String EVERY_KIND =
      """
      [{"key": "energy", "kind": "scale", "theme": "own_theme", "text": {"en": "A", "sv": "B"}},
       {"key": "noise", "kind": "scale", "theme": "workload", "text": {"en": "A", "sv": "B"},
        "direction": "lower_is_better", "nothing": false, "labels": {}, "required": true},
       {"key": "steps", "kind": "scale", "lowest": 0, "highest": 3, "text": {"en": "A", "sv": "B"},
        "nothing": {"en": "Pass", "sv": "Pass"}, "direction": "higher_is_better"},
       {"key": "recommend", "kind": "enps"},
       {"key": "place", "kind": "choice", "text": {"en": "A", "sv": "B"}, "options": [
         {"key": "home", "text": {"en": "Home", "sv": "Hemma"}},
         {"key": "away", "text": {"en": "Away", "sv": "Borta"}}]},
       {"key": "places", "kind": "choices", "text": {"en": "A", "sv": "B"}, "options": [
         {"key": "home", "text": {"en": "Home", "sv": "Hemma"}},
         {"key": "away", "text": {"en": "Away", "sv": "Borta"}}]},
       {"key": "yes", "kind": "yes_no", "text": {"en": "A", "sv": "B"}},
       {"key": "hours", "kind": "number", "unit": {"en": "hours", "sv": "timmar"},
        "text": {"en": "A", "sv": "B"}, "help": {"en": "C", "sv": "D"}},
       {"key": "mood", "kind": "mood", "text": {"en": "A", "sv": "B"}},
       {"key": "words", "kind": "text", "text": {"en": "A", "sv": "B"}},
       {"key": "more", "kind": "long_text", "text": {"en": "A", "sv": "B"}},
       {"key": "line", "kind": "short_text", "text": {"en": "A", "sv": "B"}}]""";

  @Test
  void knowsWhatAnswersOfEachKindComeTo() {
    assertThat(items(EVERY_KIND))
        .extracting(Item::measure)
        .containsExactly(
            Measure.SCORE,
            Measure.SCORE,
            Measure.NUMBER,
            Measure.ENPS,
            Measure.CHOICE,
            Measure.CHOICE,
            Measure.CHOICE,
            Measure.NUMBER,
            Measure.SCORE,
            Measure.COMMENT,
            Measure.COMMENT,
            Measure.COMMENT);
  }

  @Test
  void givesAScaleItsFiveStepsAndAWayOut() {
    Item energy = items(EVERY_KIND).getFirst();

    assertThat(energy.theme()).isEqualTo("own_theme");
    assertThat(energy.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(energy.question().kind())
        .isEqualTo(Bank.shipped().find("clarity_expected").orElseThrow().question().kind());
    assertThat(energy.question().nothing())
        .isEqualTo(new Translated("Not applicable", "Inte aktuellt"));
  }

  @Test
  void leavesOutWhatItIsToldTo() {
    Item noise = items(EVERY_KIND).get(1);

    assertThat(noise.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(noise.question().required()).isTrue();
    assertThat(noise.question().nothing()).isNull();
    assertThat(noise.question().kind()).isEqualTo(new Kind.Scale(1, 5, null, null));
    assertThat(items(EVERY_KIND).get(2).question().kind())
        .isEqualTo(new Kind.Scale(0, 3, null, null));
  }

  @Test
  void asksForTheEnpsInTheUsualWordsUnlessItIsGivenOthers() {
    Item usual = Bank.shipped().find("recommend_employer").orElseThrow();

    assertThat(items(EVERY_KIND).get(3).question().text()).isEqualTo(usual.question().text());
    assertThat(items(EVERY_KIND).get(3).question().kind()).isEqualTo(usual.question().kind());
    assertThat(
            items(
                """
                [{"key": "e", "kind": "enps", "lowest": 0, "highest": 10,
                  "text": {"en": "Own", "sv": "Egen"}}]"""))
        .extracting(item -> item.question().text())
        .containsExactly(new Translated("Own", "Egen"));
  }

  @Test
  void readsWhatItWrote() {
    List<Item> items = items(EVERY_KIND);
    String written = ItemsJson.write(items).toString();

    assertThat(items(written)).isEqualTo(items);
    assertThat(ItemsJson.readStored(MAPPER.readTree(written))).isEqualTo(items);
    assertThat(ItemsJson.canonical(items(written))).isEqualTo(ItemsJson.canonical(items));
  }

  @Test
  void writesTheSameHoweverItWasWrittenBefore() {
    assertThat(
            ItemsJson.canonical(
                items(
                    """
                    [{"text": {"sv": "Bråk?", "en": "Noise?"}, "direction": "higher_is_better",
                      "theme": null, "highest": 5, "kind": "scale", "key": "noise"}]""")))
        .isEqualTo(
            """
            [{"key":"noise","kind":"scale","text":{"en":"Noise?","sv":"Br\\u00E5k?"},\
            "required":false,"nothing":{"en":"Not applicable","sv":"Inte aktuellt"},\
            "lowest":1,"highest":5,"labels":{"lowest":{"en":"not true at all",\
            "sv":"st\\u00E4mmer inte alls"},"highest":{"en":"completely true",\
            "sv":"st\\u00E4mmer helt"}}}]""");
  }

  @Test
  void wantsBothLanguagesOfEverything() {
    assertThat(
            problems(
                """
                [{"key": "a", "kind": "text", "text": "Why?"},
                 {"key": "b", "kind": "text", "text": {"en": "Why?"}},
                 {"key": "c", "kind": "text"},
                 {"key": "d", "kind": "number", "text": {"en": "A", "sv": "B"}, "unit": "h",
                  "help": {"sv": "Hm"}},
                 {"key": "e", "kind": "choice", "text": {"en": "A", "sv": "B"}, "options": [
                   {"key": "x", "text": "X"}, {"key": "y", "text": {"en": "Y", "sv": " "}}]}]"""))
        .containsExactly(
            new Problem("questions[0].text", "must be an object with a text for en and for sv"),
            new Problem("questions[1].text.sv", "must be a text that is not empty"),
            new Problem("questions[2].text", "must be an object with a text for en and for sv"),
            new Problem("questions[3].unit", "must be an object with a text for en and for sv"),
            new Problem("questions[3].help.en", "must be a text that is not empty"),
            new Problem(
                "questions[4].options[0].text", "must be an object with a text for en and for sv"),
            new Problem("questions[4].options[1].text.sv", "must be a text that is not empty"));
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(
            problems(
                """
                [{"key": "a", "kind": "person", "text": {"en": "A", "sv": "B"}, "options": []},
                 {"key": "a", "kind": "date", "theme": "Ö", "text": {"en": "A", "sv": "B"}},
                 {"key": "b", "kind": "enps", "lowest": 1},
                 {"key": "c", "kind": "enps", "highest": 5, "colour": "red"},
                 {"key": "d", "kind": "mood", "text": {"en": "A", "sv": "B"}, "follow_up":
                   {"when": {"answered": true}, "question": {}}, "direction": "sideways"},
                 {"key": "e", "kind": "text", "text": {"en": "A", "sv": "B"},
                  "direction": "lower_is_better"},
                 {"key": "f", "kind": "scale", "text": {"en": "A", "sv": "B"}, "step": "1"},
                 {"key": "g", "kind": "yes_no", "text": {"en": "A", "sv": "B"}, "nothing": true},
                 {"kind": 7},
                 "what"]"""))
        .extracting(Problem::field)
        .containsExactly(
            "questions[0].kind",
            "questions[1].kind",
            "questions[1].theme",
            "questions[1].key",
            "questions[2].lowest",
            "questions[3].highest",
            "questions[3].colour",
            "questions[4].direction",
            "questions[4].follow_up",
            "questions[5].direction",
            "questions[6].step",
            "questions[7].nothing",
            "questions[8].kind",
            "questions[8].key",
            "questions[8].text",
            "questions[9]");
  }

  @Test
  void saysWhyWhatIsWrong() {
    assertThat(
            problems(
                """
                [{"key": "b", "kind": "enps", "lowest": 1, "highest": 10},
                 {"key": "c", "kind": "emoji", "text": {"en": "A", "sv": "B"}}]"""))
        .containsExactly(
            new Problem("questions[0].lowest", "must be 0, since eNPS is asked from 0 to 10"),
            new Problem(
                "questions[1].kind",
                "must be one of scale, enps, choice, choices, yes_no, number, mood, text,"
                    + " short_text, long_text"));
  }

  @Test
  void wantsOneToFortyQuestionsOfOrdinaryLength() {
    assertThat(problems(many(41)))
        .containsExactly(new Problem("questions", "must hold at most 40 questions"));
    assertThat(items(many(40))).hasSize(40);
    assertThat(problems("[]"))
        .containsExactly(new Problem("questions", "must hold at least one question"));
    assertThat(problems("{\"a\": 1}")).extracting(Problem::field).containsExactly("questions");
    assertThat(
            problems(
                "[{\"key\": \"a\", \"kind\": \"mood\", \"text\": {\"en\": \"%s\", \"sv\": \"B\"}}]"
                    .formatted("x".repeat(301))))
        .containsExactly(new Problem("questions[0].text.en", "must be at most 300 characters"));
  }

  @Test
  void takesAnItemOfTheBankByItsKeyAlone() {
    assertThat(
            items(
                """
                [{"key": "workload_overload"}, {"key": "process_minutes", "required": true}]"""))
        .satisfiesExactly(
            item ->
                assertThat(item).isEqualTo(Bank.shipped().find("workload_overload").orElseThrow()),
            item -> {
              assertThat(item.measure()).isEqualTo(Measure.NUMBER);
              assertThat(item.question().required()).isTrue();
            });
  }

  @Test
  void takesAnItemOfTheBankInItsOwnWords() {
    assertThat(
            items(
                """
                [{"key": "workload_overload", "kind": "scale",
                  "text": {"en": "I often have more to do than I have time for.",
                           "sv": "Jag har ofta mer att göra än jag hinner."}}]"""))
        .containsExactly(Bank.shipped().find("workload_overload").orElseThrow());
  }

  @Test
  void keepsToTheBanksWordsUnderItsKeys() {
    assertThat(
            problems(
                """
                [{"key": "workload_overload", "kind": "scale", "theme": "workload",
                  "direction": "higher_is_better", "highest": 7,
                  "text": {"en": "I often have more to do than I have time for.",
                           "sv": "Jag har för mycket att göra."}},
                 {"key": "safety_ask", "kind": "mood", "theme": "own",
                  "text": {"en": "I can ask a question without feeling stupid.",
                           "sv": "Jag kan ställa en fråga utan att känna mig dum."}}]"""))
        .allMatch(problem -> problem.message().startsWith("must be as in the question bank"))
        .extracting(Problem::field)
        .containsExactly(
            "questions[0].text",
            "questions[0].highest",
            "questions[0].labels",
            "questions[0].direction",
            "questions[1].kind",
            "questions[1].theme",
            "questions[1].lowest",
            "questions[1].highest",
            "questions[1].labels");
  }

  @Test
  void readsWhatIsStoredWhateverTheBankSaysNow() {
    assertThat(
            ItemsJson.readStored(
                MAPPER.readTree(
                    """
                    [{"key": "workload_overload", "kind": "text",
                      "text": {"en": "Older words", "sv": "Äldre ord"}}]""")))
        .extracting(Item::measure)
        .containsExactly(Measure.COMMENT);
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            "{\"key\": \"q%d\", \"kind\": \"mood\", \"text\": {\"en\": \"A\", \"sv\": \"B\"}}"
                ::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<Item> items(String json) {
    return switch (ItemsJson.read(MAPPER.readTree(json), "questions")) {
      case Reading.Read(var items) -> items;
      case Reading.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<Problem> problems(String json) {
    return ItemsJson.read(MAPPER.readTree(json), "questions") instanceof Reading.Refused(var all)
        ? all
        : List.of();
  }
}
