package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.kadens.goal.GoalHouse.done;
import static se.kadens.goal.GoalHouse.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.PersonId;

/** Making goals, changing them, and where they may go from there. */
class ChangeGoalsTests {

  private final GoalHouse house = new GoalHouse();

  @Test
  void keepsAllThatIsSaidOfAGoal() {
    Goal company = house.create("Vera", house.of("Vera").at(Level.COMPANY).up("0", "9"));
    var details =
        new Details(
            "Tillväxt",
            Set.of("q4", "säljet"),
            Map.of("Marknad", "Norden"),
            "En dag på spa",
            "Ring\u0000 alla",
            Map.of(Smart.SPECIFIC.code(), "Ja"));
    Goal goal =
        house.create(
            "Anna",
            house
                .of("Anna")
                .as(Framework.BSC)
                .called("Nöjda kunder")
                .under(company)
                .in("2027-H1")
                .doneWhen("NPS\u0000 är 70")
                .due("2027-05-01")
                .seenBy(Visibility.TEAM)
                .with(details)
                .row(Perspective.CUSTOMER, "60.5")
                .row(Perspective.LEARNING, "39.5"));
    assertThat(house.again(goal)).isEqualTo(goal);
    assertThat(goal.parent()).isEqualTo(company.id());
    assertThat(goal.doneCriterion()).isEqualTo("NPS\u0000 är 70");
    assertThat(goal.details()).isEqualTo(details);
    assertThat(goal.state()).isEqualTo(GoalState.DRAFT);
    assertThat(house.goals.byKey(goal.workspace(), goal.key())).contains(goal);
    assertThat(house.goals.partsOf(goal.workspace(), goal.id()))
        .extracting(Goal::perspective, part -> String.valueOf(part.weight()), Goal::visibility)
        .containsExactly(
            tuple(Perspective.CUSTOMER, "60.5", Visibility.TEAM),
            tuple(Perspective.LEARNING, "39.5", Visibility.TEAM));
  }

  @Test
  void refusesWhatCannotBeMeasured() {
    assertThat(problems(house.of("Anna").up("5", "5")))
        .containsExactly(new GoalProblem("target", Reason.START_IS_TARGET));
    assertThat(problems(house.of("Anna").part("Besök", "5", "5.00")))
        .containsExactly(new GoalProblem("target", Reason.START_IS_TARGET));
    assertThat(problems(house.of("Anna").measured(Draft.measure(Direction.KEEP, "5", "4"))))
        .containsExactly(new GoalProblem("target", Reason.BAND_UPSIDE_DOWN));
    assertThat(problems(house.of("Anna").measured(Draft.measure(Direction.DOWN, "5", "8"))))
        .containsExactly(new GoalProblem("direction", Reason.WRONG_WAY));
    assertThat(
            problems(
                house
                    .of("Anna")
                    .measured(new Measure("", Direction.UP, new BigDecimal("1"), null, ""))))
        .containsExactly(new GoalProblem("target", Reason.NOT_A_NUMBER));
    assertThat(problems(house.of("Anna").up("0", "9999999999999999")))
        .containsExactly(new GoalProblem("target", Reason.TOO_LONG));
  }

  @Test
  void refusesTitlesThatCannotBeKept() {
    assertThat(problems(house.of("Anna").called("  ")))
        .containsExactly(new GoalProblem("title", Reason.TITLE_MISSING));
    assertThat(problems(house.of("Anna").called("a\u0000b")))
        .containsExactly(new GoalProblem("title", Reason.UNWRITABLE));
    assertThat(problems(house.of("Anna").called("å".repeat(201))))
        .containsExactly(new GoalProblem("title", Reason.TOO_LONG));
  }

  @Test
  void refusesADueDateInThePast() {
    assertThat(problems(house.of("Anna").due("2026-11-22")))
        .containsExactly(new GoalProblem("due", Reason.DUE_PAST));
    assertThat(problems(house.of("Anna").due("2026-11-23"))).isEmpty();
  }

  @Test
  void knowsWhoIsThereToOwnIt() {
    var kim = house.person("Kim").id();
    house.stage.company().withoutAnyMore("Kim");
    house.person("Bo");
    assertThat(refused(create("Bo", new Draft(kim))))
        .contains(new GoalProblem("owner_email", Reason.OWNER_LEFT));
    assertThat(refused(create("Bo", new Draft(PersonId.create()))))
        .contains(new GoalProblem("owner_email", Reason.OWNER_UNKNOWN));
    assertThat(refused(create("Bo", new Draft(null))))
        .contains(new GoalProblem("owner_email", Reason.OWNER_MISSING));
    assertThat(done(create("Hanna", new Draft(null).at(Level.DEPARTMENT))).owner()).isNull();
  }

