package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.goal.GoalHouse.done;
import static se.kadens.goal.GoalHouse.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.Person;
import se.kadens.people.Role;
import se.kadens.people.WorkspaceId;

/** Who may see goals, and what they see. Anna and Kim report to Bo, Bo and Ola to Vera. */
class SeeGoalsTests {

  private static final List<String> ALL =
      List.of("Anna", "Kim", "Bo", "Vera", "Ola", "Sara", "Hanna", "Adam");

  private final GoalHouse house = new GoalHouse();

  @ParameterizedTest
  @CsvSource({
    "Anna, PUBLIC,  PERSON, Anna Kim Bo Vera Ola Sara Hanna Adam",
    "Anna, TEAM,    PERSON, Anna Kim Bo Hanna",
    "Anna, PRIVATE, PERSON, Anna Bo",
    // Those with the same manager, the owner's reports, and HR; not the reports of others.
    "Bo,   TEAM,    PERSON, Anna Kim Bo Vera Ola Hanna Adam",
    "Bo,   PRIVATE, PERSON, Bo Vera",
    "Vera, TEAM,    PERSON, Bo Vera Ola Hanna Adam",
    "Vera, PRIVATE, COMPANY, Vera",
    "Sara, TEAM,    PERSON, Ola Sara Hanna",
    // Whoever may change a department's goal sees it.
    "Sara, TEAM,    DEPARTMENT, Ola Sara Hanna Adam",
  })
  void isSeenBy(String owner, Visibility visibility, Level level, String seers) {
    String maker = level == Level.DEPARTMENT ? "Hanna" : owner;
    Goal goal =
        house.create(maker, house.of(owner).at(level).seenBy(visibility).part("Besök", "0", "9"));
    Goal part = house.goals.partsOf(goal.workspace(), goal.id()).getFirst();
    List<String> expected = List.of(seers.split(" "));
    assertThat(ALL.stream().filter(name -> maySee(name, goal)))
        .containsAll(expected)
        .hasSize(expected.size());
    for (String name : ALL) {
      Person viewer = house.person(name);
      boolean sees = expected.contains(name);
      assertThat(house.see.maySee(viewer, part)).as(name).isEqualTo(sees);
      assertThat(house.see.one(viewer, goal.id(), house.now()).isPresent())
          .as(name)
          .isEqualTo(sees);
      assertThat(house.see.one(viewer, part.id(), house.now()).isPresent())
          .as(name)
          .isEqualTo(sees);
      assertThat(house.see.of(viewer, house.person(owner).id(), house.now()).isEmpty())
          .as(name)
          .isEqualTo(!sees);
      assertThat(house.see.company(viewer, Query.LIVE, house.now()).total())
          .as(name)
          .isEqualTo(sees ? 1 : 0);
      assertThat(house.see.tree(viewer, Query.LIVE, house.now()).total())
          .as(name)
          .isEqualTo(sees ? 1 : 0);
    }
  }

  private boolean maySee(String name, Goal goal) {
    return house.see.maySee(house.person(name), goal);
  }

  @ParameterizedTest
  @CsvSource({
    "Anna, PERSON,     Anna Bo",
    "Bo,   DEPARTMENT, Bo Vera Hanna Adam",
    "Vera, COMPANY,    Vera Hanna Adam",
    "Ola,  TEAM,       Ola Vera",
  })
  void isChangedBy(String owner, Level level, String changers) {
    Goal goal = house.create(owner, house.of(owner).at(level).up("0", "9"));
    assertThat(ALL.stream().filter(name -> house.see.mayChange(house.person(name), goal)))
        .containsExactlyInAnyOrder(changers.split(" "));
    for (String name : ALL) {
      if (!List.of(changers.split(" ")).contains(name)) {
        Person by = house.person(name);
        GoalProblem no = GoalProblem.of(Reason.NOT_YOURS);
        var now = house.now();
        assertThat(refused(house.change.change(by, goal.id(), house.of(owner).done(), now)))
            .containsExactly(no);
        assertThat(refused(house.change.activate(by, goal.id(), now))).containsExactly(no);
        assertThat(refused(house.change.agree(by, goal.id(), now))).containsExactly(no);
        assertThat(refused(house.change.end(by, goal.id(), GoalState.DROPPED, false, "Nej", now)))
            .containsExactly(no);
      }
    }
  }

