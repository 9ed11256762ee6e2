package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Item;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** HR plans a survey in chat and looks after it. */
class PulsePlannedTests {

  private static final String OTHER_HR = "Per Hed";
  private static final String ANNA = "Produkt Ason";
  private static final String NEW_YORKER = "Nora York";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");

  PulsePlannedTests() {
    Pulse.settle(stage);
    stage.company().with(OTHER_HR).as("hr").from("Personal");
    stage
        .company()
        .with(NEW_YORKER)
        .from("Sales")
        .speaking(Language.ENGLISH)
        .in("America/New_York");
    stage.tick();
  }

  private static Map<String, Value> filled() {
    Map<String, Value> values = new HashMap<>();
    values.put("name", new Value.Words("Novemberpuls"));
    values.put("mode", picked("anonymous"));
    values.put("when", picked("once"));
    values.put("day", new Value.Day(LocalDate.parse("2026-11-25")));
    values.put("hour", picked("09:00"));
    values.put("close_days", new Value.Words("3"));
    values.put("remind", picked("day_before"));
    values.put("purpose", new Value.Words("Vi ser hur hösten gick."));
    values.put("legal_basis", new Value.Words("Berättigat intresse."));
    return values;
  }

  private static Value picked(String key) {
    return new Value.Picked(Set.of(key));
  }