  @Test
  void letsNobodySetGoalsForSomebodyElsesTeam() {
    assertThat(refused(create("Ola", house.of("Anna"))))
        .containsExactly(new GoalProblem("owner_email", Reason.NOT_YOURS));
    assertThat(refused(create("Vera", house.of("Anna"))))
        .containsExactly(new GoalProblem("owner_email", Reason.NOT_YOURS));
    assertThat(refused(create("Anna", house.of("Bo"))))
        .containsExactly(new GoalProblem("owner_email", Reason.NOT_YOURS));
    assertThat(done(create("Bo", house.of("Anna"))).owner()).isEqualTo(house.person("Anna").id());
  }

  @Test
  void leavesTheCompanysGoalsToItsHead() {
    assertThat(refused(create("Anna", house.of("Anna").at(Level.COMPANY))))
        .containsExactly(new GoalProblem("level", Reason.NOT_YOURS));
    assertThat(refused(create("Bo", house.of("Bo").at(Level.COMPANY))))
        .containsExactly(new GoalProblem("level", Reason.NOT_YOURS));
    assertThat(refused(create("Anna", house.of("Anna").at(Level.DEPARTMENT))))
        .containsExactly(new GoalProblem("level", Reason.NOT_YOURS));
    done(create("Bo", house.of("Bo").at(Level.DEPARTMENT)));
    done(create("Adam", house.of("Bo").at(Level.COMPANY)));
    done(create("Hanna", house.of("Vera").at(Level.COMPANY)));
    done(create("Vera", house.of("Vera").at(Level.COMPANY)));
  }

  @Test
  void refusesAParentThatCannotBeSeenOrIsOver() {
    Goal hidden = house.create("Sara", house.of("Sara").seenBy(Visibility.PRIVATE));
    assertThat(problems(house.of("Anna").under(hidden)))
        .containsExactly(new GoalProblem("parent_key", Reason.PARENT_UNKNOWN));
    Goal over = house.create("Vera", house.of("Vera"));
    done(house.change.end(house.person("Vera"), over.id(), GoalState.DROPPED, false, "Nej", now()));
    assertThat(problems(house.of("Anna").under(over)))
        .containsExactly(new GoalProblem("parent_key", Reason.PARENT_ENDED));
  }

  @Test
  void refusesParentsThatGoRound() {
    Goal first = house.create("Anna", house.of("Anna"));
    Goal second = house.create("Anna", house.of("Anna").under(first));
    Goal third = house.create("Anna", house.of("Anna").under(second));
    for (Goal above : List.of(first, second, third)) {
      assertThat(refused(change("Anna", first, house.of("Anna").under(above))))
          .containsExactly(new GoalProblem("parent_key", Reason.LOOP));
    }
    done(change("Anna", third, house.of("Anna").under(first)));
    done(change("Anna", second, house.of("Anna").under(third)));
    assertThat(refused(change("Anna", third, house.of("Anna").under(second))))
        .containsExactly(new GoalProblem("parent_key", Reason.LOOP));
  }

  @ParameterizedTest
  @EnumSource(
      value = Framework.class,
      names = {"OKR", "BSC", "KPI"})
  void activatesNothingWithoutAMeasure(Framework framework) {
    Goal goal = house.create("Anna", house.of("Anna").as(framework));
    assertThat(refused(activate("Anna", goal)))
        .containsExactly(new GoalProblem("measure", Reason.NO_MEASURE));
    assertThat(house.again(goal).state()).isEqualTo(GoalState.DRAFT);
    assertThat(house.active("Anna", house.of("Anna").as(framework).up("0", "9")).state())
        .isEqualTo(GoalState.ACTIVE);
  }

