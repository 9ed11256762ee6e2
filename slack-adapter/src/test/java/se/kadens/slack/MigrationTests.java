package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.testkit.TestDatabase;

class MigrationTests {

  /** Otherwise whoever has their address on another channel could be taken for them. */
  @Test
  void takesThoseWhoAreSlackUsersAlreadyForMetHereFirst() {
    TestDatabase database = TestDatabase.create();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    // As it was before: the tables of people and of Slack's users, and none of links.
    flyway(database).locations("classpath:db/migration/slack").target("200").load().migrate();
    flyway(database).locations("classpath:db/migration/core").target("170").load().migrate();
    UUID workspace = UUID.randomUUID();
    UUID anna = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO workspace (workspace_id, name, language, zone, country)
            VALUES (?, 'Acme', 'sv', 'Europe/Stockholm', 'SE')
            """)
        .param(workspace)
        .update();
    jdbc.sql(
            """
            INSERT INTO person (workspace_id, person_id, name, email, role, active)
            VALUES (?, ?, 'Anna Berg', 'anna@acme.example', 'EMPLOYEE', true)
            """)
        .params(workspace, anna)
        .update();
    jdbc.sql("INSERT INTO slack_user VALUES (?, 'T1', 'UANNA', ?, '2026-01-01T00:00:00Z')")
        .params(workspace, anna)
        .update();

    flyway(database)
        .locations("classpath:db/migration/core", "classpath:db/migration/slack")
        .load()
        .migrate();

    assertThat(
            jdbc.sql("SELECT person_id FROM channel_link WHERE channel = 'slack' AND met_first")
                .query(UUID.class)
                .list())
        .containsExactly(anna);
  }

  private static FluentConfiguration flyway(TestDatabase database) {
    return Flyway.configure()
        .dataSource(database.dataSource())
        .outOfOrder(true)
        .ignoreMigrationPatterns("*:missing", "*:future");
  }
}
