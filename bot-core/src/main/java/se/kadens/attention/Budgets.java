package se.kadens.attention;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** What each workspace asks of one person at most. */
@Component
public class Budgets {

  private final JdbcClient jdbc;

  Budgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The usual one until somebody sets another. */
  public Budget of(WorkspaceId workspace) {
    return jdbc.sql("SELECT prompts, minutes, gap FROM attention_budget WHERE workspace_id = ?")
        .param(workspace.value())
        .query(
            (row, _) ->
                new Budget(
                    row.getInt("prompts"),
                    row.getInt("minutes"),
                    Duration.ofSeconds(row.getLong("gap"))))
        .optional()
        .orElse(Budget.USUAL);
  }

  /** Whoever has a place keeps it; the next one is found by the new budget. */
  @Transactional
  public void become(WorkspaceId workspace, Budget budget, Instant now) {
    jdbc.sql(
            """
            INSERT INTO attention_budget (workspace_id, prompts, minutes, gap, set_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id) DO UPDATE SET prompts = excluded.prompts,
              minutes = excluded.minutes, gap = excluded.gap, set_at = excluded.set_at""")
        .params(
            workspace.value(),
            budget.prompts(),
            budget.minutes(),
            budget.gap().toSeconds(),
            Timestamps.of(now))
        .update();
  }
}
