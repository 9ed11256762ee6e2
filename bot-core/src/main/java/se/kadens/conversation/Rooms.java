package se.kadens.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** The rooms the bot is in now, as far as the channels have told. */
@Component
public class Rooms {

  private final JdbcClient jdbc;

  Rooms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By title. */
  public List<Room> of(WorkspaceId workspace) {
    return jdbc.sql("SELECT * FROM room WHERE workspace_id = ? ORDER BY lower(title), channel, id")
        .param(workspace.value())
        .query(Rooms::read)
        .list();
  }

  /**
   * @param key a {@link Room#key()}, wherever it comes from
   */
  public Optional<Room> find(WorkspaceId workspace, String key) {
    return jdbc.sql("SELECT * FROM room WHERE workspace_id = ? AND channel || '/' || id = ?")
        .params(workspace.value(), key)
        .query(Rooms::read)
        .optional();
  }

  /** The bot is in there, and that is what people call it now. */
  @Transactional
  public void entered(WorkspaceId workspace, Room room, Instant now) {
    jdbc.sql(
            """
            INSERT INTO room (workspace_id, channel, id, title, entered_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, channel, id) DO UPDATE SET title = excluded.title""")
        .params(workspace.value(), room.channel(), room.id(), room.title(), Timestamps.of(now))
        .update();
  }

  /** Says nothing of whether the bot is in there. */
  @Transactional
  public void renamed(WorkspaceId workspace, Room room) {
    jdbc.sql("UPDATE room SET title = ? WHERE workspace_id = ? AND channel = ? AND id = ?")
        .params(room.title(), workspace.value(), room.channel(), room.id())
        .update();
  }

  @Transactional
  public void left(WorkspaceId workspace, Room room) {
    jdbc.sql("DELETE FROM room WHERE workspace_id = ? AND channel = ? AND id = ?")
        .params(workspace.value(), room.channel(), room.id())
        .update();
  }

  private static Room read(ResultSet row, int number) throws SQLException {
    return new Room(row.getString("channel"), row.getString("id"), row.getString("title"));
  }
}
