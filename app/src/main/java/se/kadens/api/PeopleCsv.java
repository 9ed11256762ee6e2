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
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.kadens.people.ImportPeople;
import se.kadens.people.ImportPeople.Row;

/** Reads HR's file. What is not UTF-8 in it becomes U+FFFD, and so can be told by its line. */
final class PeopleCsv {

  private static final String HEADER = String.join(",", ImportPeople.COLUMNS);

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<Row> rows = new ArrayList<>();

  private PeopleCsv(CSVParser parser) {
    this.parser = parser;
    this.records = parser.iterator();
  }

  static List<Row> read(InputStream in) throws IOException {
    var characters = new InputStreamReader(in, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(characters, CSVFormat.RFC4180)) {
      return new PeopleCsv(parser).rows();
    }
  }

  private List<Row> rows() throws IOException {
    int line = 1;
    try {
      if (!records.hasNext() || !isHeader(records.next())) {
        return List.of(
            new Row.Unreadable(1, "The header has to be exactly “%s”.".formatted(HEADER)));
      }
      line = nextLine();
      while (records.hasNext()) {
        add(line, records.next().toList());
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

  private void add(int line, List<String> cells) {
    boolean empty = cells.size() == 1 && cells.getFirst().isBlank();
    if (!empty) {
      rows.add(new Row.Cells(line, cells));
    }
  }

  private static boolean isHeader(CSVRecord record) {
    String header = String.join(",", record.toList());
    return (header.startsWith("\uFEFF") ? header.substring(1) : header).equals(HEADER);
  }
}
