package se.kadens.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import se.kadens.language.Language;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Reads a row of the users of Teams. */
final class UserRow {

  private UserRow() {}

  static Address address(ResultSet row, int number) throws SQLException {
    return new Address(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getString("tenant_id"),
        row.getString("user_id"),
        row.getString("directory_id"),
        row.getString("service_url"),
        row.getString("conversation_id"));
  }

  static Kept kept(ResultSet row, int number) throws SQLException {
    UUID person = row.getObject("person_id", UUID.class);
    String name = row.getString("name");
    String language = row.getString("language");
    String zone = row.getString("zone");
    return new Kept(
        address(row, number),
        person == null ? null : new PersonId(person),
        new TeamsMember(
            row.getString("user_id"),
            row.getString("directory_id"),
            name == null ? "" : name,
            row.getString("email")),
        language == null ? null : Language.ofTag(language).orElse(null),
        zone == null ? null : ZoneId.of(zone),
        row.getTimestamp("blocked_at") != null,
        row.getTimestamp("noted_at").toInstant());
  }
}
