package se.kadens.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.storage.Columns;
import se.kadens.storage.Together;

/** Which Slack user is which person. */
final class SlackUsers {

  /** Whose user is wanted. */
  record Wanted(WorkspaceId workspace, PersonId person) {}

  private final JdbcClient jdbc;
  private final Together<Wanted, Optional<String>> lookups = Together.lookingUp(this::usersOf);

  SlackUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A user of a Slack workspace that is ours, and the person they are as far as that is known. */
  record Member(Team team, Optional<PersonId> person) {}

  Optional<Member> member(String teamId, String userId) {
    return jdbc.sql(
            """
            SELECT t.workspace_id, t.team_id, t.bot_user_id, u.person_id
            FROM slack_team t
            LEFT JOIN slack_user u
              ON u.workspace_id = t.workspace_id AND u.team_id = t.team_id AND u.user_id = :user
            WHERE t.team_id = :team
            """)
        .param("team", teamId)
        .param("user", userId)
        .query(
            (row, _) ->
                new Member(
                    SlackTeams.read(row),
                    Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new)))
        .optional();
  }

  Optional<PersonId> personOf(Team team, String userId) {
    return jdbc.sql(
            """
            SELECT person_id FROM slack_user
            WHERE workspace_id = :workspace AND team_id = :team AND user_id = :user
              AND person_id IS NOT NULL
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .param("user", userId)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** The user a person is, where that is known; asked by many in a wave, and looked up together. */
  Optional<String> userOf(WorkspaceId workspace, PersonId person) {
    return lookups.ask(new Wanted(workspace, person));
  }

  /** In the order in which they are wanted. */
  List<Optional<String>> usersOf(List<Wanted> wanted) {
    return jdbc.sql(
            """
            SELECT known.user_id
            FROM unnest(:workspaces, :people)
              WITH ORDINALITY AS wanted (workspace_id, person_id, place)
            LEFT JOIN LATERAL (
              SELECT user_id FROM slack_user
              WHERE workspace_id = wanted.workspace_id AND person_id = wanted.person_id
              ORDER BY noted_at DESC LIMIT 1) known ON true
            ORDER BY wanted.place
            """)
        .param("workspaces", Columns.of("uuid", wanted, each -> each.workspace().value()))
        .param("people", Columns.of("uuid", wanted, each -> each.person().value()))
        .query((row, _) -> Optional.ofNullable(row.getString("user_id")))
        .list();
  }

  Set<PersonId> linked(WorkspaceId workspace) {
    Set<PersonId> linked = new HashSet<>();
    jdbc.sql(
            """
            SELECT person_id FROM slack_user
            WHERE workspace_id = :workspace AND person_id IS NOT NULL
            """)
        .param("workspace", workspace.value())
        .query(UUID.class)
        .list()
        .forEach(id -> linked.add(new PersonId(id)));
    return linked;
  }

  /** Notes a user, with the person they are if that is known; a person is one user at a time. */
  void note(Team team, String userId, @Nullable PersonId person, Instant now) {
    if (person != null) {
      release(team, userId, person);
    }
    jdbc.sql(
            """
            INSERT INTO slack_user (workspace_id, team_id, user_id, person_id, noted_at)
            VALUES (:workspace, :team, :user, :person, :now)
            ON CONFLICT (workspace_id, team_id, user_id) DO UPDATE
            SET person_id = coalesce(excluded.person_id, slack_user.person_id),
                noted_at = excluded.noted_at
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .param("user", userId)
        .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void release(Team team, String userId, PersonId person) {
    jdbc.sql(
            """
            UPDATE slack_user SET person_id = NULL
            WHERE workspace_id = :workspace AND team_id = :team AND person_id = :person
              AND user_id <> :user
            """)
        .param("workspace", team.workspace().value())
        .param("team", team.id())
        .param("person", person.value())
        .param("user", userId)
        .update();
  }
}
