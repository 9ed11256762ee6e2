package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Cell;
import se.kadens.survey.LaunchSurvey.Outcome;
import se.kadens.survey.SettleTheme;
import se.kadens.survey.Slice;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;

/** A survey that is not asked again before somebody has said what comes of the last results. */
class LoopTests {

  private static final String ANNA = "Produkt Ason";
  private static final String SUE = "Sales Ason";
  private static final String WORDS = "Inga möten på onsdagar.";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = Pulse.inACompany(stage);

  @BeforeEach
  void holdTheFirstWave() {
    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
    Pulse.all().forEach(who -> pulse.answer(who, who.startsWith("Sa") ? "2" : "4", "8"));
    pulse.close();
    stage.turnBy(Duration.ofDays(14));
  }

  private Reply decide(String who, String kind, String words) {
    stage.press(who, "Besluta");
    return stage.submit(
        who, Map.of("kind", new Value.Picked(Set.of(kind)), "words", new Value.Words(words)));
  }

  @Test
  void refusesTheNextWaveAndNamesWhatWaits() {
    assertThat(pulse.launch())
        .isEqualTo(
            new Outcome.NotFollowedUp(
                List.of(
                    new Waiting("workload", Slice.EVERYONE),
                    new Waiting("workload", Pulse.department("Produkt")))));
    assertThat(pulse.wave().number()).isEqualTo(1);
  }

  @Test
  void quotesInTheNextPromptWhatWasDone() {
    stage.say(Pulse.HR, "uppföljning");
    assertThat(stage.last(Pulse.HR))
        .contains("Ett tema väntar på beslut.", "alla som fick enkäten");
    decide(Pulse.HR, "action", WORDS);
    assertThat(stage.last(Pulse.HR)).contains("Det är noterat");

    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
    assertThat(stage.last(ANNA))
        .contains("Förra gången sa ni om ", "67 % positiva", "Vi gjorde: ”" + WORDS + "”");
    assertThat(stage.last(SUE)).contains("67% favourable", "We did: “" + WORDS + "”");
  }

  @Test
  void quotesWhyNothingIsDone() {
    stage.say(Pulse.HR, "uppföljning");
    decide(Pulse.HR, "none", "budgeten är slut");

    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
    assertThat(stage.last(ANNA)).contains("Vi gör inget åt det nu, eftersom ”budgeten är slut”");
  }

  @Test
  void letsAHeadDecideForTheirOwnDepartmentAlone() {
    stage.say("Bo Lind", "uppföljning");
    assertThat(stage.last("Bo Lind")).contains("Produkt").doesNotContain("alla som fick enkäten");
    decide("Bo Lind", "action", WORDS);

    assertThat(pulse.launch())
        .isEqualTo(new Outcome.NotFollowedUp(List.of(new Waiting("workload", Slice.EVERYONE))));
    stage.say(ANNA, "uppföljning");
    assertThat(stage.last(ANNA)).contains("HR följer upp enkäter");
  }

  @Test
  void quotesNoFigureToWhoeverKnowsOneOfTheFiveAnswersInIt() {
    // Asked for the first time, so that nothing of the first wave tells of it.
    Pulse planned =
        Pulse.planned(stage, "Puls, december", Pulse.PLAN.replace("\"energy\"", "\"vigour\""));
    planned.launch();
    List<String> few = Pulse.all().stream().filter(who -> who.startsWith("Produkt")).toList();
    few.subList(0, 5).forEach(who -> planned.answer(who, who.equals(ANNA) ? "5" : "4", "9"));
    Pulse.all().stream()
        .filter(who -> who.startsWith("Sa"))
        .forEach(who -> planned.answer(who, "3", "9"));
    planned.close();
    assertThat(planned.cell(Pulse.department("Produkt"), Cell.THEME + "workload"))
        .containsInstanceOf(Cell.Shown.class);
    stage
        .get(SettleTheme.class)
        .settle(
            planned.survey(),
            new Waiting("workload", Pulse.department("Produkt")),
            ThemeAction.Kind.ACTION,
            WORDS,
            stage.person(Pulse.HR).id(),
            stage.now());
    stage.turnBy(Duration.ofDays(14));
    planned.launchBecause("nytt år");

    assertThat(stage.last(ANNA)).contains(WORDS).doesNotContain("%", "av 5");
    assertThat(stage.last(few.get(5))).contains(WORDS, "100 % positiva");
  }

