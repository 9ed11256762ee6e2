package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalReports;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Handshake;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Update;
import se.kadens.goal.Visibility;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.stage.Stage;

/** The monthly report of management by objectives. */
class GoalReportTests {

  private static final String FIRST_WORKING_DAY = "2026-12-01T07:00:00Z";
  private static final String BO = "Bo Lind";
  private static final String ANNA = "Anna Berg";

  private final Stage stage = Stage.at("2026-10-05T08:00:00Z");
  private @Nullable Goal company;

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", BO).from("Ledning");
    stage.company().of(BO).reportingTo("Ylva Ek");
    stage.company().with(ANNA, "Kim Falk").reportingTo(BO);
  }

  private void turnTo(String instant) {
    stage.outageUntil(instant);
    stage.get(GoalReports.class).at(stage.now());
    stage.tick();
  }

  @Test
  void saysOnTheFirstWorkingDayWhatIsReachedDueAndOverdue() {
    Goal league =
        goal(
            ANNA,
            "Vinna ligan",
            null,
            step("Topp fem", "2026-11-20"),
            step("Andra plats", "2026-12-20"),
            step("Guld", "2027-06-01"));
    goal("Kim Falk", "Ny klubbstuga", "2026-11-15");
    reach(part(league, "Topp fem"), ANNA, "2026-11-19T08:00:00Z");
    turnTo("2026-12-01T06:59:00Z");
    assertThat(stage.messages(BO)).as("before his hours").isEmpty();

    turnTo(FIRST_WORKING_DAY);
    turnTo(FIRST_WORKING_DAY);

    assertThat(stage.messages(BO))
        .containsExactly(
            """
            Målstyrning, tisdag 1 december
            Försenat (1): Ny klubbstuga (Kim, 15 nov.)
            Ska nås inom 30 dagar (1): Andra plats, del av Vinna ligan (Anna, 20 dec.)
            Nått sedan början av november (1): Topp fem, del av Vinna ligan (Anna)
            [Visa teamets mål]""");
    assertThat(stage.messages("Ylva Ek")).as("a manager's manager").isEmpty();
  }

  @Test
  void saysItInEnglish() {
    stage.company().of(BO).speaking(Language.ENGLISH);
    goal("Kim Falk", "Club house", "2026-11-15");
    turnTo(FIRST_WORKING_DAY);

    assertThat(stage.last(BO))
        .isEqualTo(
            """
            Management by objectives, Tuesday 1 December
            Overdue (1): Club house (Kim, 15 Nov)
            [Show the goals of the team]""");
  }

  @Test
  void waitsForTheFirstWorkingDay() {
    goal("Kim Falk", "Ny klubbstuga", "2026-10-15");
    turnTo("2026-11-01T09:00:00Z");
    assertThat(stage.messages(BO)).as("a Sunday").isEmpty();
    turnTo("2026-11-02T07:00:00Z");

    assertThat(stage.last(BO)).startsWith("Målstyrning, måndag 2 november");
  }

  @Test
  void saysNothingWhereThereIsNothingToSay() {
    goal(ANNA, "Långt borta", "2027-09-01");
    turnTo(FIRST_WORKING_DAY);

    assertThat(stage.messages(BO)).isEmpty();
  }

  @Test
  void comesOnTheFirstDayBackOfWhoeverIsAway() {
    goal("Kim Falk", "Ny klubbstuga", "2026-11-15");
    stage.say(BO, "borta 2026-12-01 till 2026-12-02");
    turnTo(FIRST_WORKING_DAY);
    long before = stage.sentTo(BO);
    turnTo("2026-12-02T07:00:00Z");
    assertThat(stage.sentTo(BO)).isEqualTo(before);
    turnTo("2026-12-03T07:00:00Z");

    assertThat(stage.last(BO)).startsWith("Målstyrning, torsdag 3 december");
  }

  private record Step(String title, String due) {}

  private static Step step(String title, String due) {
    return new Step(title, due);
  }

  private Goal goal(String owner, String title, @Nullable String due, Step... steps) {
    Person person = stage.person(owner);
    List<PartDraft> parts =
        List.of(steps).stream()
            .map(
                step ->
                    new PartDraft(
                        null,
                        step.title,
                        person.id(),
                        new Measure("nått", Direction.DONE, null, null, ""),
                        null,
                        null,
                        null,
                        LocalDate.parse(step.due)))
            .toList();
    return active(person, draft(person, title, Level.PERSON, company().id(), due, parts));
  }

  /** What all the others are for. */
  private Goal company() {
    if (company == null) {
      Person head = stage.person("Ylva Ek");
      company = active(head, draft(head, "Bäst", Level.COMPANY, null, null, List.of()));
    }
    return company;
  }

  private static GoalDraft draft(
      Person owner,
      String title,
      Level level,
      @Nullable GoalId parent,
      @Nullable String due,
      List<PartDraft> parts) {
    return new GoalDraft(
        Framework.MBO,
        level,
        title,
        owner.id(),
        "Produkt",
        parent,
        Cycle.parse("2026..2030").orElseThrow(),
        null,
        "när det är gjort",
        null,
        null,
        null,
        due == null ? null : LocalDate.parse(due),
        Visibility.PUBLIC,
        Details.NONE,
        parts);
  }

  private Goal active(Person person, GoalDraft draft) {
    Goal goal = done(change().create(person, draft, GoalState.DRAFT, stage.now()));
    return done(Handshake.on(stage, person, goal));
  }

  private Goal part(Goal whole, String title) {
    return stage.get(Goals.class).partsOf(stage.workspace(), whole.id()).stream()
        .filter(part -> part.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void reach(Goal goal, String by, String instant) {
    stage.outageUntil(instant);
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(BigDecimal.ONE, null, null, "", "chat", UUID.randomUUID().toString()),
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
