package se.kadens.interview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.NumberField;
import se.kadens.conversation.Value;
import se.kadens.interview.Interview.Status;

/** Questions at which something stands before anybody answers. */
@ResourceLock(value = Talk.INTERVIEWS, mode = ResourceAccessMode.READ)
class StandingAnswerTests {

  private static final Question SURE =
      Question.optional(
              "sure", new Kind.Scale(0, 10, null, null), new Translated("How sure?", "Hur säker?"))
          .withStanding(Answer.Amount.of(7));

  private static final Question VISITS =
      Question.optional(
              "visits",
              new Kind.ANumber(new Translated("visits", "besök")),
              new Translated("Where do the visits stand?", "Var står besöken?"))
          .orNothing(new Translated("No change (320)", "Ingen ändring (320)"))
          .withStanding(Answer.Amount.of(320))
          .withStep(BigDecimal.ONE)
          .followedBy(new FollowUp.When.Answered(), SURE);

  private static final Question PARTS =
      Samples.DONE.orNothing(Translated.same("As before")).withStanding(Answer.Chosen.of("import"));

  private static final Questionnaire WEEK =
      new Questionnaire(List.of(VISITS, PARTS, Samples.BLOCKERS));

  private Talk talk = new Talk(Samples.swede());

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static Value picked(String... keys) {
    return new Value.Picked(Set.of(keys));
  }

  private <T extends Field> T field(Class<T> type, String name) {
    return requireNonNull(talk.form).fields().stream()
        .filter(field -> field.name().equals(name))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private Interview submitted(Map<String, Value> values) {
    Interview interview = talk.begin(WEEK);
    talk.openForm(interview);
    talk.submit(values);
    assertThat(talk.problems).isEmpty();
    return interview;
  }

  @Test
  void saysInChatWhatStandsAndTakesOnePressForNoChange() {
    Interview interview = talk.startInChat(WEEK);
    assertThat(talk.last()).isEqualTo("Var står besöken? I besök.\n[+1] [Ingen ändring (320)]");

    talk.press("Ingen ändring (320)");

    assertThat(talk.shown().getFirst()).isEqualTo("Var står besöken? Ingen ändring (320)");
    assertThat(talk.last()).as("not how sure").startsWith("Vad blev klart?");
    assertThat(talk.answer(interview, "visits")).isEqualTo(new Answer.Nothing());
  }

  @Test
  void takesUnchangedInWords() {
    for (String words : List.of("ingen ändring", "Oförändrat.", "no change", "inget")) {
      talk = new Talk(Samples.swede());
      Interview interview = talk.startInChat(WEEK);
      talk.type(words);
      assertThat(talk.answer(interview, "visits")).as(words).isEqualTo(new Answer.Nothing());
    }
  }

  @Test
  void addsOneHoweverOftenItIsPressed() {
    Interview interview = talk.startInChat(WEEK);
    Action plusOne = talk.button("+1");
    talk.press("+1");
    assertThat(talk.shown().getFirst()).isEqualTo("Var står besöken? 321\u00a0besök");
    assertThat(talk.last()).startsWith("Hur säker?");

    talk.press(plusOne, null);

    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(321));
    assertThat(talk.versions(interview)).isEqualTo(1);
  }

