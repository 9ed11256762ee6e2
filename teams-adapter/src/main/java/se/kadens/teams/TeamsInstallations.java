package se.kadens.teams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;

/** The tenants and teams that the app is installed in. */
final class TeamsInstallations {

  /** A tenant whose people we serve. */
  record Tenant(WorkspaceId workspace, String id) {}

  /** A team whose members can be read. */
  record Team(Tenant tenant, String conversation, String serviceUrl) {}

  private final JdbcClient jdbc;
  private final Reception core;
  private final TeamsSettings settings;

  /** The one there is, which is asked for with every activity. */
  private volatile @Nullable WorkspaceId workspace;

  TeamsInstallations(JdbcClient jdbc, Reception core, TeamsSettings settings) {
    this.jdbc = jdbc;
    this.core = core;
    this.settings = settings;
  }

  /**
   * The tenant of the settings; with authentication disabled and none in the settings, any there
   * is.
   */
  Optional<Tenant> tenant(String tenantId) {
    String ours = settings.tenantId();
    boolean isOurs =
        ours == null
            ? settings.authIsDisabled() && !tenantId.isBlank()
            : ours.equalsIgnoreCase(tenantId);
    return isOurs
        ? Optional.of(new Tenant(workspace(), ours == null ? tenantId : ours))
        : Optional.empty();
  }

  private WorkspaceId workspace() {
    WorkspaceId known = workspace;
    if (known == null) {
      known = core.workspace().id();
      workspace = known;
    }
    return known;
  }

  /** Notes where the Bot Connector was heard from about a tenant. */
  void note(Tenant tenant, String serviceUrl, Instant now) {
    jdbc.sql(
            """
            INSERT INTO teams_tenant (workspace_id, tenant_id, service_url, noted_at)
            VALUES (:workspace, :tenant, :serviceUrl, :now)
            ON CONFLICT (workspace_id, tenant_id) DO UPDATE
            SET service_url = excluded.service_url, noted_at = excluded.noted_at
            """)
        .param("workspace", tenant.workspace().value())
        .param("tenant", tenant.id())
        .param("serviceUrl", serviceUrl)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes that the app is in a team. */
  void noteTeam(Team team, Instant now) {
    jdbc.sql(
            """
            INSERT INTO teams_team (workspace_id, tenant_id, conversation_id, service_url, noted_at)
            VALUES (:workspace, :tenant, :conversation, :serviceUrl, :now)
            ON CONFLICT (workspace_id, tenant_id, conversation_id) DO UPDATE
            SET service_url = excluded.service_url, noted_at = excluded.noted_at
            """)
        .param("workspace", team.tenant().workspace().value())
        .param("tenant", team.tenant().id())
        .param("conversation", team.conversation())
        .param("serviceUrl", team.serviceUrl())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes that the app is no longer in a team. */
  void forgetTeam(Tenant tenant, String conversation) {
    jdbc.sql(
            """
            DELETE FROM teams_team
            WHERE workspace_id = :workspace AND tenant_id = :tenant
              AND conversation_id = :conversation
            """)
        .param("workspace", tenant.workspace().value())
        .param("tenant", tenant.id())
        .param("conversation", conversation)
        .update();
  }

  List<Team> teams(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT tenant_id, conversation_id, service_url FROM teams_team
            WHERE workspace_id = :workspace ORDER BY noted_at, conversation_id
            """)
        .param("workspace", workspace.value())
        .query(
            (row, _) ->
                new Team(
                    new Tenant(workspace, row.getString("tenant_id")),
                    row.getString("conversation_id"),
                    row.getString("service_url")))
        .list();
  }
}
