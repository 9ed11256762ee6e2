package se.kadens.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Programme.Version;
import se.kadens.storage.Timestamps;

/** The programmes of every workspace. */
@Component
public class Programmes {

  private static final String SELECT =
      """
      SELECT p.workspace_id, p.id, p.name, v.from_date, v.plan
      FROM programme p
      JOIN programme_version v ON v.workspace_id = p.workspace_id AND v.programme_id = p.id
      """;

  private final JdbcClient jdbc;

  Programmes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Programme> find(WorkspaceId workspace, ProgrammeId programme) {
    return assemble(
            jdbc.sql(SELECT + "WHERE p.workspace_id = ? AND p.id = ? ORDER BY v.from_date")
                .params(workspace.value(), programme.value()))
        .stream()
        .findFirst();
  }

  /** By name, whatever its capitals. */
  public Optional<Programme> find(WorkspaceId workspace, String name) {
    return assemble(
            jdbc.sql(
                    SELECT
                        + "WHERE p.workspace_id = ? AND lower(p.name) = lower(?)"
                        + " ORDER BY v.from_date")
                .params(workspace.value(), name))
        .stream()
        .findFirst();
  }

  /** All of a workspace, by name. */
  public List<Programme> all(WorkspaceId workspace) {
    return assemble(
        jdbc.sql(SELECT + "WHERE p.workspace_id = ? ORDER BY lower(p.name), v.from_date")
            .param(workspace.value()));
  }

  /** The workspaces that have a programme. */
  List<WorkspaceId> workspaces() {
    return jdbc.sql("SELECT DISTINCT workspace_id FROM programme")
        .query((row, _) -> new WorkspaceId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Writes the whole programme, in the caller's transaction. */
  void save(Programme programme, Instant now) {
    jdbc.sql(
            """
            INSERT INTO programme (workspace_id, id, name, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace_id, id) DO UPDATE SET name = excluded.name""")
        .params(
            programme.workspace().value(),
            programme.id().value(),
            programme.name(),
            Timestamps.of(now))
        .update();
    jdbc.sql("DELETE FROM programme_version WHERE workspace_id = ? AND programme_id = ?")
        .params(programme.workspace().value(), programme.id().value())
        .update();
    for (Version version : programme.versions()) {
      jdbc.sql(
              """
              INSERT INTO programme_version (workspace_id, programme_id, from_date, plan, saved_at)
              VALUES (?, ?, ?, ?::json, ?)""")
          .params(
              programme.workspace().value(),
              programme.id().value(),
              version.from(),
              PlanJson.write(version.plan()).toString(),
              Timestamps.of(now))
          .update();
    }
  }

  /** Lets nobody else change the workspace's programmes until the transaction ends. */
  void lock(WorkspaceId workspace) {
    jdbc.sql("SELECT 1 FROM workspace WHERE workspace_id = ? FOR UPDATE")
        .param(workspace.value())
        .query(Integer.class)
        .optional();
  }

  private record Row(WorkspaceId workspace, ProgrammeId id, String name, Version version) {
    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          new WorkspaceId(row.getObject("workspace_id", UUID.class)),
          new ProgrammeId(row.getObject("id", UUID.class)),
          row.getString("name"),
          new Version(
              row.getObject("from_date", LocalDate.class),
              PlanJson.readStored(row.getString("plan"))));
    }
  }

  private static List<Programme> assemble(JdbcClient.StatementSpec select) {
    Map<ProgrammeId, List<Row>> byId = new LinkedHashMap<>();
    for (Row row : select.query(Row::read).list()) {
      byId.computeIfAbsent(row.id, _ -> new ArrayList<>()).add(row);
    }
    return byId.values().stream()
        .map(
            rows ->
                new Programme(
                    rows.getFirst().workspace,
                    rows.getFirst().id,
                    rows.getFirst().name,
                    rows.stream().map(Row::version).toList()))
        .toList();
  }
}
