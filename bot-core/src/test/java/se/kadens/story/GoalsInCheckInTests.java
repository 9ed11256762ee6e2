package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.goal.Direction;
import se.kadens.goal.FollowedGoals;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;

/** What the weekly check-in asks about goals. */
class GoalsInCheckInTests extends GoalStory {

  @Test
  void asksWhereAGoalStandsAndTakesOnePressForNoChange() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    throughTheProgramme();

    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            "Du har inte sagt något om Besök på webben sedan v. 41. Var står det?"
                + " Nu 320\u00a0besök, ska till 500\u00a0besök.\n"
                + "[Ingen ändring (320\u00a0besök)]");
    stage.press("Anna Berg", "Ingen ändring (320\u00a0besök)");

    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
    GoalUpdate update = newest(visits);
    assertThat(update.source()).isEqualTo("checkin");
    assertThat(update.after().current()).isEqualByComparingTo("320");
    assertThat(update.at()).isEqualTo(stage.now());
  }

  @Test
  void asksInEnglish() {
    visits("Kim Falk", "320");
    openOnMonday();
    stage.press("Kim Falk", "Start");
    stage.press("Kim Falk", "Good");
    stage.press("Kim Falk", "No, nothing");
    stage.say("Kim Falk", "rest");

    assertThat(stage.last("Kim Falk"))
        .isEqualTo(
            "You have not said anything about Besök på webben since week 41. Where does it stand?"
                + " Now 320\u00a0besök, to reach 500\u00a0besök.\n"
                + "[No change (320\u00a0besök)]");
    stage.say("Kim Falk", "1.5M");
    assertThat(stage.last("Kim Falk"))
        .contains("How confident are you of reaching Besök på webben?");
  }

  @Test
  void asksOfFiveGoalsAtMostTheOnesLeftAloneFirst() {
    List<Goal> all =
        IntStream.range(0, 7)
            .mapToObj(i -> goal("Anna Berg", "Mål " + i, Direction.UP, "0", "900", "st", "600"))
            .toList();
    stage.outageUntil("2026-11-19T08:00:00Z");
    update(all.get(0), "Anna Berg", "602");
    update(all.get(1), "Anna Berg", "602");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");

    List<Field> stands =
        stage.form("Anna Berg").fields().stream()
            .filter(Field.NumberField.class::isInstance)
            .toList();
    assertThat(stands)
        .extracting(Field::name)
        .containsExactlyInAnyOrderElementsOf(
            all.subList(2, 7).stream().map(GoalStory::key).toList());
    assertThat(stands.getLast().hint()).endsWith("2 mål till: skriv mål.");
    assertThat(stage.screen("Anna Berg")).contains("8 till 13 frågor, ungefär");
  }

  @Test
  void asksOfTheMeasuredPartsThatArePersonalAndNamesTheWhole() {
    Goal objective =
        create(
            "Bo Lind",
            draft("Bo Lind", "Bättre SEO", Framework.OKR, null)
                .with(
                    part("Besök", "Anna Berg", measure(Direction.UP, "0", "500", "besök")),
                    part("Länkar", "Kim Falk", measure(Direction.UP, "0", "900", "länkar"))));
    List<Goal> parts = stage.get(Goals.class).partsOf(stage.workspace(), objective.id());
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");

    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .contains(key(named(parts, "Besök")))
        .doesNotContain(key(named(parts, "Länkar")), key(objective));
  }

  @Test
  void asksOnceInAQuarterHowAGreenGoalFarBehindItsClockGoes() {
    Goal visits = goal("Anna Berg", "Besök", Direction.UP, "0", "500", "besök", "10");
    openOnMonday();
    throughTheProgramme();
    stage.say("Anna Berg", "20");
    stage.press("Anna Berg", "Hoppa över");
    assertThat(stage.last("Anna Berg"))
        .contains(
            "Besök stod på 2\u00a0% före den här avstämningen, när 58\u00a0% av tiden har gått, och"
                + " sägs vara på rätt spår. Hur ser du på det?",
            "[På rätt spår] [I riskzonen] [Ur kurs] [Blockerat]");
    stage.press("Anna Berg", "På rätt spår");
    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
    assertThat(current(visits)).isEqualByComparingTo("20");

    stage.turnTo("2026-11-30T08:00:00Z");
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .contains(key(visits))
        .doesNotContain(key(visits) + "_d");
  }

  @Test
  void asksHowAGoalGoesWhoseValueDoesNotMove() {
    Goal visits = goal("Anna Berg", "Besök", Direction.UP, "0", "500", "besök", "400");
    for (int day = 1; day <= 3; day++) {
      stage.outageUntil("2026-11-0" + day + "T08:00:00Z");
      update(visits, "Anna Berg", null);
    }
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");

    assertThat(field(key(visits) + "_d").label())
        .isEqualTo(
            "Besök har haft samma värde tre uppdateringar i rad, och sägs vara på rätt spår."
                + " Hur ser du på det?");
  }

  @Test
  void asksWhatIsToBecomeOfAnIdeaOnceANewCycleHasBegun() {
    GoalDraft thought =
        draft("Anna Berg", "Egen podd", Framework.OKR, null).cycle("2026-Q3").toDraft();
    Goal idea =
        done(change().create(stage.person("Anna Berg"), thought, GoalState.IDEA, stage.now()));
    Goal young =
        done(
            change()
                .create(
                    stage.person("Anna Berg"),
                    draft("Anna Berg", "Ny", Framework.OKR, null).toDraft(),
                    GoalState.IDEA,
                    stage.now()));
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(field(key(idea) + "_i").label())
        .isEqualTo("Du sparade en idé: Egen podd. Vad ska det bli av den?");
    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .doesNotContain(key(young) + "_i");
    submit(Map.of(key(idea) + "_i", picked("drop")));

    assertThat(found(idea).state()).isEqualTo(GoalState.DROPPED);
  }

  @Test
  void leavesAnIdeaThatIsToLieUntilTheNextQuarter() {
    GoalDraft thought =
        draft("Anna Berg", "Egen podd", Framework.OKR, null).cycle("2026-Q3").toDraft();
    Goal idea =
        done(change().create(stage.person("Anna Berg"), thought, GoalState.IDEA, stage.now()));
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(idea) + "_i", picked("keep")));
    stage.turnTo("2026-11-30T08:00:00Z");
    stage.press("Anna Berg", "Fyll i som formulär");

    assertThat(found(idea).state()).isEqualTo(GoalState.IDEA);
    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .doesNotContain(key(idea) + "_i");
  }

  @Test
  void asksNothingOfGoalsThatAreNotActive() {
    done(
        change()
            .create(
                stage.person("Anna Berg"),
                draft("Anna Berg", "Utkast", Framework.KPI, measure(Direction.UP, "0", "9", "st"))
                    .toDraft(),
                GoalState.DRAFT,
                stage.now()));
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");

    assertThat(stage.form("Anna Berg").fields())
        .extracting(Field::name)
        .containsExactly("mood", "blockers", "plan");
  }

  @Test
  void costsOneQuestionToTheDatabaseToAskAboutFiveGoals() {
    for (int i = 0; i < 5; i++) {
      goal("Anna Berg", "Mål " + i, Direction.UP, "0", "900", "st", "600");
    }
    openOnMonday();
    long before = stage.statements();
    stage
        .get(FollowedGoals.class)
        .of(List.of(stage.person("Anna Berg")), LocalDate.of(2026, 11, 23));
    // Of the two, one finds the person.
    assertThat(stage.statements() - before).isEqualTo(2);

    long without = statementsToOpen("Kim Falk", "Fill in as a form");
    long with = statementsToOpen("Anna Berg", "Fyll i som formulär");

    assertThat(stage.form("Kim Falk").fields()).hasSize(3);
    assertThat(stage.form("Anna Berg").fields()).hasSize(13);
    assertThat(with).isEqualTo(without);
  }
}