  @Test
  void isUpdatedByItsOwnerAndTheirManagerOnly() {
    Goal goal = house.active("Vera", house.of("Vera").at(Level.COMPANY).up("0", "9"));
    assertThat(ALL.stream().filter(name -> house.see.mayUpdate(house.person(name), goal)))
        .containsExactly("Vera");
    Goal annas = house.active("Anna", house.of("Anna").up("0", "9"));
    assertThat(ALL.stream().filter(name -> house.see.mayUpdate(house.person(name), annas)))
        .containsExactly("Anna", "Bo");
    Update forged = new Update(new BigDecimal("9"), null, null, "", "chat", "k");
    for (String name : List.of("Kim", "Vera", "Ola", "Hanna", "Adam")) {
      assertThat(refused(house.change.update(house.person(name), annas.id(), forged, house.now())))
          .containsExactly(GoalProblem.of(Reason.NOT_YOURS));
    }
  }

  @Test
  void tellsNobodyThatAPrivateGoalIsThere() {
    Goal goal = house.active("Anna", house.of("Anna").seenBy(Visibility.PRIVATE).up("0", "9"));
    GoalProblem gone = GoalProblem.of(Reason.GONE);
    for (String name : List.of("Kim", "Vera", "Hanna", "Adam", "Sara")) {
      Person by = house.person(name);
      var now = house.now();
      Update update = Update.noChange("chat", "k");
      assertThat(refused(house.change.update(by, goal.id(), update, now))).containsExactly(gone);
      assertThat(refused(house.change.comment(by, goal.id(), "Hej", List.of(), "k", now)))
          .containsExactly(gone);
      assertThat(refused(house.change.activate(by, goal.id(), now))).containsExactly(gone);
      assertThat(refused(house.change.reopen(by, goal.id(), now))).containsExactly(gone);
    }
  }

