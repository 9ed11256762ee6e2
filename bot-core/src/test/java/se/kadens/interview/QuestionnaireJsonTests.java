package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.interview.QuestionnaireJson.Reading;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireJsonTests {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void readsTheQuestionsOfAProgramme() {
    Questionnaire questionnaire =
        read(
            """
            [{"key": "mood", "kind": "mood",
              "text": {"en": "How was your week?", "sv": "Hur var din vecka?"}, "required": true,
              "follow_up": {"when": {"at_most": 2},
                "question": {"key": "why", "kind": "long_text", "text": "Why?"}}},
             {"key": "clear", "kind": "scale", "lowest": 1, "highest": 5, "text": "Clear?",
              "labels": {"lowest": "no", "highest": {"en": "yes", "sv": "ja"}}}]""");

    assertThat(questionnaire.questions().getFirst().text().swedish())
        .isEqualTo("Hur var din vecka?");
    assertThat(questionnaire.find("why").orElseThrow().text()).isEqualTo(Translated.same("Why?"));
    assertThat(questionnaire.find("clear").orElseThrow().kind())
        .isEqualTo(new Kind.Scale(1, 5, Translated.same("no"), new Translated("yes", "ja")));
  }

  @Test
  void readsWhatItWrote() {
    for (Questionnaire questionnaire : List.of(Samples.WEEK, Samples.EVERY_KIND)) {
      assertThat(QuestionnaireJson.read(QuestionnaireJson.write(questionnaire), "questions"))
          .isEqualTo(new Reading.Read(questionnaire));
    }
  }

  @Test
  void storesWhatAFeatureMayAskBeyondWhatOperatorsMay() {
    Questionnaire questionnaire =
        new Questionnaire(
            List.of(
                Question.optional(
                    "done",
                    new Kind.SeveralOf(List.of(Kind.Option.shortened("a", "långt ".repeat(20)))),
                    Translated.same("lång ".repeat(100)))));

    assertThat(QuestionnaireJson.readStored(QuestionnaireJson.write(questionnaire)))
        .isEqualTo(questionnaire);
  }

  @Test
  void storesWhatStandsAndHowMuchAPressAdds() {
    Question counter =
        Question.optional("visits", new Kind.ANumber(null), Translated.same("Visits"))
            .orNothing(Translated.same("No change"))
            .withStanding(new Answer.Amount(new BigDecimal("12.50")))
            .withStep(BigDecimal.ONE)
            .withRetold(new Translated("Their visits", "Besöken"))
            .followedBy(
                new FollowUp.When.Answered(),
                Question.optional(
                        "sure", new Kind.Scale(0, 10, null, null), Translated.same("Sure?"))
                    .withStanding(Answer.Amount.of(7)));
    Questionnaire questionnaire =
        new Questionnaire(List.of(counter, Samples.DONE.withStanding(Answer.Chosen.of("tester"))));

    assertThat(QuestionnaireJson.readStored(QuestionnaireJson.write(questionnaire)))
        .isEqualTo(questionnaire);
  }

  @Test
  void passesOverWhatANewerVersionStored() {
    String stored =
        """
        [{"key": "mood", "kind": "mood", "text": {"en": "How?", "sv": "Hur?"}%1$s,
          "follow_up": {"when": {"at_most": 2%1$s}%1$s,
            "question": {"key": "why", "kind": "long_text", "text": "Why?"%1$s}}},
         {"key": "clear", "kind": "choice", "text": "Clear?"%1$s,
          "options": [{"key": "yes", "text": "Yes"%1$s}, {"key": "no", "text": "No"}]}]""";
    assertThat(QuestionnaireJson.readStored(MAPPER.readTree(stored.formatted(", \"newer\": 1"))))
        .isEqualTo(read(stored.formatted("")));
  }

  @Test
  void letsNoOperatorSayWhatStands() {
    assertThat(
            problems(
                """
                [{"key": "a", "kind": "number", "text": "?", "standing": {"number": "3"},
                  "step": "1", "retold": "!"}]"""))
        .containsExactly(
            new Problem("questions[0].standing", "is not a field of this kind of question"),
            new Problem("questions[0].step", "is not a field of this kind of question"),
            new Problem("questions[0].retold", "is not a field of this kind of question"));
  }

  @Test
  void wantsAtLeastOneQuestionAndAtMostTwenty() {
    assertThat(problems("[]"))
        .containsExactly(new Problem("questions", "must hold at least one question"));
    assertThat(problems("{}")).extracting(Problem::field).containsExactly("questions");
    String many =
        String.join(
            ",",
            IntStream.range(0, 21)
                .mapToObj("{\"key\": \"q%d\", \"kind\": \"mood\", \"text\": \"?\"}"::formatted)
                .toList());
    assertThat(problems("[" + many + "]"))
        .containsExactly(new Problem("questions", "must hold at most 20 questions"));
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(
            problems(
                """
                [{"key": "Mood!", "kind": "feeling", "text": {"en": "How?", "sv": " "},
                  "required": "yes", "colour": "red"},
                 {"key": "a", "kind": "mood", "text": 7, "help": {"en": "only"}},
                 {"key": "a", "kind": "scale", "text": "?", "lowest": 3, "highest": 3,
                  "unit": "m"},
                 {"key": "b", "kind": "choice", "text": "?", "options": [{"key": "x", "text": "X"}]},
                 {"key": "c", "kind": "choices", "text": "?",
                  "options": [{"key": "x", "text": "X"}, {"key": "x", "text": "Y"}]},
                 "what"]"""))
        .extracting(Problem::field)
        .containsExactly(
            "questions[0].key",
            "questions[0].kind",
            "questions[0].text.sv",
            "questions[0].required",
            "questions[1].text",
            "questions[1].help.sv",
            "questions[2].key",
            "questions[2].highest",
            "questions[2].unit",
            "questions[3].options",
            "questions[4].options[1].key",
            "questions[5]");
  }

  @Test
  void namesWhatIsWrongWithAFollowUp() {
    assertThat(followUpProblems("{\"one_of\": [\"sad\"]}"))
        .containsExactly(
            new Problem(
                "questions[0].follow_up.when.one_of",
                "must hold some of good, great, okay, rough, slow"));
    assertThat(followUpProblems("{\"at_most\": \"2\"}"))
        .containsExactly(new Problem("questions[0].follow_up.when.at_most", "must be a number"));
    assertThat(followUpProblems("{}"))
        .containsExactly(
            new Problem(
                "questions[0].follow_up.when",
                "must hold exactly one of answered, at_least, at_most, one_of"));
  }

  @Test
  void limitsTextsAndLabels() {
    String text = "x".repeat(301);
    String label = "x".repeat(76);
    assertThat(
            problems(
                """
                [{"key": "a", "kind": "long_text", "text": "%s", "nothing": "%s"}]"""
                    .formatted(text, label)))
        .containsExactly(
            new Problem("questions[0].text", "must be at most 300 characters"),
            new Problem("questions[0].nothing", "must be at most 75 characters"));
  }

  private static List<Problem> followUpProblems(String when) {
    return problems(
        """
        [{"key": "mood", "kind": "mood", "text": "?", "follow_up":
          {"when": %s, "question": {"key": "why", "kind": "long_text", "text": "Why?"}}}]"""
            .formatted(when));
  }

  private static Questionnaire read(String json) {
    return switch (QuestionnaireJson.read(MAPPER.readTree(json), "questions")) {
      case Reading.Read(var questionnaire) -> questionnaire;
      case Reading.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<Problem> problems(String json) {
    return QuestionnaireJson.read(MAPPER.readTree(json), "questions")
            instanceof Reading.Refused(var problems)
        ? problems
        : List.of();
  }
}
