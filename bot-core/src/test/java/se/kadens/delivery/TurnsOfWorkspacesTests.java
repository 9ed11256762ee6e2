package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.WorkspaceId;
import se.kadens.stage.Stage;
import se.kadens.storage.Timestamps;

/** A large wave in one workspace delays nobody in another that the same node speaks for. */
class TurnsOfWorkspacesTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final DueNotices due = stage.get(DueNotices.class);
  private final WorkspaceId large = workspace();
  private final WorkspaceId small = workspace();

  @Test
  void takesSomeOfEachWorkspaceInTurn() {
    plan(large, 5_000, 1, 60);
    plan(small, 50, 1, 0);
    List<Claim> taken = due.takeDue(stage.now(), 128, "");
    assertThat(taken).hasSizeGreaterThan(50);
    assertThat(taken.stream().filter(claim -> isOf(claim, small))).hasSizeGreaterThan(20);
  }

  @Test
  void goesOnWithWhoeverWaited() {
    plan(large, 300, 1, 60);
    plan(small, 50, 1, 0);
    List<Claim> first = due.takeDue(stage.now(), 32, "");
    List<Claim> second = due.takeDue(stage.now(), 32, "");
    assertThat(first).hasSize(32).allMatch(claim -> isOf(claim, workspaceOf(first)));
    assertThat(second).hasSize(32).noneMatch(claim -> isOf(claim, workspaceOf(first)));
  }

  @Test
  void takesPeopleAtTheKeyboardOfEveryWorkspaceFirst() {
    plan(large, 300, 1, 60);
    plan(small, 50, 1, 60);
    plan(large, 3, 0, 0);
    plan(small, 3, 0, 0);
    assertThat(due.takeDue(stage.now(), 6, ""))
        .hasSize(6)
        .allMatch(claim -> claim.notice().urgency() == Notice.Urgency.CONVERSATION);
  }

  @Test
  void takesOnlyPeopleAtTheKeyboardWhereAWorkspaceIsBusy() {
    plan(large, 300, 1, 60);
    plan(large, 3, 0, 0);
    plan(small, 5, 1, 0);
    List<Claim> taken = due.takeDue(stage.now(), 128, "", large.value().toString());
    assertThat(taken).hasSize(8);
    assertThat(taken.stream().filter(claim -> isOf(claim, large)))
        .allMatch(claim -> claim.notice().urgency() == Notice.Urgency.CONVERSATION);
  }

  @Test
  void takesNothingOfAWorkspaceThatAnotherNodeSpeaksFor() {
    plan(large, 10, 1, 0);
    stage
        .get(JdbcClient.class)
        .sql("UPDATE lane_holder SET node_id = gen_random_uuid() WHERE workspace_id = ?")
        .param(large.value())
        .update();
    assertThat(due.areThere(stage.now())).isFalse();
    assertThat(due.takeDue(stage.now(), 128, "")).isEmpty();
  }

  /** As PostgreSQL plans what it is asked often: without looking at the values. */
  @Test
  void readsNextToNothingOfWhatIsNotDue() {
    plan(large, 5_000, 1, -3600);
    JdbcClient jdbc = stage.get(JdbcClient.class);
    jdbc.sql("ANALYZE notice").update();
    stage
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              jdbc.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
              long before = readOneAfterTheOther(jdbc);
              assertThat(due.areThere(stage.now())).isFalse();
              assertThat(due.takeStale(stage.now(), 128, "")).isEmpty();
              assertThat(due.takeUnclear(stage.now(), 128, "")).isEmpty();
              assertThat(due.takeDue(stage.now(), 128, "")).isEmpty();
              assertThat(readOneAfterTheOther(jdbc) - before).isLessThan(10);
            });
  }

  /** As it is at nine on a Monday: all that PostgreSQL knows is that nothing was due on Sunday. */
  @Test
  void readsOfAWaveOnlyWhatItTakesThoughNobodyFoundOutYetHowLargeItIs() {
    JdbcClient jdbc = stage.get(JdbcClient.class);
    plan(large, 5_000, 1, 60);
    jdbc.sql(
            """
            UPDATE notice SET state = 'sent', channel = 'memory', conversation = 'c', message = 'm',
              ended_at = due_at""")
        .update();
    jdbc.sql("ANALYZE notice").update();
    plan(large, 2_000, 1, 60);
    stage
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              long before = read("seq_tup_read + idx_tup_fetch", jdbc);
              assertThat(due.takeDue(stage.now(), 32, "")).hasSize(32);
              assertThat(read("seq_tup_read + idx_tup_fetch", jdbc) - before).isLessThan(500);
            });
  }

  /** How many notices this connection has read without an index. */
  private static long readOneAfterTheOther(JdbcClient jdbc) {
    return read("seq_tup_read", jdbc);
  }

  private static long read(String how, JdbcClient jdbc) {
    return jdbc.sql("SELECT " + how + " FROM pg_stat_xact_user_tables WHERE relname = 'notice'")
        .query(Long.class)
        .single();
  }

  private static WorkspaceId workspaceOf(List<Claim> claims) {
    return claims.getFirst().notice().key().workspace();
  }

  private static boolean isOf(Claim claim, WorkspaceId workspace) {
    return claim.notice().key().workspace().equals(workspace);
  }

  private WorkspaceId workspace() {
    WorkspaceId workspace = WorkspaceId.create();
    stage
        .get(JdbcClient.class)
        .sql(
            """
            INSERT INTO workspace (workspace_id, home, name, language, zone, country)
            VALUES (?, false, 'Exempel AB', 'sv', 'Europe/Stockholm', 'SE')""")
        .param(workspace.value())
        .update();
    stage
        .get(JdbcClient.class)
        .sql("INSERT INTO lane_holder (workspace_id, node_id) VALUES (?, ?)")
        .params(workspace.value(), stage.get(Holdings.class).node())
        .update();
    return workspace;
  }

  private void plan(WorkspaceId workspace, int people, int urgency, int secondsAgo) {
    stage
        .get(JdbcClient.class)
        .sql(
            """
            INSERT INTO notice (workspace_id, id, source, period, person_id, kind, feature, subject,
              urgency, due_at, next_at, expires_at)
            SELECT :workspace, gen_random_uuid(), 'errand', '', gen_random_uuid(), 'said', 'errand',
              '', :urgency, :due, :due, CAST(:due AS timestamptz) + interval '1 day'
            FROM generate_series(1, :people)""")
        .param("workspace", workspace.value())
        .param("urgency", urgency)
        .param("due", Timestamps.of(stage.now().minusSeconds(secondsAgo)))
        .param("people", people)
        .update();
  }
}
