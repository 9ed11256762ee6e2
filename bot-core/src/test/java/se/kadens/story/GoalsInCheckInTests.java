package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.FollowedGoals;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;
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

/** Goals that move forward within the weekly check-in. */
class GoalsInCheckInTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";

  private final Stage stage = Stage.at("2026-10-05T08:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg").reportingTo("Bo Lind");
    stage.company().with("Kim Falk").reportingTo("Bo Lind").speaking(Language.ENGLISH);
  }

  /** Later than the goals, so that no check-in comes before the one that is looked at. */
  private void plan() {
    stage.outageUntil("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
  }

  private void openOnMonday() {
    plan();
    stage.turnTo(MONDAY);
  }

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
  void takesANumberAndAConfidenceAsOneUpdate() {
    Goal visits = visits("Anna Berg", "320");
    openOnMonday();
    throughTheProgramme();
    stage.say("Anna Berg", "1 200,5 besök");
    assertThat(current(visits)).as("as each is answered").isEqualByComparingTo("1200.5");
    assertThat(stage.last("Anna Berg"))
        .startsWith("1\u00a0200,5 besök. Hur stor är din tilltro till att nå Besök på webben?")
        .contains("0 är ingen alls.", "10 är full.", "[0]", "[10]");

    stage.press("Anna Berg", "7");

    assertThat(standing(visits).confidence()).isEqualTo(7);
    assertThat(updatesFromCheckIns(visits)).hasSize(1);
    assertThat(newest(visits).before().current()).isEqualByComparingTo("320");
    assertThat(newest(visits).after().confidence()).isEqualTo(7);
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
            all.subList(2, 7).stream().map(GoalsInCheckInTests::key).toList());
    assertThat(stands.getLast().hint()).endsWith("2 mål till: skriv mål.");
    assertThat(stage.screen("Anna Berg")).contains("8 frågor, ungefär");
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
    Goal club =
        create(
            "Bo Lind",
            draft("Anna Berg", "Ny klubbstuga", Framework.MBO, null)
                .level(Level.COMPANY)
                .doneWhen("när taket är på"));
    openOnMonday();
    throughTheProgramme();
    assertThat(stage.last("Anna Berg"))
        .contains("Ny klubbstuga", "r det klart? Klart när: när taket är på\n[Ja] [Nej]");
    stage.press("Anna Berg", "Ja");

    assertThat(standing(club).status()).isEqualTo(Status.DONE);
    assertThat(stage.last("Anna Berg")).as("not how sure").startsWith("Tack, det var allt.");
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
            "Besök står på 2\u00a0% när 58\u00a0% av tiden har gått, och sägs vara på rätt spår."
                + " Hur ser du på det?",
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
  void takesTheStatusThatIsAnswered() {
    Goal visits = goal("Anna Berg", "Besök", Direction.UP, "0", "500", "besök", "10");
    openOnMonday();
    stage.press("Anna Berg", "Fyll i som formulär");
    submit(Map.of(key(visits), words("30"), key(visits) + "_d", picked("off_track")));

    assertThat(standing(visits).status()).isEqualTo(Status.OFF_TRACK);
    assertThat(current(visits)).isEqualByComparingTo("30");
    assertThat(updatesFromCheckIns(visits)).hasSize(1);
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
    stage.get(FollowedGoals.class).of(stage.person("Anna Berg"), LocalDate.of(2026, 11, 23));
    // Of the two, one finds the person.
    assertThat(stage.statements() - before).isEqualTo(2);

    long without = statementsToOpen("Kim Falk", "Fill in as a form");
    long with = statementsToOpen("Anna Berg", "Fyll i som formulär");

    assertThat(stage.form("Kim Falk").fields()).hasSize(3);
    assertThat(stage.form("Anna Berg").fields()).hasSize(13);
    assertThat(with).isEqualTo(without);
  }

  private long statementsToOpen(String who, String label) {
    Action form = stage.button(who, label);
    long before = stage.statements();
    stage.press(who, form);
    return stage.statements() - before;
  }

  private void throughTheProgramme() {
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
  }

  private void submit(Map<String, Value> ofGoals) {
    Map<String, Value> values = new HashMap<>(ofGoals);
    values.put("mood", picked("good"));
    values.put("plan", words("vila"));
    stage.submit("Anna Berg", values);
  }

  private Field field(String name) {
    return stage.form("Anna Berg").fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static Value picked(String... keys) {
    return new Value.Picked(Set.of(keys));
  }

  private static String key(Goal goal) {
    return "goal_" + goal.id().toString().replace("-", "");
  }

  private Goal visits(String owner, String current) {
    return goal(owner, "Besök på webben", Direction.UP, "0", "500", "besök", current);
  }

  private Goal goal(
      String owner,
      String title,
      Direction direction,
      String start,
      String target,
      String unit,
      String current) {
    Goal goal =
        create(owner, draft(owner, title, Framework.KPI, measure(direction, start, target, unit)));
    update(goal, owner, current);
    return found(goal);
  }

  private Goal create(String by, Draft draft) {
    Person person = stage.person(by);
    Goal goal = done(change().create(person, draft.toDraft(), GoalState.DRAFT, stage.now()));
    return done(change().activate(person, goal.id(), stage.now()));
  }

  private void update(Goal goal, String by, @Nullable String current) {
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(
                    current == null ? null : new BigDecimal(current),
                    null,
                    null,
                    "",
                    "chat",
                    UUID.randomUUID().toString()),
                stage.now()));
  }

  private void sure(Goal goal, String by, int confidence) {
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(null, null, confidence, "", "chat", UUID.randomUUID().toString()),
                stage.now()));
  }

  private void end(Goal goal, String by) {
    done(change().end(stage.person(by), goal.id(), GoalState.DONE, false, "", stage.now()));
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

  private Goal found(Goal goal) {
    return stage.get(Goals.class).find(stage.workspace(), goal.id()).orElseThrow();
  }

  private se.kadens.goal.Standing standing(Goal goal) {
    return found(goal).standing();
  }

  private BigDecimal current(Goal goal) {
    return java.util.Objects.requireNonNull(standing(goal).current());
  }

  private GoalUpdate newest(Goal goal) {
    return stage.get(Goals.class).history(stage.workspace(), goal.id(), 1).getFirst();
  }

  private List<GoalUpdate> updatesFromCheckIns(Goal goal) {
    return stage.get(Goals.class).history(stage.workspace(), goal.id(), 50).stream()
        .filter(update -> update.source().equals("checkin"))
        .toList();
  }

  private static Goal named(List<Goal> goals, String title) {
    return goals.stream().filter(goal -> goal.title().equals(title)).findFirst().orElseThrow();
  }

  private static Measure measure(
      Direction direction, @Nullable String start, @Nullable String target, String unit) {
    return new Measure(
        "mått",
        direction,
        start == null ? null : new BigDecimal(start),
        target == null ? null : new BigDecimal(target),
        unit);
  }

  private PartDraft part(String title, String owner, Measure measure) {
    return new PartDraft(
        (GoalId) null, title, stage.person(owner).id(), measure, null, null, null, null);
  }

  private Draft draft(String owner, String title, Framework framework, @Nullable Measure measure) {
    return new Draft(stage.person(owner), title, framework, measure);
  }

  /** A goal as a test tells it; one of a person's for this quarter unless said otherwise. */
  private static final class Draft {
    private final Person owner;
    private final String title;
    private final Framework framework;
    private final @Nullable Measure measure;
    private Level level = Level.PERSON;
    private String doneCriterion = "";
    private Cycle cycle = Cycle.quarterOf(LocalDate.of(2026, 11, 1));
    private List<PartDraft> parts = List.of();

    Draft(Person owner, String title, Framework framework, @Nullable Measure measure) {
      this.owner = owner;
      this.title = title;
      this.framework = framework;
      this.measure = measure;
    }

    Draft with(PartDraft... all) {
      parts = List.of(all);
      return this;
    }

    Draft level(Level other) {
      level = other;
      return this;
    }

    Draft doneWhen(String words) {
      doneCriterion = words;
      return this;
    }

    Draft cycle(String key) {
      cycle = Cycle.parse(key).orElseThrow();
      return this;
    }

    GoalDraft toDraft() {
      return new GoalDraft(
          framework,
          level,
          title,
          owner.id(),
          "Produkt",
          null,
          cycle,
          measure,
          doneCriterion,
          null,
          null,
          null,
          null,
          Visibility.PUBLIC,
          Details.NONE,
          parts);
    }
  }
}
