package se.kadens.storage;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Many rows in one statement: each column of them as an array, to be unnested. */
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
