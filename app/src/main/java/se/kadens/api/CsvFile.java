package se.kadens.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.kadens.file.Row;

/** Reads a file's rows. What is not UTF-8 becomes U+FFFD, and so can be told by its line. */
final class CsvFile {

  /** The heap that is recommended is enough for as many. */
  static final int MOST_ROWS = 100_000;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final CsvColumns columns;
  private final List<Row> rows = new ArrayList<>();

  private CsvFile(CSVParser parser, CsvColumns columns) {
    this.parser = parser;
    this.records = parser.iterator();
    this.columns = columns;
  }

  /** The rows below the header. */
  static List<Row> read(InputStream in, CsvColumns columns) throws IOException {
    var characters = new InputStreamReader(in, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(characters, CSVFormat.RFC4180)) {
      return new CsvFile(parser, columns).rows();
    }
  }

  private List<Row> rows() throws IOException {
    int line = 1;
    try {
      String header = records.hasNext() ? header(records.next()) : "";
      int columnCount = count(header);
      if (columnCount == 0) {
        return List.of(new Row.Unreadable(1, wrongHeader()));
      }
      line = nextLine();
      while (records.hasNext() && rows.size() <= MOST_ROWS) {
        add(line, records.next().toList(), columnCount);
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

  /** How many columns a header has; none for one that is not the file's. */
  private int count(String header) {
    return Stream.of(columns.needed(), columns.withOptional(), columns.withIgnored())
        .filter(each -> joined(each).equals(header))
        .findFirst()
        .map(List::size)
        .orElse(0);
  }

  private String wrongHeader() {
    String exactly = "The header has to be exactly “%s”".formatted(joined(columns.needed()));
    return columns.optional().isEmpty()
        ? exactly + "."
        : exactly + ", with or without “,%s” after it.".formatted(joined(columns.optional()));
  }

  private void add(int line, List<String> cells, int columnCount) {
    boolean empty = cells.size() == 1 && cells.getFirst().isBlank();
    if (empty) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      rows.add(new Row.Unreadable(line, tooMany()));
    } else if (cells.size() != columnCount) {
      rows.add(
          new Row.Unreadable(
              line, "There are %d columns here, not %d.".formatted(cells.size(), columnCount)));
    } else {
      boolean ignoring = columnCount == columns.withIgnored().size();
      rows.add(new Row.Cells(line, ignoring ? cells.subList(0, columns.needed().size()) : cells));
    }
  }

  private static String tooMany() {
    return String.format(
        Locale.ENGLISH,
        "A file has at most %,d rows, and nothing was read from here on. Leave out what Kadens need"
            + " not know of.",
        MOST_ROWS);
  }

  private static String header(CSVRecord record) {
    String header = joined(record.toList());
    return header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private static String joined(List<String> cells) {
    return String.join(",", cells);
  }
}
