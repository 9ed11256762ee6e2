package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;
import se.kadens.goal.Level;
import se.kadens.goal.Status;
import se.kadens.goal.Update;

/** What becomes of goals by what is answered in the weekly check-in. */
class GoalsMovedByCheckInTests extends GoalStory {

  @Test
  void takesANumberAndAConfidenceAsOneUpdate() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    throughTheProgramme();
    stage.say("Anna Berg", "1 200,5 besök");
    assertThat(current(visits)).as("as each is answered").isEqualByComparingTo("1200.5");
    assertThat(stage.last("Anna Berg"))
        .startsWith("1\u00a0200,5\u00a0besök. Hur stor är din tilltro till att nå Besök på webben?")
        .contains("0 betyder ingen alls.", "10 betyder full.", "[0]", "[10]");

    stage.press("Anna Berg", "7");

    assertThat(standing(visits).confidence()).isEqualTo(7);
    assertThat(updatesFromCheckIns(visits)).hasSize(1);
    assertThat(newest(visits).before().current()).isEqualByComparingTo("320");
    assertThat(newest(visits).after().confidence()).isEqualTo(7);
  }

  @Test
  void countsWithOnePress() {
    Goal trainings = goal("Anna Berg", "Kurser", Direction.UP, "0", "5", "kurser", "2");
    openOnMonday();
    throughTheProgramme();
    assertThat(stage.last("Anna Berg")).contains("[+1]");
    Action plusOne = stage.button("Anna Berg", "+1");
    stage.press("Anna Berg", "+1");
    stage.press("Anna Berg", plusOne);

    assertThat(current(trainings)).isEqualByComparingTo("3");
    assertThat(updatesFromCheckIns(trainings)).hasSize(1);
  }

  @Test
  void leavesGoalsAsTheyAreInAnUntouchedForm() {
    Goal visits = visits("Anna Berg", "320");
    sure(visits, "Anna Berg", 6);
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .containsExactly("mood", "blockers", "plan", key(visits), key(visits) + "_c");
    submit(Map.of(key(visits), words("320"), key(visits) + "_c", picked("6")));

    GoalUpdate update = newest(visits);
    assertThat(update.source()).isEqualTo("checkin");
    assertThat(update.after().current()).isEqualByComparingTo("320");
    assertThat(update.after().confidence()).isEqualTo(6);
    assertThat(update.before().confidence()).isEqualTo(6);
  }

  @Test
  void replacesWhatWasSaidWhenAnAnswerIsEdited() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(visits), words("350"), key(visits) + "_c", picked("6")));
    assertThat(current(visits)).isEqualByComparingTo("350");

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("360"), key(visits) + "_c", picked("6")));

    assertThat(current(visits)).isEqualByComparingTo("360");
    assertThat(updatesFromCheckIns(visits)).hasSize(1);
    assertThat(newest(visits).before().current()).isEqualByComparingTo("320");
  }

  @Test
  void takesAnAnswerBackWhenItIsEditedToNoChange() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(visits), words("350")));
    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("320")));

    assertThat(current(visits)).isEqualByComparingTo("320");
  }

  @Test
  void leavesWhatWasSaidSinceWhenAnOlderAnswerIsEdited() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(visits), words("350")));
    update(visits, "Bo Lind", "400");
    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("360")));

    assertThat(current(visits)).isEqualByComparingTo("400");
  }

  @Test
  void leavesWhatWasSaidSinceWhenOnlyTheConfidenceIsChanged() {
    Goal visits = visits("Anna Berg", "320");
    sure(visits, "Anna Berg", 6);
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    update(visits, "Bo Lind", "400");
    submit(Map.of(key(visits), words("320"), key(visits) + "_c", picked("8")));
    assertThat(current(visits)).isEqualByComparingTo("400");
    assertThat(standing(visits).confidence()).isEqualTo(8);

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("320"), key(visits) + "_c", picked("9")));
    assertThat(current(visits)).as("edited").isEqualByComparingTo("400");
    assertThat(standing(visits).confidence()).isEqualTo(9);

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("350"), key(visits) + "_c", picked("9")));
    assertThat(current(visits)).isEqualByComparingTo("350");

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(visits), words("320"), key(visits) + "_c", picked("6")));
    assertThat(current(visits)).as("taken back").isEqualByComparingTo("400");
    assertThat(standing(visits).confidence()).isEqualTo(6);
  }

  @Test
  void leavesWhatWasSaidSinceWhenItWasDoneBefore() {
    Goal club = clubhouse();
    is(club, Status.DONE);
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    is(club, Status.BLOCKED);
    submit(Map.of(key(club), picked("yes")));

    assertThat(standing(club).status()).isEqualTo(Status.BLOCKED);
  }

  /** A goal of Anna's that has nothing to measure. */
  private Goal clubhouse() {
    return create(
        "Bo Lind",
        draft("Anna Berg", "Ny klubbstuga", Framework.MBO, null)
            .level(Level.COMPANY)
            .doneWhen("när taket är på"));
  }

  private void is(Goal goal, Status status) {
    Update update = new Update(null, status, null, "", "chat", UUID.randomUUID().toString());
    done(change().update(stage.person("Bo Lind"), goal.id(), update, stage.now()));
  }

  @Test
  void takesBackThatItIsDone() {
    Goal club = clubhouse();
    is(club, Status.AT_RISK);
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(club), picked("yes")));
    assertThat(standing(club).status()).isEqualTo(Status.DONE);
    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(club), picked("no")));

    assertThat(standing(club).status()).as("as before").isEqualTo(Status.AT_RISK);
  }

  @Test
  void keepsTheAnswerAboutAGoalThatHasEndedMeanwhile() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    throughTheProgramme();
    end(visits, "Bo Lind");
    stage.say("Anna Berg", "480");
    stage.press("Anna Berg", "7");

    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
    assertThat(current(visits)).isEqualByComparingTo("320");
  }

  @Test
  void ticksOffDatedSubGoals() {
    Goal goal =
        create(
            "Bo Lind",
            draft("Anna Berg", "Vinna ligan", Framework.MBO, null)
                .level(Level.COMPANY)
                .with(
                    part("Topp fem", "Anna Berg", measure(Direction.DONE, null, null, "")),
                    part("Andra plats", "Anna Berg", measure(Direction.DONE, null, null, ""))));
    List<Goal> parts = stage.get(Goals.class).partsOf(stage.workspace(), goal.id());
    openOnMonday();
    throughTheProgramme();
    assertThat(stage.last("Anna Berg")).contains("ilka delmål är nådda?", "[Topp fem]");
    stage.press("Anna Berg", "Topp fem");
    stage.press("Anna Berg", "Klar");

    assertThat(current(named(parts, "Topp fem"))).isEqualByComparingTo("1");
    assertThat(standing(named(parts, "Andra plats")).current()).isNull();
    assertThat(standing(named(parts, "Andra plats")).updatedAt()).isEqualTo(stage.now());
    assertThat(stage.last("Anna Berg")).contains("tilltro till att nå Vinna ligan");
    stage.press("Anna Berg", "8");
    stage.press("Anna Berg", "Hoppa över");
    assertThat(standing(goal).confidence()).isEqualTo(8);
    stage.press("Anna Berg", "Ändra");
    submit(Map.of());
    assertThat(current(named(parts, "Topp fem"))).as("taken back").isEqualByComparingTo("0");
  }

  @Test
  void takesYesForAGoalThatIsReachedOrNot() {
    Goal licence =
        create(
            "Anna Berg",
            draft(
                "Anna Berg",
                "Certifierade",
                Framework.KPI,
                measure(Direction.DONE, null, null, "")));
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(licence), picked("no")));
    assertThat(standing(licence).current()).as("nothing new").isNull();
    assertThat(newest(licence).source()).isEqualTo("checkin");

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(licence), picked("yes")));
    assertThat(current(licence)).isEqualByComparingTo("1");

    stage.press("Anna Berg", "Ändra");
    submit(Map.of(key(licence), picked("no")));
    assertThat(current(licence)).as("taken back").isEqualByComparingTo("0");
    stage.turnTo("2026-11-30T08:00:00Z");
  }

  @Test
  void saysThatAGoalWithoutAMeasureIsDone() {
    Goal club = clubhouse();
    openOnMonday();
    throughTheProgramme();
    assertThat(stage.last("Anna Berg"))
        .contains("Ny klubbstuga", "r det klart? Klart när: när taket är på\n[Ja] [Nej]");
    stage.press("Anna Berg", "Ja");

    assertThat(standing(club).status()).isEqualTo(Status.DONE);
    assertThat(stage.last("Anna Berg")).as("not how sure").startsWith("Tack, det var allt.");
  }

  @Test
  void takesTheStatusThatIsAnswered() {
    Goal visits = goal("Anna Berg", "Besök", Direction.UP, "0", "500", "besök", "10");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(visits), words("30"), key(visits) + "_d", picked("off_track")));

    assertThat(standing(visits).status()).isEqualTo(Status.OFF_TRACK);
    assertThat(current(visits)).isEqualByComparingTo("30");
    assertThat(updatesFromCheckIns(visits)).hasSize(1);
  }
}
