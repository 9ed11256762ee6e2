package se.kadens.slack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.WorkspaceId;

/** The Slack workspaces this installation is in. */
final class SlackTeams {

  /**
   * A Slack workspace.
   *
   * @param botUserId our own user there
   */
  record Team(WorkspaceId workspace, String id, @Nullable String botUserId) {}

  private final JdbcClient jdbc;

  SlackTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Team> find(String teamId) {
    return jdbc.sql(
            """
            SELECT workspace_id, team_id, bot_user_id FROM slack_team
            WHERE team_id = :team
            """)
        .param("team", teamId)
        .query((row, _) -> read(row))
        .optional();
  }

  static Team read(ResultSet row) throws SQLException {
    return new Team(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getString("team_id"),
        row.getString("bot_user_id"));
  }

  Optional<Team> of(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT team_id FROM slack_team
            WHERE workspace_id = :workspace ORDER BY revoked_at NULLS FIRST, noted_at DESC LIMIT 1
            """)
        .param("workspace", workspace.value())
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  /** What another Slack workspace is called that we are in, where there is one. */
  Optional<String> nameOfAnother(Team team) {
    return jdbc.sql(
            """
            SELECT name FROM slack_team
            WHERE workspace_id = :workspace AND team_id <> :team AND revoked_at IS NULL LIMIT 1
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .query(String.class)
        .optional();
  }

  /** Notes that our token works there. */
  void note(Team team, String name, Instant now) {
    jdbc.sql(
            """
            INSERT INTO slack_team (workspace_id, team_id, name, bot_user_id, noted_at)
            VALUES (:workspace, :team, :name, :bot, :now)
            ON CONFLICT (workspace_id, team_id) DO UPDATE
            SET name = excluded.name, bot_user_id = excluded.bot_user_id,
                noted_at = excluded.noted_at, revoked_at = NULL
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .param("name", name)
        .param("bot", team.botUserId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes that Slack let us go. */
  void revoke(Team team, Instant now) {
    jdbc.sql(
            """
            UPDATE slack_team SET revoked_at = :now
            WHERE workspace_id = :workspace AND team_id = :team
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
