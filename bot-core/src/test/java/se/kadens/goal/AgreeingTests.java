package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.goal.GoalHouse.done;
import static se.kadens.goal.GoalHouse.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.goal.GoalAgreement.Side;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.Person;

/** A goal is agreed once its owner and the owner's manager have both said so. */
class AgreeingTests {

  private static final Map<String, String> NONE = Map.of();

  private final GoalHouse house = new GoalHouse();

  @Test
  void takesBoth() {
    Goal goal = house.create("Anna", house.of("Anna").part("Besök", "0", "9"));
    assertThat(agree("Anna", goal).state()).isEqualTo(GoalState.DRAFT);
    assertThat(agree("Anna", goal).state()).isEqualTo(GoalState.DRAFT);
    assertThat(agree("Bo", goal).state()).isEqualTo(GoalState.AGREED);
    assertThat(house.again(goal).state()).isEqualTo(GoalState.AGREED);
    assertThat(house.goals.partsOf(goal.workspace(), goal.id()))
        .extracting(Goal::state)
        .containsExactly(GoalState.AGREED);
    assertThat(agreements(goal))
        .containsExactly(
            new GoalAgreement(goal.id(), Side.OWNER, house.person("Anna").id(), house.now()),
            new GoalAgreement(goal.id(), Side.MANAGER, house.person("Bo").id(), house.now()));
  }

  @Test
  void keepsWhoAgreedFirst() {
    Goal goal = house.create("Anna", house.of("Anna"));
    agree("Anna", goal);
    var first = house.now();
    house.stage.outageUntil("2026-11-24T08:00:00Z");
    agree("Anna", goal);
    assertThat(agreements(goal)).extracting(GoalAgreement::at).containsExactly(first);
  }

  @Test
  void takesTheOwnerAloneWhereNobodyIsAbove() {
    Goal goal = house.create("Vera", house.of("Vera").at(Level.COMPANY));
    assertThat(agree("Vera", goal).state()).isEqualTo(GoalState.AGREED);
  }

  @Test
  void letsHrStandInForTheManagerOfACompanyGoalOnly() {
    Goal company = house.create("Hanna", house.of("Bo").at(Level.COMPANY));
    agree("Hanna", company);
    assertThat(agree("Bo", company).state()).isEqualTo(GoalState.AGREED);
    Goal team = house.create("Bo", house.of("Bo").at(Level.TEAM));
    assertThat(refused(house.change.agree(house.person("Hanna"), team.id(), house.now())))
        .containsExactly(GoalProblem.of(Reason.NOT_YOURS));
  }

  @Test
  void takesHrAloneWhereNobodyOwnsIt() {
    Goal goal = house.create("Hanna", new Draft(null).at(Level.COMPANY));
    assertThat(agree("Hanna", goal).state()).isEqualTo(GoalState.AGREED);
  }

  @Test
  void fallsAwayWhenWhatWasAgreedToChanges() {
    for (Draft other :
        List.of(
            house.of("Anna").called("Nöjda kunder").part("Besök", "0", "9"),
            house.of("Anna").part("Besök", "0", "10"),
            house.of("Anna").part("Besök", "0", "9").part("Möten", "0", "9"),
            house.of("Anna").doneWhen("Alla ler").part("Besök", "0", "9"),
            house.of("Anna").due("2026-12-01").part("Besök", "0", "9"),
            house.of("Anna").in("2026-H2").part("Besök", "0", "9").due("2026-12-30"),
            house.of("Anna").up("0", "9"))) {
      Goal goal = agreed();
      assertThat(change(goal, other).state()).isEqualTo(GoalState.DRAFT);
      assertThat(agreements(goal)).isEmpty();
      assertThat(house.goals.partsOf(goal.workspace(), goal.id()))
          .extracting(Goal::state)
          .isSubsetOf(GoalState.DRAFT, GoalState.DROPPED);
      assertThat(agree("Bo", goal).state()).isEqualTo(GoalState.DRAFT);
      assertThat(agree("Anna", goal).state()).isEqualTo(GoalState.AGREED);
    }
  }

