package se.kadens.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed.As;
import se.kadens.storage.Timestamps;

/** Who opened what somebody wrote, and in what role; its author may know. */
@Component
public class Openings {

  private final JdbcClient jdbc;

  Openings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That somebody opened an item, for the first time or once more. */
  public record Opening(PersonId reader, As as, Instant first, Instant last) {}

  /** Keeps that somebody opened an item of somebody else's; their own need not be kept. */
  public void opened(
      Person reader, As as, String feature, String subject, PersonId author, Instant now) {
    if (reader.id().equals(author)) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO opening (workspace_id, feature, subject, author_id, reader_id, role,
              first_at, last_at)
            VALUES (:workspace, :feature, :subject, :author, :reader, :role, :now, :now)
            ON CONFLICT (workspace_id, feature, subject, author_id, reader_id)
            DO UPDATE SET last_at = greatest(opening.last_at, excluded.last_at),
              role = excluded.role""")
        .param("workspace", reader.workspace().value())
        .param("feature", feature)
        .param("subject", subject)
        .param("author", author.value())
        .param("reader", reader.id().value())
        .param("role", as.name())
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Who opened an item of this author's, the first first. */
  public List<Opening> of(Person author, String feature, String subject) {
    return jdbc.sql(
            """
            SELECT * FROM opening
            WHERE workspace_id = ? AND feature = ? AND subject = ? AND author_id = ?
            ORDER BY first_at, reader_id""")
        .params(author.workspace().value(), feature, subject, author.id().value())
        .query(Openings::read)
        .list();
  }

  /** An item that somebody opened. */
  record Opened(String feature, String subject, Opening opening) {}

  /** All that was opened of what this author wrote, the newest first. */
  List<Opened> all(Person author) {
    return jdbc.sql(
            """
            SELECT * FROM opening WHERE workspace_id = ? AND author_id = ?
            ORDER BY last_at DESC, feature, subject, reader_id""")
        .params(author.workspace().value(), author.id().value())
        .query(
            (row, number) ->
                new Opened(row.getString("feature"), row.getString("subject"), read(row, number)))
        .list();
  }

  private static Opening read(ResultSet row, int number) throws SQLException {
    return new Opening(
        new PersonId(row.getObject("reader_id", UUID.class)),
        As.valueOf(row.getString("role")),
        Timestamps.read(row, "first_at"),
        Timestamps.read(row, "last_at"));
  }
}
