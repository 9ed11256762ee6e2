package se.kadens.storage;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;

/** Many rows in one statement: each column of them as an array, to be unnested. */
public final class Columns {

  private Columns() {}

  /**
   * @param type what PostgreSQL calls the column's type
   */
  public static <T> SqlArrayValue of(String type, Collection<T> rows, Function<T, Object> column) {
    return new SqlArrayValue(type, rows.stream().map(column).toArray());
  }
}
