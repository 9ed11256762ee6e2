package se.kadens.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.survey.ResultRows;

class SurveyResultsFileTests {

  private static List<Object> row(Object... beginning) {
    List<Object> row = new ArrayList<>(Arrays.asList(beginning));
    while (row.size() < ResultRows.COLUMNS.size()) {
      row.add("");
    }
    return row;
  }

  private static List<String> firstOf(List<Object> row) throws IOException {
    String csv = new String(SurveyResultsFile.csv(List.of(row)), StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)) {
      return parser.getRecords().get(1).toList();
    }
  }

  @Test
  void beginsWithTheNamesOfTheColumns() {
    String csv = new String(SurveyResultsFile.csv(List.of()), StandardCharsets.UTF_8);
    assertThat(csv).isEqualTo("\uFEFF" + String.join(",", ResultRows.COLUMNS) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "\n=cmd|' /C calc'!A0"
      })
  void letsNoTextBecomeAFormula(String text) throws IOException {
    assertThat(firstOf(row(text)).getFirst()).isEqualTo("'" + text);
  }

  @Test
  void leavesNumbersAndOtherTextsAsTheyAre() throws IOException {
    assertThat(firstOf(row(-67, "Å, \"ja\"\nnej", 3.5))).startsWith("-67", "Å, \"ja\"\nnej", "3.5");
  }

  @Test
  void writesTheSameAsAWorkbook() throws IOException {
    String sheet = sheet(SurveyResultsFile.xlsx(List.of(row("=1+1", -67, "", 3.5))));
    assertThat(sheet).contains("<v>-67</v>", "<v>3.5</v>").doesNotContain("<f>");
  }

  @Test
  void letsNoTextBecomeAFormulaInAWorkbookEither() throws IOException {
    byte[] workbook = SurveyResultsFile.xlsx(List.of(row("=1+1")));
    assertThat(part(workbook, "sharedStrings")).contains("&apos;=1+1");
  }

  private static String sheet(byte[] workbook) throws IOException {
    return part(workbook, "sheet1.xml");
  }

  /** By its directory, as spreadsheets read it. */
  private static String part(byte[] workbook, String name) throws IOException {
    Path file = Files.createTempFile("results", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry entry =
            zip.stream().filter(each -> each.getName().contains(name)).findFirst().orElseThrow();
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }
}
