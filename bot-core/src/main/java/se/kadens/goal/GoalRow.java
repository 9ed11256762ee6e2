package se.kadens.goal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** How goals, and what was said of them, are read. */
final class GoalRow {

  private GoalRow() {}

  static Goal read(ResultSet row, int number) throws SQLException {
    return new Goal(
        new GoalId(row.getObject("goal_id", UUID.class)),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getString("key"),
        Framework.valueOf(row.getString("framework")),
        Level.valueOf(row.getString("level")),
        row.getString("title"),
        person(row, "owner_id"),
        row.getString("department"),
        goal(row, "parent_id"),
        row.getBoolean("part"),
        Cycle.parse(row.getString("cycle")).orElseThrow(),
        measure(row),
        GoalJson.readWords(row.getString("done_criterion")),
        row.getBigDecimal("weight"),
        perspective(row),
        row.getObject("due", LocalDate.class),
        GoalState.valueOf(row.getString("state")),
        Visibility.valueOf(row.getString("visibility")),
        standing(row, ""),
        GoalJson.readDetails(row.getString("details")));
  }

  static GoalUpdate update(ResultSet row, int number) throws SQLException {
    Standing before = standing(row, "before_");
    String state = row.getString("state");
    return new GoalUpdate(
        new GoalId(row.getObject("goal_id", UUID.class)),
        person(row, "person_id"),
        Timestamps.read(row, "at"),
        before,
        new Standing(
            row.getBigDecimal("current"),
            Status.valueOf(row.getString("status")),
            row.getObject("confidence", Integer.class),
            Timestamps.read(row, "at")),
        state == null ? null : GoalState.valueOf(state),
        GoalJson.readWords(row.getString("note")),
        row.getString("source"));
  }

  static GoalComment comment(ResultSet row, int number) throws SQLException {
    return new GoalComment(
        row.getObject("comment_id", UUID.class),
        new GoalId(row.getObject("goal_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        Timestamps.read(row, "at"),
        GoalJson.readWords(row.getString("words")));
  }

  static GoalAgreement agreement(ResultSet row, int number) throws SQLException {
    return new GoalAgreement(
        new GoalId(row.getObject("goal_id", UUID.class)),
        GoalAgreement.Side.valueOf(row.getString("side")),
        new PersonId(row.getObject("person_id", UUID.class)),
        Timestamps.read(row, "at"));
  }

  static SqlArrayValue ids(Collection<GoalId> goals) {
    return Columns.of("uuid", goals, GoalId::value);
  }

  static SqlArrayValue states(Collection<GoalState> states) {
    return Columns.of("text", states, GoalState::name);
  }

  private static @Nullable Measure measure(ResultSet row) throws SQLException {
    String direction = row.getString("direction");
    if (direction == null) {
      return null;
    }
    BigDecimal start = row.getBigDecimal("start");
    BigDecimal target = row.getBigDecimal("target");
    return new Measure(
        row.getString("measure"),
        Direction.valueOf(direction),
        start,
        target,
        row.getString("unit"));
  }

  private static Standing standing(ResultSet row, String before) throws SQLException {
    return new Standing(
        row.getBigDecimal(before + "current"),
        Status.valueOf(row.getString(before + "status")),
        row.getObject(before + "confidence", Integer.class),
        Timestamps.readNullable(row, before + "updated_at"));
  }

  private static @Nullable Perspective perspective(ResultSet row) throws SQLException {
    String perspective = row.getString("perspective");
    return perspective == null ? null : Perspective.valueOf(perspective);
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable GoalId goal(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new GoalId(id);
  }
}