  private void plan(Map<String, Value> values) {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "eNPS");
    stage.submit(Pulse.HR, values);
    stage.press(Pulse.HR, "Spara");
  }

  private Survey survey() {
    return stage.get(Surveys.class).find(stage.workspace(), "Novemberpuls").orElseThrow();
  }

  private Wave wave() {
    return stage.get(Waves.class).newestOf(survey()).orElseThrow();
  }

  private List<Wave> waves() {
    return stage.get(Waves.class).of(survey());
  }

  private void launch() {
    Map<String, Value> values = filled();
    values.put("when", picked("hand"));
    plan(values);
    stage.press(Pulse.HR, "Skicka nu");
    stage.press(Pulse.HR, "Skicka till 27 personer");
    stage.tick();
  }

  @Test
  void asksEachAtTheirOwnHourWhatWasPlannedInChat() {
    plan(filled());
    assertThat(stage.last(Pulse.HR)).contains("Sparat.", "onsdag 25 november kl. 09.00");

    stage.turnTo("2026-11-25T07:59:00Z");
    assertThat(stage.screen(ANNA)).doesNotContain("Novemberpuls");
    stage.turnTo("2026-11-25T08:00:00Z");
    assertThat(stage.last(ANNA)).contains("Novemberpuls", "Vi ser hur hösten gick.");
    stage.turnTo("2026-11-25T13:59:00Z");
    assertThat(stage.screen(NEW_YORKER)).doesNotContain("Novemberpuls");
    stage.turnTo("2026-11-25T14:00:00Z");
    assertThat(stage.last(NEW_YORKER)).contains("Novemberpuls");

    stage.turnTo("2026-11-28T13:59:00Z");
    assertThat(wave().state()).isEqualTo(Wave.State.OPEN);
    stage.turnTo("2026-11-28T14:00:00Z");
    assertThat(wave().state()).isEqualTo(Wave.State.CLOSED);
    stage.say(Pulse.HR, "puls");
    assertThat(stage.last(Pulse.HR)).contains("Omgång 1 stängde", "0 av 27 svarade");
  }

  @Test
  void tellsBeforeSavingWhichDepartmentsNeverShow() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    assertThat(stage.last(Pulse.HR)).contains("Veckopuls", "Nulägesmätning");
    stage.press(Pulse.HR, "eNPS");
    stage.submit(Pulse.HR, filled());

    assertThat(stage.last(Pulse.HR))
        .contains("27 personer", "Juridik och Personal visas aldrig för sig");
    assertThat(stage.get(Surveys.class).all(stage.workspace())).isEmpty();
  }

  @Test
  void refusesALineWithoutItsSecondLanguage() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "Egna frågor");
    Map<String, Value> values = filled();
    values.put("questions", new Value.Words("Jag har ork | I have energy\n\nBara på svenska"));

    assertThat(stage.submit(Pulse.HR, values))
        .isEqualTo(
            new Reply.Correct(
                Map.of(
                    "questions",
                    "Rad 3 behöver båda språken med ett streck emellan: svenska | English.")));
  }

  @Test
  void asksHrsOwnStatementsFromOneToFive() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "Egna frågor");
    Map<String, Value> values = filled();
    values.put("questions", new Value.Words("Jag har ork | I have energy"));
    stage.submit(Pulse.HR, values);
    stage.press(Pulse.HR, "Spara");

    Item item = survey().plan().items().getFirst();
    assertThat(item.measure()).isEqualTo(Item.Measure.SCORE);
    assertThat(item.question().text().english()).isEqualTo("I have energy");
    assertThat(item.question().text().swedish()).isEqualTo("Jag har ork");
  }

  @Test
  void proposesAMeetingWhereFewerThanSixAreAsked() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "eNPS");
    Map<String, Value> values = filled();
    values.put("departments", picked(department("Juridik")));

    assertThat(stage.submit(Pulse.HR, values).toString())
        .contains("4 personer får frågan", "Ha ett möte i stället");
  }

  private String department(String name) {
    return stage.form(Pulse.HR).fields().stream()
        .filter(field -> field.name().equals("departments"))
        .flatMap(field -> ((Field.ChoicesField) field).options().stream())
        .filter(option -> option.label().equals(name))
        .map(Field.Option::key)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesToCloseSomewhereBeforeItHasOpenedEverywhere() {
    stage.company().with("Tia Tau").in("Pacific/Kiritimati");
    stage.company().with("Sina Leo").in("Pacific/Pago_Pago");
    stage.tick();
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "eNPS");
    Map<String, Value> values = filled();
    values.remove("remind");
    values.put("close_days", new Value.Words("1"));

    assertThat(stage.submit(Pulse.HR, values).toString())
        .contains("close_days", "stänga i en tidszon innan den öppnar i en annan");
  }

  @Test
  void saysEverythingThatIsWrongAtItsField() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "eNPS");
    Map<String, Value> values = filled();
    values.remove("purpose");
    values.put("close_days", new Value.Words("0"));
    values.put("day", new Value.Day(LocalDate.parse("2026-11-22")));

    Reply.Correct correct = (Reply.Correct) stage.submit(Pulse.HR, values);
    assertThat(correct.problems()).containsOnlyKeys("purpose", "close_days", "day");
  }

  @Test
  void keepsWhatTheSecondOfTwoWroteAndShowsWhatTheFirstSaved() {
    plan(filled());
    stage.say(OTHER_HR, "puls");
    stage.press(OTHER_HR, "Ändra");
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Ändra");
    Map<String, Value> first = filled();
    first.put("purpose", new Value.Words("Maria skrev det här."));
    stage.submit(Pulse.HR, first);
    stage.press(Pulse.HR, "Spara");
    Map<String, Value> second = filled();
    second.put("purpose", new Value.Words("Per skrev det här."));
    stage.submit(OTHER_HR, second);

    assertThat(stage.last(OTHER_HR)).contains("Någon annan har ändrat den", "Maria skrev det här.");
    assertThat(survey().plan().purpose()).isEqualTo("Maria skrev det här.");
    stage.press(OTHER_HR, "Spara min i stället");
    assertThat(survey().plan().purpose()).isEqualTo("Per skrev det här.");
  }

  @Test
  void launchesOnceHoweverOftenItIsPressed() {
    Map<String, Value> values = filled();
    values.put("when", picked("hand"));
    plan(values);
    stage.press(Pulse.HR, "Skicka nu");
    assertThat(stage.last(Pulse.HR)).contains("27 personer", "Juridik och Personal");
    Action send = stage.button(Pulse.HR, "Skicka till 27 personer");
    stage.press(Pulse.HR, send);
    stage.press(Pulse.HR, send);

    assertThat(waves()).hasSize(1);
    assertThat(stage.last(Pulse.HR)).contains("Omgång 1 är öppen");
    stage.tick();
    assertThat(stage.last(ANNA)).contains("Novemberpuls");
  }

  @Test
  void givesMoreDaysOnceAndTakesAnswersInThem() {
    launch();
    Instant before = wave().closesAt();
    stage.say(Pulse.HR, "puls");
    Action longer = stage.button(Pulse.HR, "Förläng 3 dagar");
    stage.press(Pulse.HR, longer);
    stage.press(Pulse.HR, longer);

    assertThat(wave().closesAt()).isEqualTo(before.plusSeconds(3 * 86_400));
    stage.turnTo("2026-11-27T08:00:00Z");
    stage.press(ANNA, "Svara");
    assertThat(stage.last(ANNA)).contains("1 av 2");
  }

  @Test
  void remindsWhenItWouldHaveThoughItWasExtended() {
    launch();
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Förläng en vecka");
    stage.turnTo("2026-11-25T08:00:00Z");

    assertThat(stage.last(ANNA)).contains("är öppen till torsdag 3 december kl. 09.00");
  }

  @Test
  void closesWhenItIsToldAndConfirmed() {
    launch();
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Stäng nu");
    assertThat(stage.last(Pulse.HR)).contains("0 av 27 har svarat");
    assertThat(wave().state()).isEqualTo(Wave.State.OPEN);
    stage.press(Pulse.HR, "Stäng nu");
    stage.tick();

    assertThat(wave().state()).isEqualTo(Wave.State.CLOSED);
  }

  @Test
  void opensNothingWhilePaused() {
    plan(filled());
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Pausa");
    stage.turnTo("2026-11-25T08:00:00Z");
    assertThat(waves()).isEmpty();

    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Återuppta");
    stage.tick();
    assertThat(waves()).hasSize(1);
  }

  @Test
  void saysThatAChangeHoldsFromTheNextRound() {
    launch();
    String hash = wave().hash();
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Ändra");
    Map<String, Value> values = filled();
    values.put("mode", picked("named"));
    stage.submit(Pulse.HR, values);
    assertThat(stage.last(Pulse.HR)).contains("Ändringen gäller från nästa.");
    stage.press(Pulse.HR, "Spara");

    assertThat(wave().hash()).isEqualTo(hash);
  }

  @Test
  void previewsWithoutAskingAnybody() {
    plan(filled());
    stage.press(Pulse.HR, "Förhandsvisa för mig");
    assertThat(stage.last(Pulse.HR))
        .contains("Förhandsvisning", "Svaren är anonyma.", "Vi ser hur hösten gick.");
    stage.press(Pulse.HR, "Svara");

    assertThat(stage.last(Pulse.HR)).contains("Det här är en förhandsvisning.");
    assertThat(waves()).isEmpty();
  }

  @Test
  void refusesWhoeverDoesNotPlan() {
    plan(filled());
    stage.say(ANNA, "puls");
    assertThat(stage.last(ANNA)).contains("Bara HR och administratörer planerar enkäter.");
    stage.press(ANNA, new Action("pulse", "send", survey().id() + "/1"));

    assertThat(waves()).isEmpty();
  }
}
