package se.kadens.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.kadens.file.Row;

class CsvFileTests {

  private static final String ROW = "anna@example.com,Anna\n";

  @Test
  void readsTheLargestFileWhole() throws IOException {
    assertThat(read(ROW.repeat(CsvFile.MOST_ROWS) + "\n\n"))
        .hasSize(100_000)
        .allMatch(Row.Cells.class::isInstance);
  }

  @Test
  void saysWhatToDoAboutOneRowTooMany() throws IOException {
    assertThat(read(ROW.repeat(CsvFile.MOST_ROWS + 2)))
        .hasSize(100_001)
        .last()
        .isEqualTo(
            new Row.Unreadable(
                100_002,
                "A file has at most 100,000 rows, and nothing was read from here on. Leave out"
                    + " what Kadens need not know of."));
  }

  private static List<Row> read(String rows) throws IOException {
    byte[] file = ("email,name\n" + rows).getBytes(UTF_8);
    return CsvFile.read(new ByteArrayInputStream(file), CsvColumns.of(List.of("email", "name")));
  }
}
