package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.kadens.testkit.TestDatabase;

class StartupTests {

  @Test
  void endsWithOneSentenceWhenSlackRefusesTheToken() throws IOException, InterruptedException {
    try (StandIn slack = new StandIn(List.of());
        Product product = new Product(settings(slack, "xoxb-revoked"))) {
      assertThat(product.ended()).isEqualTo(1);
      assertThat(product.said().stream().filter(line -> !line.contains("  INFO ")))
          .singleElement()
          .asString()
          .startsWith("KADENS_SLACK_BOT_TOKEN is not taken by Slack (invalid_auth)")
          .doesNotContain("xoxb-revoked");
    }
  }

  @Test
  void endsWithOneSentenceAndChangesNothingInADatabaseThatIsNewer() throws Exception {
    try (StandIn slack = new StandIn(List.of())) {
      Map<String, String> settings = settings(slack, StandIn.TOKEN);
      JdbcClient jdbc =
          JdbcClient.create(
              new DriverManagerDataSource(
                  Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL"))));
      jdbc.sql(
              "CREATE TABLE flyway_schema_history (installed_rank int, version text, success bool)")
          .update();
      jdbc.sql("INSERT INTO flyway_schema_history VALUES (1, '99999', true)").update();
      try (Product product = new Product(settings)) {
        assertThat(product.ended()).isEqualTo(1);
        assertThat(product.said())
            .singleElement()
            .asString()
            .startsWith("SPRING_DATASOURCE_URL names a database that a newer Kadens has migrated");
      }
      assertThat(
              jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                  .query(String.class)
                  .list())
          .containsExactly("flyway_schema_history");
      assertThat(slack.calls(_ -> true)).as("not even Slack was asked").isEmpty();
    }
  }

  @Test
  void hasNoAdministrationWithoutItsToken() throws Exception {
    try (StandIn slack = new StandIn(List.of());
        Product product = new Product(settings(slack, StandIn.TOKEN))) {
      Outside outside = new Outside(product.address(), "secret", "any-token", Instant::now);
      assertThat(outside.get("/api/v1/deliveries").statusCode()).isEqualTo(404);
      assertThat(outside.put("/api/v1/people", "text/csv", "email\n").statusCode()).isEqualTo(404);
      assertThat(outside.getUnnamed("/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(product.said()).allMatch(line -> line.contains("  INFO "));
    }
  }

  private static Map<String, String> settings(StandIn slack, String token) {
    return new HashMap<>(
        Map.of(
            "SPRING_DATASOURCE_URL",
            TestDatabase.create().url(),
            "SPRING_DATASOURCE_USERNAME",
            "postgres",
            "SPRING_DATASOURCE_PASSWORD",
            "postgres",
            "KADENS_SLACK_SIGNING_SECRET",
            "secret",
            "KADENS_SLACK_BOT_TOKEN",
            token,
            "KADENS_SLACK_API_URL",
            slack.url()));
  }
}
