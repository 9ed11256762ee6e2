package se.kadens.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Named;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

class WordingTests {

  private final SamplePhrases english = new SamplePhrases(Language.ENGLISH);
  private final SamplePhrases swedish = new SamplePhrases(Language.SWEDISH);

  @Test
  void choosesThePluralOfTheLanguage() {
    assertThat(english.left(1)).isEqualTo("One question left");
    assertThat(english.left(2)).isEqualTo("2 questions left");
    assertThat(swedish.left(0)).isEqualTo("Inga frågor kvar");
    assertThat(swedish.left(1)).isEqualTo("En fråga kvar");
    assertThat(swedish.left(4)).isEqualTo("4 frågor kvar");
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(english.mean(3.5)).isEqualTo("Mood: 3.5");
    assertThat(swedish.mean(3.5)).isEqualTo("Läget: 3,5");
  }

  @Test
  void putsWeightWhereThePatternDoes() {
    assertThat(english.answered(5, 6).spans())
        .containsExactly(new Strong("5 of 6"), new Words(" checked in"));
  }

  @Test
  void leavesTheMarksOutOfPlainWords() {
    assertThat(english.answered(5, 6).plain()).isEqualTo("5 of 6 checked in");
  }

  @Test
  void neverReadsAnArgumentAsAPattern() {
    assertThat(swedish.sees("**Bo** {asked} '{'").spans())
        .containsExactly(
            new Words("Din chef "),
            new Strong("**Bo** {asked} '{'"),
            new Words(" ser vad du skriver; chefen till **Bo** {asked} '{' gör det inte."));
  }

  @Test
  void keepsAPersonAPerson() {
    Named bo = new Named(new PersonId(new UUID(0, 1)), "Bo");
    assertThat(english.sees(bo).spans())
        .containsExactly(
            new Words("Your manager "),
            bo,
            new Words(" sees what you write; "),
            bo,
            new Words("'s manager doesn't."));
  }

  @Test
  void letsNoWordsPassForAPerson() {
    Named bo = new Named(new PersonId(new UUID(0, 1)), "Bo");
    Text text =
        Sentence.of("{who}: {words}", Language.ENGLISH.locale())
            .with(Map.of("who", bo, "words", "\uFDD0hello"));
    assertThat(text.spans()).containsExactly(bo, new Words(": hello"));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> Wording.beside(SamplePhrases.class).say(Language.SWEDISH, "nothing"))
        .hasMessageContaining("nothing")
        .hasMessageContaining("messages_sv.properties");
  }

  @Test
  void refusesToLeaveAPlaceholderOpen() {
    Wording wording = Wording.beside(SamplePhrases.class);
    assertThatThrownBy(() -> wording.say(Language.ENGLISH, "answered", Map.of("asked", 6)))
        .hasMessageContaining("answered");
  }

  @Test
  void refusesAMarkWithoutItsOther() {
    assertThatThrownBy(() -> Sentence.of("**half", Language.ENGLISH.locale()))
        .hasMessageContaining("**half");
  }

  @Test
  void refusesMarksInsideAPlaceholder() {
    assertThatThrownBy(
            () -> Sentence.of("{n, plural, other {**#** left}}", Language.ENGLISH.locale()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void repeatsASpanThatFollowsItself() {
    Text twice =
        Sentence.of("{a}{a}", Language.ENGLISH.locale()).with(Map.of("a", Text.strong("x")));
    assertThat(twice.plain()).isEqualTo("xx");
  }

  @Test
  void keepsASpanInsideAPlural() {
    Text text =
        Sentence.of("{n, plural, one {# by {who}} other {}}", Language.ENGLISH.locale())
            .with(Map.of("n", 1, "who", Text.strong("Bo")));
    assertThat(text.plain()).isEqualTo("1 by Bo");
    assertThat(text.spans()).contains(new Strong("Bo"));
  }
}
