package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
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

  static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        notice(row),
        row.getLong("fence"),
        row.getInt("faults"),
        row.getInt("absent"),
        Timestamps.readNullable(row, "sending_since"),
        receipt(row),
        trail(row));
  }

  private static Trail trail(ResultSet row) throws SQLException {
    return new Trail(
        row.getString("channel"),
        texts(row, "tried"),
        texts(row, "tried_why"),
        texts(row, "passed_over"),
        row.getInt("turned_away"),
        Timestamps.readNullable(row, "turned_away_since"),
        row.getString("reason"),
        row.getInt("unclear_sends"),
        row.getBoolean("may_stand"),
        room(row));
  }

  private static @Nullable Room room(ResultSet row) throws SQLException {
    String key = row.getString("room");
    return key == null ? null : Room.withKey(key);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
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
