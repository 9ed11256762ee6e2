package se.kadens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whether Kadens can live in a database that lets it in. Looks only, and changes nothing. */
final class DatabaseFitness {

  private static final int OLDEST_POSTGRESQL = 14;

  private static final String MIGRATIONS = "classpath*:db/migration/*/V*.sql";
  private static final Pattern VERSION = Pattern.compile("V([0-9]+)__.*\\.sql");

  private final Connection connection;
  private final String place;

  /**
   * @param place the database, as an operator may read it
   */
  DatabaseFitness(Connection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  /** The first thing that is wrong: the next may be no more than its consequence. */
  Optional<String> problem() throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_POSTGRESQL) {
      return Optional.of(
          "SPRING_DATASOURCE_URL names PostgreSQL %d; Kadens needs %d or newer."
              .formatted(version, OLDEST_POSTGRESQL));
    }
    if (holds("pg_is_in_recovery()")) {
      return Optional.of(
          "SPRING_DATASOURCE_URL names a standby, which takes no changes: %s. Name the primary."
              .formatted(place));
    }
    if (holds("current_setting('transaction_read_only')::boolean")) {
      return Optional.of(
          "SPRING_DATASOURCE_URL names a database that takes no changes: %s. Turn its default_transaction_read_only off."
              .formatted(place));
    }
    Optional<String> rights = rights();
    return rights.isPresent() ? rights : history();
  }

  private Optional<String> rights() throws SQLException {
    if (!holds("coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)")) {
      return Optional.of(
          "SPRING_DATASOURCE_USERNAME: the user “%s” may not create tables in the database at %s. Make it the database's owner."
              .formatted(asked("current_user").getFirst(), place));
    }
    boolean foreign =
        holds(
            """
            EXISTS (
              SELECT FROM pg_class
              WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                AND to_regclass('flyway_schema_history') IS NOT NULL
                AND NOT pg_has_role(relowner, 'USAGE'))""");
    return foreign
        ? Optional.of(
            "SPRING_DATASOURCE_USERNAME: the user “%s” does not own Kadens' tables in the database at %s. Name the user who made them."
                .formatted(asked("current_user").getFirst(), place))
        : Optional.empty();
  }

  private Optional<String> history() throws SQLException {
    if (holds("to_regclass('flyway_schema_history') IS NULL")) {
      return holds(
              """
              EXISTS (
                SELECT FROM pg_class c
                WHERE relnamespace = current_schema()::regnamespace
                  AND NOT EXISTS (
                    SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))""")
          ? Optional.of(
              "SPRING_DATASOURCE_URL names a database with tables that are not Kadens': %s. Give Kadens one of its own."
                  .formatted(place))
          : Optional.empty();
    }
    List<String> failed =
        asked("version FROM flyway_schema_history WHERE NOT success AND version IS NOT NULL");
    if (!failed.isEmpty()) {
      return Optional.of(
          "SPRING_DATASOURCE_URL names a database whose migration %s did not come to its end: %s. Restore the backup from before it."
              .formatted(String.join(", ", failed), place));
    }
    Set<String> known = known();
    List<String> unknown =
        asked(
                "version FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank")
            .stream()
            .filter(version -> !known.contains(version))
            .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "SPRING_DATASOURCE_URL names a database that a newer Kadens has migrated (%s): %s. Start that version, or one newer still."
                .formatted(String.join(", ", unknown), place));
  }

  /** The migrations that this version brings. */
  private static Set<String> known() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
          .map(Resource::getFilename)
          .map(name -> VERSION.matcher(String.valueOf(name)))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean holds(String condition) throws SQLException {
    return asked(condition).getFirst().equals("t");
  }

  private List<String> asked(String what) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + what)) {
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
    }
    return answers;
  }
}
