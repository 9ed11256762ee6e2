package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

class AnswerWordsTests {

  private final Person swede = Samples.swede();
  private final Person kim = Samples.english();
  private final AnswerWords words =
      new AnswerWords((_, id) -> Optional.of(kim).filter(person -> person.id().equals(id)));

  @Test
  void saysAnswersInTheReadersLanguage() {
    assertThat(words.say(Samples.MOOD, Answer.Chosen.of("slow"), swede)).isEqualTo("Segt");
    assertThat(words.say(Samples.MOOD, Answer.Chosen.of("slow"), kim)).isEqualTo("Slow");
    assertThat(words.say(Samples.HELP, Answer.Chosen.of("no"), swede)).isEqualTo("Nej");
    Answer hours = new Answer.Amount(new BigDecimal("3.50"));
    assertThat(words.say(Samples.HOURS, hours, swede)).isEqualTo("3,5\u00a0timmar");
    assertThat(words.say(Samples.HOURS, hours, kim)).isEqualTo("3.5\u00a0hours");
    assertThat(words.say(Samples.DONE, new Answer.Chosen(Set.of("tester", "import")), kim))
        .isEqualTo("Lansera importen, Anställa en testare");
    assertThat(words.say(Samples.WHEN, new Answer.Day(LocalDate.of(2026, 12, 1)), swede))
        .isEqualTo("tisdag 1 december 2026");
  }

  @Test
  void saysThatThereWasNothingToSay() {
    assertThat(words.say(Samples.BLOCKERS, new Answer.Nothing(), swede)).isEqualTo("Nej, inget");
    assertThat(words.say(Samples.WHY, new Answer.Nothing(), kim)).isEqualTo("No answer");
  }

  @Test
  void namesPeople() {
    assertThat(words.say(Samples.WHO, new Answer.Somebody(kim.id()), swede)).isEqualTo("Kim Lake");
    assertThat(words.say(Samples.WHO, new Answer.Somebody(PersonId.create()), swede))
        .isEqualTo("–");
  }
}
