package se.kadens.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.ProgrammeId;
import se.kadens.storage.Timestamps;
import tools.jackson.databind.json.JsonMapper;

/** What managers and their people wrote to each other about a check-in. */
@Component
class Replies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  Replies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Words from one person to another.
   *
   * @param about whose check-in it is
   */
  record Said(
      UUID id,
      WorkspaceId workspace,
      CheckInKey key,
      PersonId about,
      PersonId from,
      PersonId to,
      String words,
      Instant at) {}

  void add(Said said) {
    jdbc.sql(
            """
            INSERT INTO check_in_reply (workspace_id, id, programme_id, period, about_id, from_id,
              to_id, words, said_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?)""")
        .params(
            said.workspace().value(),
            said.id(),
            said.key().programme().value(),
            said.key().period(),
            said.about().value(),
            said.from().value(),
            said.to().value(),
            JSON.writeValueAsString(said.words()),
            Timestamps.of(said.at()))
        .update();
  }

  Optional<Said> find(WorkspaceId workspace, UUID id) {
    return jdbc.sql("SELECT * FROM check_in_reply WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), id)
        .query(Replies::read)
        .optional();
  }

  /** What was said about a person's check-in, oldest first. */
  List<Said> about(WorkspaceId workspace, CheckInKey key, PersonId about) {
    return jdbc.sql(
            """
            SELECT * FROM check_in_reply
            WHERE workspace_id = ? AND programme_id = ? AND period = ? AND about_id = ?
            ORDER BY said_at, id""")
        .params(workspace.value(), key.programme().value(), key.period(), about.value())
        .query(Replies::read)
        .list();
  }

  /** What somebody wrote or was written to about check-ins, oldest first. */
  List<Said> of(WorkspaceId workspace, PersonId person) {
    return jdbc.sql(
            """
            SELECT * FROM check_in_reply
            WHERE workspace_id = :workspace AND :person IN (from_id, to_id)
            ORDER BY said_at, id""")
        .param("workspace", workspace.value())
        .param("person", person.value())
        .query(Replies::read)
        .list();
  }

  private static Said read(ResultSet row, int number) throws SQLException {
    return new Said(
        row.getObject("id", UUID.class),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new CheckInKey(
            new ProgrammeId(row.getObject("programme_id", UUID.class)), row.getString("period")),
        new PersonId(row.getObject("about_id", UUID.class)),
        new PersonId(row.getObject("from_id", UUID.class)),
        new PersonId(row.getObject("to_id", UUID.class)),
        JSON.readValue(row.getString("words"), String.class),
        Timestamps.read(row, "said_at"));
  }
}
