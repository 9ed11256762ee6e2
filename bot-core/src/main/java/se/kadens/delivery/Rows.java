package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Reads rows of the ledger. */
final class Rows {

  private Rows() {}

  static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        new NoticeKey(
            new WorkspaceId(row.getObject("workspace_id", UUID.class)),
            row.getString("source"),
            row.getString("period"),
            new PersonId(row.getObject("person_id", UUID.class)),
            row.getString("kind")),
        row.getString("feature"),
        row.getString("subject"),
        Urgency.ofRank(row.getInt("urgency")),
        Timestamps.read(row, "due_at"),
        Timestamps.read(row, "expires_at"));
  }

  static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        notice(row),
        State.ofCode(row.getString("state")),
        row.getString("reason"),
        row.getInt("attempts"),
        receipt(row),
        Timestamps.readNullable(row, "ended_at"));
  }

  static @Nullable Receipt receipt(ResultSet row) throws SQLException {
    String message = row.getString("message");
    return message == null
        ? null
        : new Receipt(row.getString("channel"), row.getString("conversation"), message);
  }
}
