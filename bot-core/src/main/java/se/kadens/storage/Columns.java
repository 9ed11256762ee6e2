package se.kadens.storage;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** One column of many rows as an array, for one statement: to be unnested, or compared with any. */
public final class Columns {

  private Columns() {}

  /**
   * @param type what PostgreSQL calls the column's type
   */
  public static <T> SqlArrayValue of(
      String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
    return new SqlArrayValue(type, rows.stream().map(column).toArray());
  }
}