  @Test
  void outlivesWhatNobodyAgreedTo() {
    Goal goal = agreed();
    Goal part = house.goals.partsOf(goal.workspace(), goal.id()).getFirst();
    Draft same =
        house
            .of("Anna")
            .part(part, "Besök")
            .seenBy(Visibility.TEAM)
            .with(
                new Details("Sälj", Set.of("kund"), Map.of("Kst", "4100"), "Bonus", "Ringa", NONE));
    assertThat(change(goal, same).state()).isEqualTo(GoalState.AGREED);
    assertThat(agreements(goal)).hasSize(2);
  }

  @Test
  void comesBeforeItBegins() {
    Goal goal = house.create("Anna", house.of("Anna").up("0", "9"));
    assertThat(refused(activate("Anna", goal))).containsExactly(GoalProblem.of(Reason.NOT_AGREED));
    agree("Anna", goal);
    assertThat(refused(activate("Anna", goal))).containsExactly(GoalProblem.of(Reason.NOT_AGREED));
    assertThat(refused(activate("Bo", goal))).containsExactly(GoalProblem.of(Reason.NOT_AGREED));
    agree("Bo", goal);
    assertThat(done(activate("Anna", goal)).state()).isEqualTo(GoalState.ACTIVE);
  }

  @Test
  void beginsNoThought() {
    Goal idea =
        done(
            house.change.create(
                house.person("Anna"),
                house.of("Anna").up("0", "9").done(),
                GoalState.IDEA,
                house.now()));
    assertThat(refused(activate("Anna", idea))).containsExactly(GoalProblem.of(Reason.STILL_IDEA));
  }

  @Test
  void isGivenByTheStartWhereOnePersonDecides() {
    Goal goal = house.create("Vera", house.of("Vera").at(Level.COMPANY).up("0", "9"));
    assertThat(refused(activate("Hanna", goal))).containsExactly(GoalProblem.of(Reason.NOT_AGREED));
    assertThat(done(activate("Vera", goal)).state()).isEqualTo(GoalState.ACTIVE);
    assertThat(agreements(goal)).extracting(GoalAgreement::side).containsExactly(Side.OWNER);
    Goal nobodys = house.create("Hanna", new Draft(null).at(Level.COMPANY).up("0", "9"));
    assertThat(done(activate("Hanna", nobodys)).state()).isEqualTo(GoalState.ACTIVE);
  }

  @Test
  void waitsForNoManagerWhoHasLeft() {
    Goal goal = house.create("Anna", house.of("Anna").up("0", "9"));
    house
        .stage
        .get(JdbcClient.class)
        .sql("UPDATE person SET active = false WHERE name LIKE 'Bo%'")
        .update();
    assertThat(done(activate("Anna", goal)).state()).isEqualTo(GoalState.ACTIVE);
  }

