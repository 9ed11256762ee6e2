package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.Survey;

/** A round that is planned, and waits because nobody has said what comes of the last one. */
class PulseWaitsTests {

  private static final String OTHER_HR = "Per Hed";
  private static final String WAITS = "väntar. Den är planerad till";
  private static final String PLAN =
      Pulse.PLAN.replaceFirst(
          "\\{",
          """
          {"schedule": {"from": "2026-11-23", "at": "10:00", "every": "two_weeks"},""");

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = settled();

  private Pulse settled() {
    Pulse.settle(stage);
    stage.company().with(OTHER_HR).as("hr").from("Personal").speaking(Language.ENGLISH);
    return Pulse.planned(stage, "Puls", PLAN);
  }

  @BeforeEach
  void holdTheFirstRound() {
    stage.turnTo("2026-11-23T09:00:00Z");
    Pulse.all()
        .forEach(
            who -> {
              boolean english = who.startsWith("Sa");
              stage.press(who, english ? "Answer" : "Svara");
              stage.press(who, "4");
              stage.press(who, "8");
              stage.press(who, english ? "Skip" : "Hoppa över");
            });
    stage.turnTo("2026-11-28T12:00:00Z");
  }

  private long told(String who) {
    return stage.messages(who).stream()
        .filter(message -> message.contains(WAITS) || message.contains("waits. It is planned"))
        .count();
  }

  @Test
  void tellsHrOnceWhatItWaitsFor() {
    stage.turnTo("2026-12-07T08:00:00Z");
    IntStream.range(0, 20).forEach(_ -> stage.turnBy(Duration.ofMinutes(30)));

    assertThat(told(Pulse.HR)).isEqualTo(1);
    assertThat(told(OTHER_HR)).isEqualTo(1);
    assertThat(told("Bo Lind")).isZero();
    assertThat(stage.last(Pulse.HR))
        .contains("måndag 7 december kl. 10.00", "Arbetsbelastning", "tisdag 8 december kl. 21.00");
    assertThat(stage.last(OTHER_HR)).contains("Workload", "Monday 7 December, 10:00");
  }

  @Test
  void goesOutByItselfOnceItIsRecorded() {
    stage.turnTo("2026-12-07T08:00:00Z");
    stage.press(Pulse.HR, "Notera vad som görs");
    stage.press(Pulse.HR, "Besluta");
    stage.submit(
        Pulse.HR,
        Map.of(
            "kind", new Value.Picked(Set.of("action")),
            "words", new Value.Words("Inga möten på onsdagar.")));
    stage.turnTo("2026-12-07T09:00:00Z");

    assertThat(pulse.wave().number()).isEqualTo(2);
    assertThat(stage.last("Produkt Ason")).contains("Inga möten på onsdagar.");
  }

  @Test
  void tellsWhoPlannedItAlone() {
    Person planner = stage.person(OTHER_HR);
    replan(planner.id());
    stage.turnTo("2026-12-07T08:00:00Z");

    assertThat(told(OTHER_HR)).isEqualTo(1);
    assertThat(told(Pulse.HR)).isZero();
  }

  @Test
  void tellsAllOfHrWhenWhoPlannedItHasLeft() {
    replan(stage.person(OTHER_HR).id());
    stage.company().withoutAnyMore(OTHER_HR);
    stage.turnTo("2026-12-07T08:00:00Z");

    assertThat(told(Pulse.HR)).isEqualTo(1);
  }

  private void replan(PersonId by) {
    Survey survey = pulse.survey();
    assertThat(
            stage
                .get(PlanSurvey.class)
                .save(survey.workspace(), survey.name(), survey.plan(), survey.version(), by))
        .isInstanceOf(PlanSurvey.Outcome.Saved.class);
  }

  @Test
  void tellsNothingOfWhatIsPaused() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Pausa");
    stage.turnTo("2026-12-07T08:00:00Z");

    assertThat(told(Pulse.HR)).isZero();
  }
}
