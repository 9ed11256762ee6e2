package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.kadens.interview.TypedAnswers.Reading;
import se.kadens.people.Person;

class TypedAnswersTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Person swede = Samples.swede();
  private final Person kim = Samples.english();

  @Test
  void takesLabelsInEitherLanguageAndPositions() {
    for (String typed : List.of("bra", "Good", " BRA. ", "4")) {
      assertThat(answer(Samples.MOOD, typed)).as(typed).isEqualTo(Answer.Chosen.of("good"));
    }
    for (String typed : List.of("på kontoret", "At the office", "2")) {
      assertThat(answer(Samples.PLACE, typed)).as(typed).isEqualTo(Answer.Chosen.of("office"));
    }
  }

  @Test
  void takesYesAndNoAsPeopleSayThem() {
    for (String typed : List.of("ja", "Japp", "yes", "y", "1")) {
      assertThat(answer(Samples.HELP, typed)).as(typed).isEqualTo(Answer.Chosen.of("yes"));
    }
    for (String typed : List.of("nej", "nä", "NO", "n", "2")) {
      assertThat(answer(Samples.HELP, typed)).as(typed).isEqualTo(Answer.Chosen.of("no"));
    }
    assertThat(refusal(Samples.HELP, "kanske")).isEqualTo("Svara ja eller nej.");
  }

  @Test
  void takesSeveralInAnyOrderAndKeepsTheirOwn() {
    for (String typed :
        List.of("2, 1", "anställa en testare och lansera importen", "1;2", "1\n2", "1 and 2")) {
      assertThat(answer(Samples.DONE, typed).keys())
          .as(typed)
          .isEqualTo(new LinkedHashSet<>(List.of("import", "tester")))
          .containsExactly("import", "tester");
    }
    assertThat(answer(Samples.DONE, "inget av dem")).isEqualTo(new Answer.Nothing());
    assertThat(refusal(Samples.DONE, "1, 3")).startsWith("Välj bland alternativen ovan");
  }

  @Test
  void understandsThatThereIsNothingToSayOnlyWhereThatIsOffered() {
    for (String typed : List.of("Nej, inget", "no nothing", "nej", "Inget.", "nothing")) {
      assertThat(answer(Samples.BLOCKERS, typed)).as(typed).isEqualTo(new Answer.Nothing());
    }
    assertThat(answer(Samples.PLAN, "Inget")).isEqualTo(new Answer.Words("Inget"));
  }

  @Test
  void keepsToTheScale() {
    assertThat(answer(Samples.SCALE, "4")).isEqualTo(Answer.Amount.of(4));
    assertThat(answer(Samples.SCALE, "5,0")).isEqualTo(Answer.Amount.of(5));
    for (String typed : List.of("0", "6", "3,5", "mycket")) {
      assertThat(refusal(Samples.SCALE, typed))
          .as(typed)
          .isEqualTo("Skriv ett heltal från 1 till 5.");
    }
  }

  @Test
  void saysWhatIsPossibleInThePersonsLanguage() {
    assertThat(refusal(Samples.HOURS, "lots", kim)).isEqualTo("Write a number, such as 3 or 3.5.");
    assertThat(refusal(Samples.HOURS, "9".repeat(16), kim))
        .isEqualTo("Write a number with at most 15 digits and 6 decimals.");
    assertThat(refusal(Samples.WHEN, "soon", kim))
        .isEqualTo("Write a date, such as 2026-12-01, 1 December or Friday.");
    assertThat(refusal(Samples.WHO, "Bo", kim)).startsWith("Choose the person in the list above");
    assertThat(refusal(Samples.PLACE, "moon", kim))
        .isEqualTo("Choose one of the options above, or write its number, 1 to 2.");
    assertThat(refusal(Samples.PLAN, " \n ", kim))
        .isEqualTo("There was nothing in that message. Write an answer, or skip.");
    assertThat(refusal(Samples.WHY, "x".repeat(501), kim))
        .isEqualTo(
            "That is 501 characters, and there is room for 500. Your message is still there"
                + " above: make it shorter and send it again.");
  }

  private Answer answer(Question question, String typed) {
    return TypedAnswers.read(question, typed, swede, TODAY)
            instanceof Reading.Understood(var answer)
        ? answer
        : new Answer.Words("not understood: " + typed);
  }

  private String refusal(Question question, String typed) {
    return refusal(question, typed, swede);
  }

  private static String refusal(Question question, String typed, Person person) {
    return TypedAnswers.read(question, typed, person, TODAY) instanceof Reading.Refused(var why)
        ? why
        : "understood";
  }
}
