package se.kadens.contract;

import java.util.HashMap;
import java.util.Map;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.testkit.TestDatabase;

/** The settings by which Kadens speaks through Teams alone, with a Bot Connector on loopback. */
final class TeamsHouse {

  static final String ADMIN = "an-admin-token";

  private TeamsHouse() {}

  /** Environment variables, as an operator sets them. */
  static Map<String, String> settings(TeamsSandbox teams) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SPRING_DATASOURCE_URL", TestDatabase.create().url());
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    settings.put("KADENS_TEAMS_APP_ID", teams.settings().appId());
    settings.put("KADENS_TEAMS_APP_PASSWORD", teams.settings().appPassword());
    settings.put("KADENS_TEAMS_TENANT_ID", teams.settings().tenantId());
    settings.put("KADENS_TEAMS_OPENID_URL", teams.openIdUrl().toString());
    settings.put("KADENS_TEAMS_LOGIN_URL", teams.loginUrl().toString());
    settings.put("KADENS_TEAMS_SERVICE_HOSTS", teams.serviceUrl().getAuthority());
    settings.put("KADENS_ADMIN_TOKEN", ADMIN);
    return settings;
  }
}
