package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.goal.GoalHouse.done;
import static se.kadens.goal.GoalHouse.refused;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.goal.GoalProblem.Reason;

/** More goals than anybody has, in a chain that nobody would make, and numbers as long. */
class ManyGoalsTests {

  private static final int MANY = 20_001;

  private final GoalHouse house = new GoalHouse();

  @Test
  void readsTheCompanysOwnOfMoreThanItCanRead() {
    chain();
    Goal top = house.create("Vera", house.of("Vera").at(Level.COMPANY));
    Listing listing = house.see.company(house.person("Hanna"), Query.LIVE.withMost(1), house.now());
    assertThat(listing.total()).isEqualTo(MANY - 1);
    Tree tree =
        house.see.tree(
            house.person("Hanna"), Query.LIVE.withLevel(Level.COMPANY).withMost(1), house.now());
    assertThat(tree.branches())
        .extracting(branch -> branch.goal().goal().id())
        .containsExactly(top.id());
  }

  @Test
  void growsAChainOfAnyLength() {
    chain();
    Tree tree =
        house.see.tree(
            house.person("Hanna"), Query.LIVE.withSkip(MANY - 3).withMost(9), house.now());
    assertThat(tree.total()).isEqualTo(MANY - 1);
    assertThat(tree.branches()).isNotEmpty();
  }

  @Test
  void closesNoLoopHoweverFarDown() {
    chain();
    Goal first = house.goals.byKey(house.stage.workspace(), "chain-1").orElseThrow();
    Goal last = house.goals.byKey(house.stage.workspace(), "chain-" + MANY).orElseThrow();
    assertThat(
            refused(
                house.change.change(
                    house.person("Anna"),
                    first.id(),
                    house.of("Anna").under(last).done(),
                    house.now())))
        .containsExactly(new GoalProblem("parent_key", Reason.LOOP));
    Goal other = house.create("Anna", house.of("Anna"));
    assertThat(
            done(house.change.change(
                    house.person("Anna"),
                    other.id(),
                    house.of("Anna").under(last).done(),
                    house.now()))
                .parent())
        .isEqualTo(last.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e-400", "123456789012345678901234567890123456789012345678901"})
  void refusesANumberThatIsLongerThanAnybodyNeeds(String number) {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    Update update = new Update(new BigDecimal(number), null, null, "", "chat", "k");
    assertThat(refused(house.change.update(house.person("Anna"), goal.id(), update, house.now())))
        .containsExactly(new GoalProblem("current", Reason.TOO_LONG));
    assertThat(
            refused(
                house.change.create(
                    house.person("Anna"),
                    house.of("Anna").up("0", number).done(),
                    GoalState.DRAFT,
                    house.now())))
        .contains(new GoalProblem("target", Reason.TOO_LONG));
  }

  private void chain() {
    house
        .stage
        .get(JdbcClient.class)
        .sql(
            """
            INSERT INTO goal (workspace_id, goal_id, key, framework, level, title, owner_id,
              department, parent_id, part, cycle, done_criterion, state, visibility, status,
              created_at)
            SELECT ?, CAST(md5('chain' || n) AS uuid), 'chain-' || n, 'OKR', 'PERSON', 'Mål ' || n,
              ?, '', CASE WHEN n > 1 THEN CAST(md5('chain' || (n - 1)) AS uuid) END, false,
              '2026-Q4', '""', 'ACTIVE', 'PUBLIC', 'ON_TRACK', now()
            FROM generate_series(1, ?) AS n""")
        .params(house.stage.workspace().value(), house.person("Anna").id().value(), MANY)
        .update();
  }
}
