package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Ways to answer, late or early, and to change one's mind. */
class AnsweringTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
  }

  @Test
  void asksAllAtOnceInAForm() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .containsExactly("mood", "blockers", "plan");
    stage.submit("Anna Berg", filled("good", "juristen", "testa"));
    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("1 av 2 har svarat", "juristen (Anna)");
  }

  @Test
  void keepsWhatWasTypedWhenAFormIsNotComplete() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(stage.submit("Anna Berg", Map.of("plan", new Value.Words("testa"))))
        .isInstanceOfSatisfying(
            Reply.Correct.class, correct -> assertThat(correct.problems()).containsKey("mood"));
  }

  @Test
  void goesFromChatToFormAndBackWithoutLosingAnything() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Segt");
    stage.say("Anna Berg", "formulär");
    stage.press("Anna Berg", "Öppna formuläret");
    assertThat(chosen(stage.form("Anna Berg"))).isEqualTo("slow");
    stage.say("Anna Berg", "juristen dröjer");
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(typed(stage.form("Anna Berg"))).isEqualTo("juristen dröjer");
    stage.submit("Anna Berg", filled("slow", "juristen dröjer", "testa"));
    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
  }

  @Test
  void takesUpAtTheNextQuestionAfterAPause() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.say("Anna Berg", "senare");
    stage.turnTo("2026-11-24T10:00:00Z");
    stage.press("Anna Berg", "Fortsätt");
    assertThat(stage.last("Anna Berg")).startsWith("Är något i vägen?");
  }

  @Test
  void remindsOnlyThoseWhoHaveNotAnswered() {
    stage.turnTo(MONDAY);
    answer("Anna Berg", "Bra", "testa");
    long anna = stage.sentTo("Anna Berg");
    long kim = stage.sentTo("Kim Falk");
    stage.turnTo("2026-11-25T08:00:00Z").tick();
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(anna);
    assertThat(stage.sentTo("Kim Falk")).isEqualTo(kim + 1);
    assertThat(stage.last("Kim Falk"))
        .startsWith("Din avstämning för v. 48 är öppen till fredag kl. 17.00. Tre frågor kvar.");
  }

  @Test
  void bringsThePlanBackAsAChecklistAndCarriesOverWhatIsNotDone() {
    stage.turnTo(MONDAY);
    answer("Anna Berg", "Bra", "- lansera importen\n2. anställa en testare");
    stage.turnTo("2026-11-30T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "lansera importen");
    stage.press("Anna Berg", "Klar");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
    stage.turnTo("2026-12-04T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .contains("Klart: lansera importen (Anna)", "Inte klart: anställa en testare (Anna)");
    stage.turnTo("2026-12-07T08:00:00Z");
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(options(stage.form("Anna Berg"))).containsExactly("anställa en testare", "vila");
    stage.submit("Anna Berg", filled("good", "inget", "vila mer"));
    stage.turnTo("2026-12-11T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .contains("anställa en testare (Anna, flyttat fram två gånger) · vila (Anna)");
  }

  @Test
  void takesLateAnswersUpToTwoPeriodsBack() {
    stage.turnTo(MONDAY);
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("0 av 2 har svarat");
    stage.turnTo("2026-11-27T16:00:00Z");
    stage.say("Anna Berg", "avstämning förra veckan");
    answer("Anna Berg", "Bra", "sent men ändå");
    assertThat(stage.last("Bo Lind")).contains("1 av 2 har svarat", "Anna Berg · bra · sent");
    stage.turnTo("2026-12-13T22:59:00Z");
    stage.press("Kim Falk", stage.button("Kim Falk", "Börja"));
    assertThat(stage.last("Kim Falk")).startsWith("Hur var veckan?");
  }

  @Test
  void refusesAnAnswerThreePeriodsLate() {
    stage.turnTo(MONDAY);
    var start = stage.button("Anna Berg", "Börja");
    stage.turnTo("2026-12-13T23:00:00Z");
    stage.press("Anna Berg", start);
    assertThat(stage.last("Anna Berg"))
        .startsWith("Den avstämningen stängde fredag 27 november, och det går inte längre");
  }

  @Test
  void letsAPersonBeginBeforeTheirTurnAndAsksThemOnce() {
    stage.turnTo("2026-11-23T06:30:00Z");
    stage.say("Anna Berg", "avstämning");
    assertThat(stage.last("Anna Berg")).startsWith("Veckoavstämning, v. 48");
    answer("Anna Berg", "Toppen", "testa");
    long sent = stage.sentTo("Anna Berg");
    stage.turnTo(MONDAY).tick();
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(sent);
    stage.say("Anna Berg", "avstämning");
    assertThat(stage.last("Anna Berg")).contains("Du har svarat.", "[Ändra]");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("1 av 2 har svarat");
  }

  @Test
  void tellsWhoeverIsInNoProgramme() {
    stage.say("Bo Lind", "avstämning");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo("Du är inte med i någon avstämning. HR kan lägga till dig.");
  }

  @Test
  void takesEditsUntilSevenDaysAfterTheSummary() {
    stage.turnTo(MONDAY);
    answer("Anna Berg", "Bra", "testa");
    stage.turnTo(DIGEST);
    stage.turnTo("2026-12-04T06:59:00Z");
    stage.press("Anna Berg", "Ändra");
    stage.submit("Anna Berg", filled("rough", "nu kom det ett hinder", "testa"));
    assertThat(stage.screen("Bo Lind"))
        .contains("nu kom det ett hinder (Anna)", "Anna Berg · tungt · ändrat");
    stage.turnTo("2026-12-04T07:00:00Z");
    stage.submit("Anna Berg", filled("great", "inget", "testa"));
    assertThat(stage.everythingSaidTo("Anna Berg"))
        .contains("De svaren gick att ändra till fredag 4 december kl. 08.00.");
    assertThat(stage.screen("Bo Lind")).contains("Anna Berg · tungt · ändrat");
  }

  @Test
  void takesEditsForAsLongAfterASummaryThatComesLaterByTheManagersClock() {
    stage.company().of("Bo Lind").in("America/New_York");
    stage.turnTo(MONDAY);
    answer("Anna Berg", "Bra", "testa");
    stage.turnTo("2026-11-27T13:00:00Z");
    stage.turnTo("2026-12-04T12:59:00Z");
    stage.press("Anna Berg", "Ändra");
    stage.submit("Anna Berg", filled("rough", "nu kom det ett hinder", "testa"));
    assertThat(stage.screen("Bo Lind")).contains("Anna Berg · tungt · ändrat");
    stage.turnTo("2026-12-04T13:00:00Z");
    stage.submit("Anna Berg", filled("great", "inget", "testa"));
    assertThat(stage.everythingSaidTo("Anna Berg"))
        .contains("De svaren gick att ändra till fredag 4 december kl. 14.00.");
  }

  @Test
  void putsAnEditIntoTheSummaryInPlace() {
    stage.turnTo(MONDAY);
    answer("Anna Berg", "Bra", "testa");
    stage.turnTo(DIGEST);
    int before = stage.messages("Bo Lind").size();
    answer("Kim Falk", "Segt", "städa");
    assertThat(stage.messages("Bo Lind")).hasSize(before);
    assertThat(stage.last("Bo Lind")).contains("2 av 2 har svarat");
  }

  private void answer(String who, String mood, String plan) {
    stage.press(who, "Börja");
    stage.press(who, mood);
    stage.press(who, "Nej, inget");
    stage.say(who, plan);
  }

  private static Map<String, Value> filled(String mood, String blockers, String plan) {
    return Map.of(
        "mood", new Value.Picked(Set.of(mood)),
        "blockers", new Value.Words(blockers),
        "plan", new Value.Words(plan));
  }

  private static String chosen(Form form) {
    return form.fields().stream()
        .filter(Field.ChoiceField.class::isInstance)
        .map(Field.ChoiceField.class::cast)
        .map(field -> String.valueOf(field.initial()))
        .findFirst()
        .orElseThrow();
  }

  private static String typed(Form form) {
    return form.fields().stream()
        .filter(Field.TextField.class::isInstance)
        .map(Field.TextField.class::cast)
        .map(field -> String.valueOf(field.initial()))
        .findFirst()
        .orElseThrow();
  }

  private static Iterable<String> options(Form form) {
    return form.fields().stream()
        .filter(Field.ChoicesField.class::isInstance)
        .map(Field.ChoicesField.class::cast)
        .flatMap(field -> field.options().stream())
        .map(Field.Option::label)
        .toList();
  }
}