  @Test
  void activatesNoManagementByObjectivesWithoutCriterionAndParent() {
    Goal bare = house.create("Anna", house.of("Anna").as(Framework.MBO));
    assertThat(refused(activate("Anna", bare)))
        .containsExactly(
            new GoalProblem("measure", Reason.NO_CRITERION),
            new GoalProblem("parent_key", Reason.NO_PARENT));
    Goal top =
        house.active(
            "Vera",
            house.of("Vera").as(Framework.MBO).at(Level.COMPANY).in("2026..2030").step("Topp fem"));
    Goal below =
        house.active("Anna", house.of("Anna").as(Framework.MBO).under(top).doneWhen("Klart"));
    assertThat(below.state()).isEqualTo(GoalState.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(Smart.class)
  void activatesASmartGoalWithAllFiveChecksOnly(Smart left) {
    Map<String, String> five =
        Stream.of(Smart.values()).collect(Collectors.toMap(Smart::code, _ -> "Så här"));
    Map<String, String> four = new HashMap<>(five);
    four.put(left.code(), " ");
    assertThat(Checks.unanswered(smart(four))).containsExactly(left);
    Goal lacking =
        house.create("Anna", house.of("Anna").as(Framework.SMART).up("0", "9").with(smart(four)));
    assertThat(refused(activate("Anna", lacking)))
        .containsExactly(GoalProblem.of(Reason.SMART_MISSING));
    house.active("Anna", house.of("Anna").as(Framework.SMART).up("0", "9").with(smart(five)));
  }

  @Test
  void activatesAScorecardOnlyIfItsWeightsSumToAHundred() {
    Goal short1 =
        house.create(
            "Anna",
            house
                .of("Anna")
                .as(Framework.BSC)
                .row(Perspective.CUSTOMER, "60")
                .row(Perspective.PROCESS, "39"));
    assertThat(refused(activate("Anna", short1)))
        .containsExactly(new GoalProblem("weight", Reason.WEIGHTS));
    Goal none =
        house.create("Anna", house.of("Anna").as(Framework.BSC).row(Perspective.PROCESS, null));
    assertThat(refused(activate("Anna", none)))
        .containsExactly(new GoalProblem("weight", Reason.WEIGHTS));
    Goal nowhere = house.create("Anna", house.of("Anna").as(Framework.BSC).row(null, "100"));
    assertThat(refused(activate("Anna", nowhere)))
        .containsExactly(new GoalProblem("perspective", Reason.PERSPECTIVE_MISSING));
    house.active(
        "Anna",
        house
            .of("Anna")
            .as(Framework.BSC)
            .row(Perspective.CUSTOMER, "60.5")
            .row(Perspective.PROCESS, "39.5"));
  }

  @Test
  void activatesNothingWhoseTimeIsOver() {
    Goal goal = house.create("Anna", house.of("Anna").up("0", "9"));
    house.stage.outageUntil("2027-01-01T12:00:00Z");
    assertThat(refused(activate("Anna", goal)))
        .containsExactly(new GoalProblem("cycle", Reason.DUE_PAST));
  }

  @Test
  void activatesNothingOfSomebodyWhoLeft() {
    Goal goal = house.create("Anna", house.of("Anna").up("0", "9"));
    house.stage.company().withoutAnyMore("Anna");
    assertThat(refused(activate("Bo", goal)))
        .containsExactly(new GoalProblem("owner_email", Reason.OWNER_LEFT));
  }

  @Test
  void bringsItsPartsAlong() {
    Goal goal = house.active("Anna", house.of("Anna").part("Besök", "0", "9"));
    Goal part = part(goal);
    assertThat(part.state()).isEqualTo(GoalState.ACTIVE);
    assertThat(part.standing().updatedAt()).isEqualTo(now());
    done(house.change.end(house.person("Anna"), goal.id(), GoalState.DONE, true, "", now()));
    assertThat(part(goal).state()).isEqualTo(GoalState.DONE);
    done(house.change.reopen(house.person("Anna"), goal.id(), now()));
    assertThat(part(goal).state()).isEqualTo(GoalState.AGREED);
  }

  @Test
  void developsAThoughtBeforeAnybodyAgrees() {
    Goal idea =
        done(
            house.change.create(
                house.person("Anna"), house.of("Anna").done(), GoalState.IDEA, now()));
    assertThat(idea.state()).isEqualTo(GoalState.IDEA);
    assertThat(refused(house.change.agree(house.person("Anna"), idea.id(), now())))
        .containsExactly(GoalProblem.of(Reason.STILL_IDEA));
    assertThat(done(house.change.develop(house.person("Anna"), idea.id(), now())).state())
        .isEqualTo(GoalState.DRAFT);
  }

  @Test
  void dropsForAReasonOnly() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    assertThat(refused(end("Anna", goal, GoalState.DROPPED, " ")))
        .containsExactly(GoalProblem.of(Reason.WHY_MISSING));
    assertThat(done(end("Anna", goal, GoalState.DROPPED, "Kunden gick i konkurs")).state())
        .isEqualTo(GoalState.DROPPED);
    assertThat(house.goals.history(goal.workspace(), goal.id(), 1))
        .first()
        .satisfies(
            last -> {
              assertThat(last.state()).isEqualTo(GoalState.DROPPED);
              assertThat(last.note()).isEqualTo("Kunden gick i konkurs");
              assertThat(last.by()).isEqualTo(house.person("Anna").id());
            });
    assertThat(refused(change("Anna", goal, house.of("Anna"))))
        .containsExactly(GoalProblem.of(Reason.ENDED));
    assertThat(refused(activate("Anna", goal))).containsExactly(GoalProblem.of(Reason.ENDED));
    assertThat(refused(end("Anna", goal, GoalState.DONE, "")))
        .containsExactly(GoalProblem.of(Reason.ENDED));
  }

  @Test
  void saysOfWhatIsDoneWhetherItWasReached() {
    Goal reached = house.active("Anna", house.of("Anna").up("0", "9"));
    assertThat(refused(end("Anna", house.create("Anna", house.of("Anna")), GoalState.DONE, "")))
        .containsExactly(GoalProblem.of(Reason.NOT_ACTIVE));
    assertThat(done(end("Anna", reached, GoalState.DONE, "")).standing().status())
        .isEqualTo(Status.DONE);
    Goal missed = house.active("Anna", house.of("Anna").up("0", "9"));
    done(house.change.update(house.person("Anna"), missed.id(), status(Status.DONE), now()));
    Outcome ended =
        house.change.end(house.person("Anna"), missed.id(), GoalState.DONE, false, "", now());
    assertThat(done(ended).standing().status()).isEqualTo(Status.OFF_TRACK);
  }

  @Test
  void keepsThePartsThatStayAndDropsTheOthers() {
    Goal goal =
        house.active("Anna", house.of("Anna").part("Besök", "0", "9").part("Möten", "0", "5"));
    Goal visits = part(goal);
    done(change("Anna", goal, house.of("Anna").part(visits, "Fler besök").part("Köp", "1", "3")));
    assertThat(house.goals.partsOf(goal.workspace(), goal.id()))
        .extracting(Goal::title, Goal::state)
        .containsExactlyInAnyOrder(
            tuple("Fler besök", GoalState.ACTIVE),
            tuple("Möten", GoalState.DROPPED),
            tuple("Köp", GoalState.ACTIVE));
    assertThat(part(goal).id()).isEqualTo(visits.id());
    assertThat(house.see.one(house.person("Anna"), goal.id(), now()).orElseThrow().parts())
        .hasSize(2);
    assertThat(refused(change("Anna", goal, house.of("Anna"))))
        .containsExactly(new GoalProblem("measure", Reason.NO_MEASURE));
  }

  @Test
  void givesNewPartsKeysThatNoOtherGoalHas() {
    Goal goal = house.create("Anna", house.of("Anna").part("Besök", "0", "9"));
    Goal visits = part(goal);
    house
        .stage
        .get(JdbcClient.class)
        .sql("UPDATE goal SET key = ? WHERE goal_id = ?")
        .params(goal.key() + "-2", visits.id().value())
        .update();
    done(change("Anna", goal, house.of("Anna").part(visits, "Besök").part("Möten", "0", "5")));
    assertThat(house.goals.partsOf(goal.workspace(), goal.id()))
        .extracting(Goal::key)
        .containsExactlyInAnyOrder(goal.key() + "-2", goal.key() + "-3");
  }

  private List<GoalProblem> problems(Draft draft) {
    return create("Anna", draft) instanceof Outcome.Refused(List<GoalProblem> problems)
        ? problems
        : List.of();
  }

  private Outcome create(String by, Draft draft) {
    return house.change.create(house.person(by), draft.done(), GoalState.DRAFT, now());
  }

  private Outcome change(String by, Goal goal, Draft draft) {
    return house.change.change(house.person(by), goal.id(), draft.done(), now());
  }

  private Outcome activate(String by, Goal goal) {
    return house.change.activate(house.person(by), goal.id(), now());
  }

  private Outcome end(String by, Goal goal, GoalState state, String why) {
    return house.change.end(house.person(by), goal.id(), state, true, why, now());
  }

  private Goal part(Goal goal) {
    return house.goals.partsOf(goal.workspace(), goal.id()).getFirst();
  }

  private static Details smart(Map<String, String> checks) {
    return new Details("", Set.of(), Map.of(), "", "", checks);
  }

  private static Update status(Status status) {
    return new Update(null, status, null, "", "chat", "status");
  }

  private Instant now() {
    return house.now();
  }
}
