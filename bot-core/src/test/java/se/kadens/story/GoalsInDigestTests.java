package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalState;
import se.kadens.goal.Handshake;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Status;
import se.kadens.goal.Update;
import se.kadens.goal.Visibility;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What a manager hears of the goals of the team, and everybody of their own. */
class GoalsInDigestTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";
  private static final String BO = "Bo Lind";
  private static final String ANNA = "Anna Berg";

  private final Stage stage = Stage.at("2026-10-05T08:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", BO).from("Ledning");
    stage.company().of(BO).reportingTo("Ylva Ek");
    stage.company().with(ANNA, "Kim Falk").reportingTo(BO);
  }

  private void openOnMonday() {
    stage.outageUntil("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo(MONDAY);
  }

  @Test
  void namesWhatIsWorseThenWhatNobodyHasSpokenOf() {
    Goal nps = goal(ANNA, "NPS", "60");
    goal("Kim Falk", "Ledtid", "90");
    Goal fresh = goal("Kim Falk", "Färskt", "90");
    openOnMonday();
    is(nps, ANNA, Status.OFF_TRACK);
    is(fresh, "Kim Falk", null);
    stage.turnTo(DIGEST);

    assertThat(stage.last(BO))
        .contains(
            "Mål: NPS är ur kurs (Anna, var på rätt spår)"
                + " · Ledtid inte uppdaterat sedan v. 41 (Kim)\n",
            "[Visa NPS] [Visa Ledtid]")
        .doesNotContain("Färskt inte");
  }

  @Test
  void saysItInEnglish() {
    stage.company().of(BO).speaking(Language.ENGLISH);
    Goal nps = goal(ANNA, "NPS", "60");
    openOnMonday();
    is(nps, ANNA, Status.AT_RISK);
    stage.turnTo(DIGEST);

    assertThat(stage.last(BO))
        .contains("Goals: NPS is at risk (Anna, was on track)\n", "[Show NPS]");
  }

  @Test
  void namesWhatWasReachedAndWhatIsBetter() {
    Goal nps = goal(ANNA, "NPS", "60");
    Goal lead = goal("Kim Falk", "Ledtid", "90");
    is(lead, "Kim Falk", Status.OFF_TRACK);
    openOnMonday();
    is(nps, ANNA, null);
    done(change().end(stage.person(ANNA), nps.id(), GoalState.DONE, true, "", stage.now()));
    is(lead, "Kim Falk", Status.ON_TRACK);
    stage.turnTo(DIGEST);

    assertThat(stage.last(BO))
        .contains("Mål framåt: NPS är nått (Anna) · Ledtid är på rätt spår (Kim, var ur kurs)")
        .doesNotContain("Mål: ");
  }

  @Test
  void countsThoseThatAreBetterSpokenOfThanTheyAre() {
    Goal nps = goal(ANNA, "NPS", "2");
    openOnMonday();
    is(nps, ANNA, null);
    stage.turnTo(DIGEST);

    assertThat(stage.last(BO))
        .contains("Mål: ett mål som sägs vara på rätt spår ligger långt efter tidplanen\n");
  }

  @Test
  void tellsNoBlockerTwice() {
    Goal contract = goal(ANNA, "Importavtalet påskrivet", "60");
    Goal other = goal("Kim Falk", "Databasen flyttad", "60");
    openOnMonday();
    is(contract, ANNA, Status.BLOCKED);
    is(other, "Kim Falk", Status.BLOCKED);
    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "juristen har inte läst importavtalet");
    stage.say(ANNA, "vila");
    stage.press(ANNA, "Ingen ändring (60\u00a0st)");
    stage.turnTo(DIGEST);

    assertThat(stage.last(BO))
        .contains("Hinder (1): juristen har inte läst importavtalet (Anna)")
        .contains("Mål: Databasen flyttad är blockerat (Kim, var på rätt spår)\n")
        .doesNotContain("Importavtalet påskrivet är blockerat");
  }

  @Test
  void showsEverybodysBarsAndNewCommentsInTheDetails() {
    Goal nps = goal(ANNA, "NPS", "60");
    openOnMonday();
    done(
        change()
            .comment(stage.person("Kim Falk"), nps.id(), "Bra fart", List.of(), "k", stage.now()));
    stage.turnTo(DIGEST);
    stage.press(BO, "Läs allt");

    assertThat(stage.last(BO))
        .contains("Mål i teamet", "Anna Berg", "NPS", "60\u00a0%", "Kim om NPS: Bra fart");
  }

  @Test
  void putsNoQuestionToTheManagerThatIsTheOwners() {
    Goal nps = goal(ANNA, "NPS", "60");
    openOnMonday();
    stage.press(ANNA, "Fyll i som formulär");
    assertThat(stage.form(ANNA).fields())
        .extracting(Field::label)
        .contains("Du har inte sagt något om NPS sedan v. 41. Var står det?");
    stage.submit(
        ANNA,
        Map.of(
            "mood",
            new Value.Picked(Set.of("good")),
            "plan",
            new Value.Words("vila"),
            "goal_" + nps.id().toString().replace("-", ""),
            new Value.Words("70")));
    stage.turnTo(DIGEST);
    stage.press(BO, "Läs allt");

    assertThat(stage.last(BO)).contains("NPS: var står det nu? 70").doesNotContain("Du har inte");
  }

  @Test
  void retellsWhatIsToBecomeOfAnIdea() {
    Goal idea =
        done(
            change()
                .create(
                    stage.person(ANNA),
                    draft(ANNA, "Egen podd", "0", Cycle.parse("2026-Q3").orElseThrow()),
                    GoalState.IDEA,
                    stage.now()));
    openOnMonday();
    stage.press(ANNA, "Fyll i som formulär");
    stage.submit(
        ANNA,
        Map.of(
            "mood",
            new Value.Picked(Set.of("good")),
            "plan",
            new Value.Words("vila"),
            "goal_" + idea.id().toString().replace("-", "") + "_i",
            new Value.Picked(Set.of("keep"))));
    stage.turnTo(DIGEST);
    stage.press(BO, "Läs allt");

    assertThat(stage.last(BO))
        .contains("Egen podd, en idé som sparades: vad ska det bli av den? Låt den ligga")
        .doesNotContain("Du sparade");
  }

  @Test
  void tellsAManagersManagerNothingOfThem() {
    Goal nps = goal(ANNA, "Hemligt mål", "60");
    openOnMonday();
    is(nps, ANNA, Status.OFF_TRACK);
    stage.turnTo(DIGEST);
    stage.say("Ylva Ek", "sammanfattning");

    assertThat(stage.everythingSaidTo("Ylva Ek")).contains("v. 48").doesNotContain("Hemligt mål");
  }

  @Test
  void showsTheFirstFiveGoalsOnTheOwnersPage() {
    for (int i = 0; i < 7; i++) {
      goal(ANNA, "Mål nr " + i, "60");
    }
    stage.turnBy(java.time.Duration.ofMinutes(1));
    Goal newest = goal(ANNA, "Senaste", "60");
    stage.say(ANNA, "hem");

    assertThat(stage.last(ANNA))
        .contains("Dina mål", "Senaste", "3 mål till finns under Alla mål.", "[Alla mål]");
    assertThat(stage.button(ANNA, "Senaste").subject()).isEqualTo(newest.id().toString());
    stage.say("Kim Falk", "hem");
    assertThat(stage.last("Kim Falk")).doesNotContain("Dina mål");
  }

  private GoalDraft draft(String owner, String title, String current, Cycle cycle) {
    return new GoalDraft(
        Framework.KPI,
        Level.PERSON,
        title,
        stage.person(owner).id(),
        "Produkt",
        null,
        cycle,
        new Measure("mått", Direction.UP, BigDecimal.ZERO, new BigDecimal(100), "st"),
        "",
        new BigDecimal(current),
        null,
        null,
        null,
        Visibility.TEAM,
        Details.NONE,
        List.of());
  }

  private Goal goal(String owner, String title, String current) {
    Person person = stage.person(owner);
    GoalDraft draft = draft(owner, title, current, Cycle.quarterOf(LocalDate.of(2026, 11, 1)));
    Goal goal = done(change().create(person, draft, GoalState.DRAFT, stage.now()));
    return done(Handshake.on(stage, person, goal));
  }

  private void is(Goal goal, String by, @Nullable Status status) {
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(null, status, null, "", "chat", UUID.randomUUID().toString()),
                stage.now()));
  }

  private ChangeGoals change() {
    return stage.get(ChangeGoals.class);
  }

  private static Goal done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Goal goal) -> goal;
      case Outcome.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
