package se.kadens.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a file, in their order.
 *
 * @param needed which every file has
 * @param optional which a file has all of, after the others, or none
 * @param ignored which may follow instead, and are passed over
 */
record CsvColumns(List<String> needed, List<String> optional, List<String> ignored) {

  CsvColumns {
    needed = List.copyOf(needed);
    optional = List.copyOf(optional);
    ignored = List.copyOf(ignored);
  }

  static CsvColumns of(List<String> needed) {
    return new CsvColumns(needed, List.of(), List.of());
  }

  CsvColumns optionally(List<String> columns) {
    return new CsvColumns(needed, columns, ignored);
  }

  CsvColumns passingOver(List<String> columns) {
    return new CsvColumns(needed, optional, columns);
  }

  List<String> withOptional() {
    return joined(needed, optional);
  }

  List<String> withIgnored() {
    return joined(needed, ignored);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
