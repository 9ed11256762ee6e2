package se.kadens.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.kadens.file.Row;

/** Reads a file's rows. What is not UTF-8 becomes U+FFFD, and so can be told by its line. */
final class CsvFile {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private final List<String> more;
  private final List<Row> rows = new ArrayList<>();

  private CsvFile(CSVParser parser, List<String> columns, List<String> ignored) {
    this.parser = parser;
    this.records = parser.iterator();
    this.columns = columns;
    this.more = Stream.concat(columns.stream(), ignored.stream()).toList();
  }

  /**
   * The rows below the header.
   *
   * @param ignored columns that may follow the others and are passed over
   */
  static List<Row> read(InputStream in, List<String> columns, List<String> ignored)
      throws IOException {
    var characters = new InputStreamReader(in, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(characters, CSVFormat.RFC4180)) {
      return new CsvFile(parser, columns, ignored).rows();
    }
  }

  private List<Row> rows() throws IOException {
    int line = 1;
    try {
      String header = records.hasNext() ? header(records.next()) : "";
      boolean longer = header.equals(joined(more));
      if (!longer && !header.equals(joined(columns))) {
        return List.of(
            new Row.Unreadable(1, "The header has to be exactly “%s”.".formatted(joined(columns))));
      }
      line = nextLine();
      while (records.hasNext()) {
        add(line, records.next().toList(), longer);
        line = nextLine();
      }
    } catch (UncheckedIOException | NoSuchElementException broken) {
      if (!(broken.getCause() instanceof CSVException)) {
        throw broken;
      }
      rows.add(
          new Row.Unreadable(line, "The quotes are wrong here, and nothing after them was read."));
    }
    return rows;
  }

  /** The line after those read so far; a record may be several lines long. */
  private int nextLine() {
    return Math.toIntExact(parser.getCurrentLineNumber()) + 1;
  }

  private void add(int line, List<String> cells, boolean longer) {
    boolean empty = cells.size() == 1 && cells.getFirst().isBlank();
    if (empty) {
      return;
    }
    if (longer && cells.size() != more.size()) {
      rows.add(
          new Row.Unreadable(
              line, "There are %d columns here, not %d.".formatted(cells.size(), more.size())));
    } else {
      rows.add(new Row.Cells(line, longer ? cells.subList(0, columns.size()) : cells));
    }
  }

  private static String header(CSVRecord record) {
    String header = joined(record.toList());
    return header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private static String joined(List<String> cells) {
    return String.join(",", cells);
  }
}
