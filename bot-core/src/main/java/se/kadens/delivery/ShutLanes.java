package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** The channels that take nothing from us in a workspace until somebody sets that right. */
@Component
public class ShutLanes {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ShutLanes(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * A channel that takes nothing.
   *
   * @param why as a code, and what to do about it
   */
  public record ShutLane(WorkspaceId workspace, String channel, Instant since, String why) {}

  /** Over all nodes. */
  public List<ShutLane> all() {
    return jdbc.sql("SELECT * FROM lane WHERE shut_since IS NOT NULL ORDER BY shut_since")
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<ShutLane> find(WorkspaceId workspace, String channel) {
    return jdbc.sql(
            """
            SELECT * FROM lane
            WHERE workspace_id = ? AND channel = ? AND shut_since IS NOT NULL""")
        .params(workspace.value(), channel)
        .query((row, _) -> read(row))
        .optional();
  }

  public boolean contains(WorkspaceId workspace, String channel) {
    return find(workspace, channel).isPresent();
  }

  private static ShutLane read(ResultSet row) throws SQLException {
    return new ShutLane(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getString("channel"),
        Timestamps.read(row, "shut_since"),
        row.getString("shut_why"));
  }

  /** Keeps the moment since when it is so. */
  @Transactional
  public void shut(WorkspaceId workspace, String channel, String why, Instant now) {
    Instant since =
        jdbc.sql(
                """
                INSERT INTO lane
                  (workspace_id, channel, granted_per_second, not_before, shut_since, shut_why)
                VALUES (:workspace, :channel, 0, :now, :now, :why)
                ON CONFLICT (workspace_id, channel) DO UPDATE
                SET shut_since = coalesce(lane.shut_since, excluded.shut_since),
                  shut_why = excluded.shut_why
                RETURNING shut_since""")
            .param("workspace", workspace.value())
            .param("channel", channel)
            .param("now", Timestamps.of(now))
            .param("why", why)
            .query((row, _) -> Timestamps.read(row, "shut_since"))
            .single();
    events.publishEvent(new LaneShut(workspace, channel, since));
  }

  /**
   * At a start each channel that is set up has just answered, and nothing goes by the others; what
   * is shut all the same shows at the next message.
   */
  @Transactional
  public void forget() {
    jdbc.sql("UPDATE lane SET shut_since = NULL, shut_why = NULL WHERE shut_since IS NOT NULL")
        .update();
  }

  @Transactional
  public void opened(WorkspaceId workspace, String channel) {
    jdbc.sql(
            """
            UPDATE lane SET shut_since = NULL, shut_why = NULL
            WHERE workspace_id = ? AND channel = ? AND shut_since IS NOT NULL""")
        .params(workspace.value(), channel)
        .update();
  }
}