  @Test
  void takesNoDecisionAboutWhatWasNeverReleased() {
    assertThat(
            stage
                .get(SettleTheme.class)
                .settle(
                    pulse.survey(),
                    new Waiting("workload", Pulse.department("Juridik")),
                    ThemeAction.Kind.ACTION,
                    WORDS,
                    null,
                    stage.now()))
        .isEqualTo(new SettleTheme.Outcome.NothingReleased());
  }

  @Test
  void quotesTheReasonOfWhoeverDidNotWait() {
    assertThat(pulse.launchBecause("ledningen möts på fredag"))
        .isInstanceOf(Outcome.Launched.class);
    assertThat(stage.last(ANNA)).contains("eftersom ”ledningen möts på fredag”");
    assertThat(stage.last(SUE)).contains("because “ledningen möts på fredag”");
  }

  @Test
  void namesWhatWaitsWhereHrLaunchesAndLeadsToIt() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Skicka nu");
    assertThat(stage.last(Pulse.HR))
        .contains("Inte skickad än: ingen har sagt vad som händer med Arbetsbelastning")
        .doesNotContain("Produkt");
    stage.press(Pulse.HR, "Notera vad som görs");

    assertThat(stage.last(Pulse.HR)).contains("Ett tema väntar på beslut.");
    decide(Pulse.HR, "action", WORDS);
    stage.press(Pulse.HR, "Skicka nu");
    assertThat(stage.last(Pulse.HR)).contains("Skicka Puls, november till 25 personer");
  }

  @Test
  void launchesAllTheSameForAReasonThatEverybodyReads() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Skicka nu");
    stage.press(Pulse.HR, "Skicka ändå…");
    assertThat(stage.submit(Pulse.HR, Map.of("reason", new Value.Words(" "))))
        .isEqualTo(new Reply.Correct(Map.of("reason", "Skriv varför med 1 till 300 tecken.")));
    assertThat(pulse.wave().number()).isEqualTo(1);
    Map<String, Value> reason = Map.of("reason", new Value.Words("ledningen möts på fredag"));
    stage.submit(Pulse.HR, reason);
    assertThat(stage.last(Pulse.HR)).contains("omgång 2, går nu till 25 personer");
    stage.submit(Pulse.HR, reason);
    stage.tick();

    assertThat(pulse.wave().number()).isEqualTo(2);
    assertThat(stage.last(ANNA)).contains("eftersom ”ledningen möts på fredag”");
  }

  @Test
  void takesAReasonFromNobodyWhoDoesNotPlan() {
    stage.press("Bo Lind", new Action("pulse", "anyway", pulse.survey().id() + "/2"));
    assertThat(stage.last("Bo Lind")).contains("Bara HR och administratörer planerar enkäter.");
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Skicka nu");
    stage.press(Pulse.HR, "Skicka ändå…");
    stage.company().of(Pulse.HR).as("employee");
    stage.tick();
    stage.submit(Pulse.HR, Map.of("reason", new Value.Words("för att")));

    assertThat(pulse.wave().number()).isEqualTo(1);
  }

  @Test
  void asksOnceMoreOfEachResult() {
    stage.say(Pulse.HR, "uppföljning");
    decide(Pulse.HR, "action", WORDS);
    pulse.launch();
    Pulse.all().forEach(who -> pulse.answer(who, "5", "8"));
    pulse.close();
    stage.turnBy(Duration.ofMinutes(1));

    assertThat(pulse.launch()).isInstanceOf(Outcome.NotFollowedUp.class);
  }
}