  @Test
  void isAskedForAgainWhenARunningGoalChanges() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    assertThat(consent().isAwaitedAgain(goal)).isFalse();
    Goal changed = change(goal, house.of("Anna").up("0", "10"));
    assertThat(changed.state()).isEqualTo(GoalState.ACTIVE);
    assertThat(agreements(goal)).isEmpty();
    assertThat(consent().isAwaitedAgain(changed)).isTrue();
    agree("Bo", goal);
    assertThat(consent().isAwaitedAgain(changed)).isTrue();
    assertThat(agree("Anna", goal).state()).isEqualTo(GoalState.ACTIVE);
    assertThat(consent().isAwaitedAgain(changed)).isFalse();
  }

  @Test
  void isNotAwaitedForWhatAFileStarted() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    house.stage.get(JdbcClient.class).sql("DELETE FROM goal_agreement").update();
    assertThat(consent().isAwaitedAgain(goal)).isFalse();
  }

  /** A file takes the tree first and then the goals; so does whoever moves a goal. */
  @Test
  void doesNotCrossAFileThatIsBroughtIn() throws Exception {
    Goal goal = house.create("Anna", house.of("Anna"));
    Goal above = house.create("Bo", house.of("Bo").at(Level.TEAM));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Outcome> move =
          new TransactionTemplate(house.stage.get(PlatformTransactionManager.class))
              .execute(
                  _ -> {
                    house.stage.get(GoalBook.class).lockTree(goal.workspace());
                    Future<Outcome> later = threads.submit(moving("Anna", goal, above));
                    awaitSomebodyWaiting();
                    assertThat(house.stage.get(GoalSheet.class).hold(goal.workspace())).hasSize(2);
                    return later;
                  });
      assertThat(done(move.get()).parent()).isEqualTo(above.id());
    }
  }

  @RepeatedTest(5)
  void standsTwoWhoAgreeAtOnce() throws Exception {
    Goal goal = house.create("Anna", house.of("Anna"));
    together(agreeing("Anna", goal), agreeing("Bo", goal));
    assertThat(house.again(goal).state()).isEqualTo(GoalState.AGREED);
    assertThat(agreements(goal)).hasSize(2);
    assertThat(house.goals.history(goal.workspace(), goal.id(), 9)).hasSize(1);
  }

  @RepeatedTest(5)
  void closesNoLoopWhenTwoMoveGoalsAtOnce() throws Exception {
    Goal annas = house.create("Anna", house.of("Anna"));
    Goal kims = house.create("Kim", house.of("Kim"));
    together(moving("Anna", annas, kims), moving("Kim", kims, annas));
    assertThat(house.again(annas).parent() == null || house.again(kims).parent() == null).isTrue();
    assertThat(house.again(annas).parent()).isNotEqualTo(house.again(kims).parent());
  }

  private Callable<Outcome> agreeing(String name, Goal goal) {
    Person person = house.person(name);
    return () -> house.change.agree(person, goal.id(), house.now());
  }

  private Callable<Outcome> moving(String name, Goal goal, Goal under) {
    Person person = house.person(name);
    GoalDraft draft = house.of(name).under(under).done();
    return () -> house.change.change(person, goal.id(), draft, house.now());
  }

  @Test
  void losesNoUpdateOfAPartWhileItsWholeIsChanged() throws Exception {
    Draft draft = house.of("Anna").part("Besök", "0", "9");
    Goal goal = house.active("Anna", draft);
    Goal part = house.goals.partsOf(goal.workspace(), goal.id()).getFirst();
    Draft renamed = house.of("Anna").called("Ett annat namn").part(part, "Besök");
    Update update = new Update(BigDecimal.valueOf(5), null, null, "", "chat", "k");
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Outcome> change =
          new TransactionTemplate(house.stage.get(PlatformTransactionManager.class))
              .execute(
                  _ -> {
                    done(house.change.update(house.person("Anna"), part.id(), update, house.now()));
                    Future<Outcome> later =
                        threads.submit(
                            () ->
                                house.change.change(
                                    house.person("Bo"), goal.id(), renamed.done(), house.now()));
                    awaitSomebodyWaiting();
                    return later;
                  });
      done(change.get());
    }
    assertThat(house.again(part).standing().current()).isEqualByComparingTo("5");
    assertThat(house.again(goal).title()).isEqualTo("Ett annat namn");
  }

  private void awaitSomebodyWaiting() {
    JdbcClient jdbc = house.stage.get(JdbcClient.class);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single()
        == 0) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void together(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> both =
          List.of(one, other).stream()
              .map(
                  deed ->
                      threads.submit(
                          () -> {
                            start.await();
                            return deed.call();
                          }))
              .toList();
      for (Future<Outcome> outcome : both) {
        assertThat(outcome.get()).isNotNull();
      }
    }
  }

  private Goal agreed() {
    Goal goal = house.create("Anna", house.of("Anna").part("Besök", "0", "9"));
    agree("Anna", goal);
    return agree("Bo", goal);
  }

  private Consent consent() {
    return house.stage.get(Consent.class);
  }

  private Outcome activate(String name, Goal goal) {
    return house.change.activate(house.person(name), goal.id(), house.now());
  }

  private Goal agree(String name, Goal goal) {
    return done(house.change.agree(house.person(name), goal.id(), house.now()));
  }

  private Goal change(Goal goal, Draft draft) {
    return done(house.change.change(house.person("Anna"), goal.id(), draft.done(), house.now()));
  }

  private List<GoalAgreement> agreements(Goal goal) {
    return house.goals.agreements(goal.workspace(), goal.id());
  }
}
