package se.kadens.story.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every table, with what PostgreSQL notes of each besides: which transaction wrote it,
 * and where it lies. Knows no table by name, so that it reads the tables of tomorrow too.
 */
record Dump(List<Row> rows) {

  static final String WRITTEN_BY = "xmin";
  static final String LIES_AT = "ctid";

  /** One row, in the order in which they lie; what is absent is left out. */
  record Row(String table, Map<String, String> columns) {

    String get(String column) {
      return columns.getOrDefault(column, "");
    }
  }

  static Dump of(JdbcClient jdbc) {
    List<Row> rows = new ArrayList<>();
    for (String table : tables(jdbc)) {
      jdbc.sql(select(jdbc, table))
          .query()
          .listOfRows()
          .forEach(row -> rows.add(new Row(table, texts(row))));
    }
    jdbc.sql("SELECT sequencename::text, last_value::text FROM pg_sequences")
        .query()
        .listOfRows()
        .forEach(row -> rows.add(new Row("pg_sequences", texts(row))));
    return new Dump(rows);
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
            ORDER BY table_name""")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String select(JdbcClient jdbc, String table) {
    List<String> columns =
        jdbc.sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = ?
                ORDER BY ordinal_position""")
            .param(table)
            .query((row, _) -> row.getString(1))
            .list();
    return Stream.concat(Stream.of(WRITTEN_BY, LIES_AT), columns.stream())
        .map("\"%1$s\"::text AS \"%1$s\""::formatted)
        .collect(Collectors.joining(", ", "SELECT ", " FROM \"" + table + "\""));
  }

  private static Map<String, String> texts(Map<String, Object> row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null) {
            texts.put(column, Objects.toString(value));
          }
        });
    return texts;
  }

  List<Row> of(String table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  /** Whether any row of any table holds this anywhere. */
  boolean holds(String text) {
    return rows.stream()
        .flatMap(row -> row.columns().values().stream())
        .anyMatch(value -> value.contains(text));
  }
}