  @Test
  void keepsWhatWasTypedWhenTheOldPlusOneIsPressed() {
    Interview interview = talk.startInChat(WEEK);
    talk.type("350");
    talk.press("+1");

    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(350));
  }

  @Test
  void addsWhatIsTypedWithAPlus() {
    Interview interview = talk.startInChat(WEEK);
    talk.type("+5");
    assertThat(talk.last()).startsWith("325\u00a0besök. Hur säker?");
    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(325));

    talk = new Talk(Samples.english());
    assertThat(talk.answer(submitted(Map.of("visits", words("+ 5"))), "visits"))
        .isEqualTo(Answer.Amount.of(325));
  }

  @Test
  void readsAmountsInThePersonsLanguageInChatAndForm() {
    talk = new Talk(Samples.swede());
    Interview swedish = talk.startInChat(WEEK);
    talk.type("1 200,5 besök");
    assertThat(talk.answer(swedish, "visits").value().orElseThrow()).isEqualByComparingTo("1200.5");

    talk = new Talk(Samples.english());
    Interview english = talk.startInChat(WEEK);
    talk.type("1.5M");
    assertThat(talk.answer(english, "visits")).isEqualTo(Answer.Amount.of(1_500_000));

    talk = new Talk(Samples.english());
    assertThat(talk.answer(submitted(Map.of("visits", words("1,200"))), "visits"))
        .isEqualTo(Answer.Amount.of(1200));
  }

  @Test
  void offersNoStepOnceSomethingWasCounted() {
    talk.startInChat(WEEK);
    talk.type("350");
    talk.type("tillbaka");

    assertThat(talk.last()).contains("Du svarade: 350\u00a0besök").doesNotContain("+1");
  }

  @Test
  void beginsTheFormWithWhatStands() {
    Interview interview = talk.begin(WEEK);
    talk.openForm(interview);

    assertThat(field(NumberField.class, "visits").initial()).isEqualByComparingTo("320");
    assertThat(field(ChoiceField.class, "sure").initial()).isEqualTo("7");
    assertThat(field(ChoiceField.class, "sure").hint()).as("nothing to fill in").isNull();
    assertThat(field(ChoicesField.class, "done").initial()).containsExactly("import");
    assertThat(talk.now(interview).answers()).isEmpty();
  }

  @Test
  void takesAnUntouchedFormForNoChange() {
    Interview interview =
        submitted(Map.of("visits", words("320"), "sure", picked("7"), "done", picked("import")));

    assertThat(talk.now(interview).status()).isEqualTo(Status.FINISHED);
    assertThat(talk.answer(interview, "visits")).isEqualTo(new Answer.Nothing());
    assertThat(talk.answer(interview, "done")).isEqualTo(new Answer.Nothing());
    assertThat(talk.now(interview).answers()).doesNotContainKey("sure");
  }

  @Test
  void takesAnEmptiedFieldForNoChange() {
    Interview interview = submitted(Map.of("sure", picked("7")));

    assertThat(talk.answer(interview, "visits")).isEqualTo(new Answer.Nothing());
    assertThat(talk.now(interview).given("sure")).isEmpty();
  }

  @Test
  void asksNothingMoreOfWhomOnlyTheFollowUpChanged() {
    Interview interview = submitted(Map.of("visits", words("320"), "sure", picked("3")));

    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(320));
    assertThat(talk.answer(interview, "sure")).isEqualTo(Answer.Amount.of(3));
  }

  @Test
  void keepsTheFollowUpThatStandsBesideAChange() {
    Interview interview = submitted(Map.of("visits", words("340"), "sure", picked("7")));

    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(340));
    assertThat(talk.answer(interview, "sure")).isEqualTo(Answer.Amount.of(7));
  }

  @Test
  void showsTheAnswerInsteadOfWhatStoodOnceThereIsOne() {
    Interview interview = submitted(Map.of("visits", words("340"), "sure", picked("9")));
    talk.openForm(interview);
    assertThat(field(NumberField.class, "visits").initial()).isEqualByComparingTo("340");
    assertThat(field(ChoiceField.class, "sure").initial()).isEqualTo("9");

    talk.submit(Map.of("visits", words("320"), "sure", picked("7")));

    assertThat(talk.answer(interview, "visits")).as("taken back").isEqualTo(new Answer.Nothing());
  }

  @Test
  void leavesAnAnswerThatSaysWhatStandsAsItIs() {
    Interview interview = talk.startInChat(WEEK);
    talk.type("320");
    talk.press("3");
    talk.openForm(interview);
    talk.submit(Map.of("visits", words("320"), "sure", picked("3")));

    assertThat(talk.answer(interview, "visits")).isEqualTo(Answer.Amount.of(320));
    assertThat(talk.now(interview).given("visits").orElseThrow().version()).isEqualTo(1);
  }
}
