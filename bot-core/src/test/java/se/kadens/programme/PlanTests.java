package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.PlanJson.Reading;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import tools.jackson.databind.node.ObjectNode;

class PlanTests {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

  @Test
  void sumsUpAWeekOnItsWeekday() {
    Plan weekly = Template.WEEKLY.plans().getFirst();
    assertThat(weekly.digestAfter(MONDAY)).contains(LocalDateTime.of(2026, 11, 27, 8, 0));
  }

  @Test
  void sumsUpEachDayOnTheNextWeekday() {
    Plan daily = Template.DAILY.plans().getFirst();
    assertThat(daily.digestAfter(MONDAY)).contains(LocalDateTime.of(2026, 11, 24, 8, 0));
    assertThat(daily.digestAfter(MONDAY.plusDays(4)))
        .contains(LocalDateTime.of(2026, 11, 30, 8, 0));
    assertThat(daily.digestAfter(MONDAY.plusDays(5)))
        .contains(LocalDateTime.of(2026, 11, 30, 8, 0));
  }

  @Test
  void readsUntilWhenEverybodyShouldHaveBeenAsked() {
    Plan plan = Template.WEEKLY.plans().getFirst();
    ObjectNode json = PlanJson.write(plan);
    assertThat(plan.cadence().window()).isEqualTo(Duration.ofMinutes(30));
    ((ObjectNode) json.path("cadence")).put("done_by", "10:15");
    Cadence cadence = ((Reading.Read) PlanJson.read(json)).plan().cadence();
    assertThat(cadence.window()).isEqualTo(Duration.ofMinutes(75));
    Plan stored = ((Reading.Read) PlanJson.read(json)).plan();
    assertThat(PlanJson.read(PlanJson.write(stored))).isEqualTo(new Reading.Read(stored));
    assertThat(cadence.changed(Every.WEEK, DayOfWeek.TUESDAY, LocalTime.of(8, 0)).doneBy())
        .isEqualTo(LocalTime.of(9, 15));
    assertThat(cadence.changed(Every.WEEK, DayOfWeek.TUESDAY, LocalTime.of(23, 0)).doneBy())
        .as("no room in the day")
        .isNull();
    ((ObjectNode) json.path("cadence")).put("done_by", "09:00");
    assertThat(PlanJson.read(json))
        .isEqualTo(
            new Reading.Refused(
                List.of(new Problem("cadence.done_by", "must be later than cadence.at"))));
  }

  @Test
  void passesOverWhatANewerVersionKeptAndRefusesItFromOperators() {
    Plan plan = Template.WEEKLY.plans().getFirst();
    ObjectNode json = PlanJson.write(plan);
    json.put("newer", 1);
    for (String part : List.of("cadence", "close", "audience", "digest")) {
      ((ObjectNode) json.path(part)).put("newer", 1);
    }
    ((ObjectNode) json.path("remind").get(0)).put("newer", 1);
    ((ObjectNode) json.path("questions").get(0)).put("newer", 1);

    assertThat(PlanJson.readStored(json.toString())).isEqualTo(plan);
    assertThat(PlanJson.read(json))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::field)
                    .containsExactly(
                        "newer",
                        "cadence.newer",
                        "close.newer",
                        "audience.newer",
                        "digest.newer",
                        "remind[0]",
                        "questions[0].newer"));
  }

  @Test
  void doesNotReadAStoredPlanThatLacksWhatItNeeds() {
    ObjectNode json = PlanJson.write(Template.WEEKLY.plans().getFirst());
    json.remove("close");
    assertThatThrownBy(() -> PlanJson.readStored(json.toString()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("close.after");
  }
}
