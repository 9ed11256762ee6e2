package se.kadens.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.language.Language;

/** The workspaces this installation serves. */
@Component
public class Workspaces {

  private final JdbcClient jdbc;

  Workspaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Workspace> find(WorkspaceId workspace) {
    return jdbc.sql("select * from workspace where workspace_id = :workspace")
        .param("workspace", workspace.value())
        .query(Workspaces::read)
        .optional();
  }

  /**
   * The one workspace of a single-tenant installation; made when first asked for, Swedish until
   * somebody says otherwise.
   */
  public Workspace home() {
    return findHome()
        .orElseGet(
            () -> {
              makeHome();
              return findHome().orElseThrow();
            });
  }

  /** Stores what the workspace is called, and its language, zone and country. */
  public void describe(Workspace workspace) {
    jdbc.sql(
            """
            update workspace
               set name = :name, language = :language, zone = :zone, country = :country
             where workspace_id = :workspace
            """)
        .param("workspace", workspace.id().value())
        .param("name", workspace.name())
        .param("language", workspace.language().code())
        .param("zone", workspace.zone().getId())
        .param("country", workspace.country())
        .update();
  }

  /**
   * Whether a file from HR decides who is in the workspace. Until the transaction ends no file can
   * be imported, so the answer stays true.
   */
  boolean lockedWithFile(WorkspaceId workspace) {
    return jdbc.sql(
            "select imported_at is not null from workspace where workspace_id = :workspace for share")
        .param("workspace", workspace.value())
        .query(Boolean.class)
        .single();
  }

  /** Lets one transaction at a time change who reports to whom. */
  void lock(WorkspaceId workspace) {
    jdbc.sql("select 1 from workspace where workspace_id = :workspace for update")
        .param("workspace", workspace.value())
        .query(Integer.class)
        .single();
  }

  boolean hasFile(WorkspaceId workspace) {
    return jdbc.sql("select imported_at is not null from workspace where workspace_id = :workspace")
        .param("workspace", workspace.value())
        .query(Boolean.class)
        .single();
  }

  void fileImported(WorkspaceId workspace, Instant now) {
    jdbc.sql("update workspace set imported_at = :now where workspace_id = :workspace")
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("workspace", workspace.value())
        .update();
  }

  private Optional<Workspace> findHome() {
    return jdbc.sql("select * from workspace where home").query(Workspaces::read).optional();
  }

  private void makeHome() {
    jdbc.sql(
            """
            insert into workspace (workspace_id, home, name, language, zone, country)
            values (:workspace, true, 'Kadens', 'sv', 'Europe/Stockholm', 'SE')
            on conflict (home) where home do nothing
            """)
        .param("workspace", WorkspaceId.create().value())
        .update();
  }

  private static Workspace read(ResultSet row, int number) throws SQLException {
    return new Workspace(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getString("name"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        ZoneId.of(row.getString("zone")),
        row.getString("country"));
  }
}
