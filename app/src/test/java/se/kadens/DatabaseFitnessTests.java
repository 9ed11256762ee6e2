package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.testkit.TestDatabase;

class DatabaseFitnessTests {

  private static final String HISTORY =
      "CREATE TABLE flyway_schema_history (installed_rank int, version text, success boolean)";

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  @Test
  void findsNothingWrongWithAnEmptyDatabase() {
    assertThat(problem("postgres")).isEmpty();
  }

  @Test
  void takesWhatThisVersionHasMigrated() {
    execute(HISTORY);
    execute("INSERT INTO flyway_schema_history VALUES (1, '100', true), (2, NULL, true)");
    assertThat(problem("postgres")).isEmpty();
  }

  @Test
  void refusesWhatANewerVersionHasMigrated() {
    execute(HISTORY);
    execute("INSERT INTO flyway_schema_history VALUES (1, '100', true), (2, '99999', true)");
    assertThat(problem("postgres"))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "SPRING_DATASOURCE_URL names a database that a newer Kadens has migrated"
                            + " (99999): jdbc:postgresql:")
                    .doesNotContain("password"));
  }

  @Test
  void refusesAMigrationThatDidNotComeToItsEnd() {
    execute(HISTORY);
    execute("INSERT INTO flyway_schema_history VALUES (1, '100', true), (2, '101', false)");
    assertThat(problem("postgres"))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "SPRING_DATASOURCE_URL names a database whose migration 101 did not come"
                            + " to its end:"));
  }

  @Test
  void refusesADatabaseOfSomethingElse() {
    execute("CREATE TABLE invoice (id int)");
    assertThat(problem("postgres"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("tables that are not Kadens'"));
  }

  @Test
  void refusesAUserWhoMayNotCreateTables() {
    String guest = user();
    execute("REVOKE CREATE ON SCHEMA public FROM public");
    assertThat(problem(guest))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "SPRING_DATASOURCE_USERNAME: the user “%s” may not create tables"
                            .formatted(guest)));
  }

  @Test
  void refusesAUserWhoDoesNotOwnTheTables() {
    String guest = user();
    execute("GRANT CREATE ON SCHEMA public TO " + guest);
    execute(HISTORY);
    assertThat(problem(guest))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "SPRING_DATASOURCE_USERNAME: the user “%s” does not own Kadens' tables"
                            .formatted(guest)));
  }

  @Test
  void refusesADatabaseThatTakesNoChanges() {
    execute("ALTER DATABASE %s SET default_transaction_read_only TO on".formatted(name()));
    assertThat(problem("postgres"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("takes no changes").contains("read_only"));
  }

  /** No standby is at hand, so that the database is made to say of itself that it is one. */
  @Test
  void refusesAStandby() {
    execute("CREATE FUNCTION pg_is_in_recovery() RETURNS boolean LANGUAGE sql AS 'SELECT true'");
    execute("ALTER DATABASE %s SET search_path TO public, pg_catalog".formatted(name()));
    assertThat(problem("postgres"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("SPRING_DATASOURCE_URL names a standby"));
  }

  @Test
  void refusesAPostgresqlThatIsTooOld() throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(new DatabaseFitness(ofVersion(13, connection), "there").problem())
          .contains("SPRING_DATASOURCE_URL names PostgreSQL 13; Kadens needs 14 or newer.");
      assertThat(new DatabaseFitness(ofVersion(14, connection), "there").problem()).isEmpty();
    }
  }

  private static Connection ofVersion(int version, Connection connection) {
    ClassLoader loader = DatabaseFitnessTests.class.getClassLoader();
    Object metaData =
        Proxy.newProxyInstance(
            loader, new Class<?>[] {DatabaseMetaData.class}, (_, _, _) -> version);
    return (Connection)
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {Connection.class},
            (_, method, arguments) ->
                method.getName().equals("getMetaData")
                    ? metaData
                    : method.invoke(connection, arguments));
  }

  private Optional<String> problem(String user) {
    String address = database.url().replaceFirst("\\?.*", "");
    return new DatabaseCheck(address + "?ApplicationName=a-password", user, "").problem();
  }

  /** Somebody who may do nothing yet; of the server, and so named after the database. */
  private String user() {
    String name = "guest_" + name();
    execute("CREATE ROLE %s LOGIN".formatted(name));
    return name;
  }

  private String name() {
    return jdbc.sql("SELECT current_database()").query(String.class).single();
  }

  private void execute(String sql) {
    jdbc.sql(sql).update();
  }
}