  @Test
  void showsNothingToWhoeverLeft() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    house.stage.company().withoutAnyMore("Anna");
    Person anna = house.person("Anna");
    assertThat(anna.active()).isFalse();
    assertThat(house.see.one(anna, goal.id(), house.now())).isEmpty();
    assertThat(house.see.mine(anna, house.now())).isEmpty();
    assertThat(house.see.company(anna, Query.LIVE, house.now()).goals()).isEmpty();
    assertThat(
            refused(
                house.change.update(anna, goal.id(), Update.noChange("chat", "k"), house.now())))
        .containsExactly(GoalProblem.of(Reason.GONE));
    assertThat(
            refused(
                house.change.create(
                    anna, new Draft(anna.id()).done(), GoalState.DRAFT, house.now())))
        .containsExactly(GoalProblem.of(Reason.NOT_YOURS));
  }

  @Test
  void showsNothingOfAnotherWorkspace() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    Person anna = house.person("Anna");
    Person outsider =
        new Person(
            WorkspaceId.create(),
            anna.id(),
            anna.name(),
            anna.email(),
            anna.language(),
            anna.zone(),
            anna.hours(),
            anna.department(),
            anna.manager(),
            Role.HR,
            true);
    assertThat(house.see.maySee(outsider, goal)).isFalse();
    assertThat(house.see.one(outsider, goal.id(), house.now())).isEmpty();
    assertThat(house.see.company(outsider, Query.LIVE, house.now()).goals()).isEmpty();
    assertThat(
            refused(
                house.change.end(outsider, goal.id(), GoalState.DROPPED, false, "x", house.now())))
        .containsExactly(GoalProblem.of(Reason.GONE));
  }

  @Test
  void seesTheTeamThatOneLeadsElseOnesOwn() {
    create("Anna", "Kim", "Bo", "Ola", "Sara", "Vera");
    assertThat(titles(house.see.team(house.person("Bo"), house.now())))
        .containsExactlyInAnyOrder("Anna", "Kim");
    assertThat(titles(house.see.team(house.person("Anna"), house.now())))
        .containsExactlyInAnyOrder("Anna", "Kim", "Bo");
    assertThat(titles(house.see.team(house.person("Vera"), house.now())))
        .containsExactlyInAnyOrder("Bo", "Ola");
  }

  private Goal sarasPartOfAnnas(Visibility visibility) {
    Person sara = house.person("Sara");
    Person anna = house.person("Anna");
    GoalDraft draft = house.of("Anna").seenBy(visibility).part("Besök", "0", "9").done();
    GoalDraft.PartDraft part = draft.parts().getFirst();
    Goal goal =
        done(
            house.change.create(
                anna,
                new GoalDraft(
                    draft.framework(),
                    draft.level(),
                    draft.title(),
                    draft.owner(),
                    draft.department(),
                    null,
                    draft.cycle(),
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    draft.visibility(),
                    draft.details(),
                    List.of(
                        new GoalDraft.PartDraft(
                            null,
                            part.title(),
                            sara.id(),
                            part.measure(),
                            null,
                            null,
                            null,
                            null))),
                GoalState.DRAFT,
                house.now()));
    done(Handshake.on(house.stage, anna, goal));
    return goal;
  }

  @Test
  void showsALeaderThePartsThatReportsOwnOfWhatTheLeaderMaySee() {
    Person ola = house.person("Ola");
    sarasPartOfAnnas(Visibility.PRIVATE);
    assertThat(house.see.team(ola, house.now())).isEmpty();
    sarasPartOfAnnas(Visibility.PUBLIC);
    assertThat(titles(house.see.team(ola, house.now()))).containsExactly("Besök");
    assertThat(titles(house.see.of(ola, house.person("Sara").id(), house.now())))
        .containsExactly("Besök");
  }

  @Test
  void letsAPartsOwnOwnerSeeAndUpdateIt() {
    Person sara = house.person("Sara");
    Goal goal = sarasPartOfAnnas(Visibility.PRIVATE);
    assertThat(titles(house.see.mine(sara, house.now()))).containsExactly("Besök");
    assertThat(titles(house.see.checkedIn(sara, house.now()))).containsExactly("Besök");
    assertThat(house.see.one(sara, goal.id(), house.now())).isEmpty();
    Goal own = house.see.mine(sara, house.now()).getFirst().goal();
    done(house.change.update(sara, own.id(), Update.noChange("checkin", "1"), house.now()));
    assertThat(refused(house.change.end(sara, own.id(), GoalState.DONE, true, "", house.now())))
        .containsExactly(GoalProblem.of(Reason.NOT_YOURS));
    assertThat(titles(house.see.mine(house.person("Anna"), house.now())))
        .containsExactly("Fler kunder");
  }

  @Test
  void asksFirstAboutWhatWasLeftAloneTheLongest() {
    Goal first = house.active("Anna", house.of("Anna").called("Ett").up("0", "9"));
    house.stage.outageUntil("2026-11-24T08:00:00Z");
    house.active(
        "Anna", house.of("Anna").called("Två").part("Besök", "0", "9").part("Möten", "0", "9"));
    house.create("Anna", house.of("Anna").called("Utkast"));
    Person anna = house.person("Anna");
    assertThat(titles(house.see.checkedIn(anna, house.now()))).containsExactly("Ett", "Två");
    var later = house.now().plus(Duration.ofDays(1));
    done(house.change.update(anna, first.id(), Update.noChange("checkin", "1"), later));
    List<Scored> asked = house.see.checkedIn(anna, later);
    assertThat(titles(asked)).containsExactly("Två", "Ett");
    assertThat(titles(asked.getFirst().parts())).containsExactly("Besök", "Möten");
    // What is fresh in one part may be stale in the other.
    Goal part = asked.getFirst().parts().getFirst().goal();
    done(
        house.change.update(
            anna, part.id(), Update.noChange("checkin", "2"), later.plusSeconds(1)));
    assertThat(titles(house.see.checkedIn(anna, later))).containsExactly("Två", "Ett");
  }

  @Test
  void forgetsWhatEndedInAnEarlierCycle() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    Person anna = house.person("Anna");
    done(house.change.end(anna, goal.id(), GoalState.DONE, true, "", house.now()));
    house.create("Anna", house.of("Anna").called("Nästa").in("2027-Q1"));
    assertThat(titles(house.see.mine(anna, house.now()))).containsExactly("Nästa", "Fler kunder");
    assertThat(titles(house.see.mine(anna, house.now().plus(Duration.ofDays(60)))))
        .containsExactly("Nästa");
  }

  @Test
  void filtersSortsAndPages() {
    house.create(
        "Anna", house.of("Anna").called("Sen").as(Framework.KPI).up("0", "9").due("2026-12-20"));
    house.create("Bo", house.of("Bo").called("Snar").at(Level.DEPARTMENT).due("2026-12-01"));
    house.create("Kim", house.of("Kim").called("Nästa").in("2027-Q1"));
    Person sara = house.person("Sara");
    assertThat(titles(list(sara, Query.LIVE.withSort(Query.Sort.DUE))))
        .containsExactly("Snar", "Sen", "Nästa");
    assertThat(titles(list(sara, Query.LIVE.withSort(Query.Sort.TYPE)))).last().isEqualTo("Sen");
    assertThat(titles(list(sara, Query.LIVE.withFramework(Framework.KPI)))).containsExactly("Sen");
    assertThat(titles(list(sara, Query.LIVE.withLevel(Level.DEPARTMENT)))).containsExactly("Snar");
    assertThat(titles(list(sara, Query.LIVE.withCycle("2027-Q1")))).containsExactly("Nästa");
    assertThat(list(sara, Query.LIVE.withDepartment("Sälj"))).isEmpty();
    assertThat(list(sara, Query.LIVE.withStates(Set.of(GoalState.ACTIVE)))).isEmpty();
    assertThat(list(sara, Query.LIVE.withStates(Set.of()))).hasSize(3);
    assertThat(list(sara, Query.LIVE.withScope(Query.Scope.MINE))).isEmpty();
    Listing second =
        house.see.company(
            sara, Query.LIVE.withSort(Query.Sort.DUE).withMost(2).withSkip(2), house.now());
    assertThat(titles(second.goals())).containsExactly("Nästa");
    assertThat(second.total()).isEqualTo(3);
  }

  @Test
  void putsTheFurthestBehindFirstAndTheUnknownLast() {
    active("Okänt", null);
    active("Före", "9");
    active("Efter", "1");
    assertThat(titles(list(house.person("Anna"), Query.LIVE)))
        .containsExactly("Efter", "Före", "Okänt");
  }

  private void active(String title, @Nullable String current) {
    Goal goal = house.active("Anna", house.of("Anna").called(title).up("0", "10"));
    if (current != null) {
      var update = new Update(new BigDecimal(current), null, null, "", "chat", "k");
      done(house.change.update(house.person("Anna"), goal.id(), update, house.now()));
    }
  }

  @Test
  void growsATreeAndFlagsOrphansAndOwnerless() {
    Goal company = house.create("Hanna", new Draft(null).at(Level.COMPANY).called("Bolaget"));
    Goal department =
        house.create("Bo", house.of("Bo").at(Level.DEPARTMENT).called("Produkt").under(company));
    house.create(
        "Anna", house.of("Anna").called("Annas").under(department).part("Besök", "0", "9"));
    house.create("Sara", house.of("Sara").called("Saras"));
    house.create("Kim", house.of("Kim").called("Kims").under(company));
    house.stage.company().withoutAnyMore("Kim");
    Tree tree = house.see.tree(house.person("Bo"), Query.LIVE, house.now());
    assertThat(
            tree.branches().stream()
                .map(
                    branch ->
                        "%s%s%s%s %d"
                            .formatted(
                                "-".repeat(branch.depth()),
                                branch.goal().goal().title(),
                                branch.orphan() ? " orphan" : "",
                                branch.ownerless() ? " ownerless" : "",
                                branch.below())))
        .containsExactly(
            "Bolaget ownerless 2",
            "-Produkt 1",
            "--Annas 0",
            "-Kims ownerless 0",
            "Saras orphan 0");
    assertThat(tree.branches().get(2).goal().parts()).hasSize(1);
    Tree page = house.see.tree(house.person("Bo"), Query.LIVE.withMost(2).withSkip(1), house.now());
    assertThat(page.branches()).hasSize(2).first().matches(branch -> branch.depth() == 1);
    assertThat(page.total()).isEqualTo(5);
  }

  private List<Scored> list(Person viewer, Query query) {
    return house.see.company(viewer, query, house.now()).goals();
  }

  private void create(String... owners) {
    Stream.of(owners).forEach(name -> house.create(name, house.of(name).called(name)));
  }

  private static List<String> titles(List<Scored> goals) {
    return goals.stream().map(scored -> scored.goal().title()).toList();
  }
}
