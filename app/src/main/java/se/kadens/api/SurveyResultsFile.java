package se.kadens.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.kadens.survey.ResultRows;

/** Rows as a file that is opened in a spreadsheet, where no text of theirs becomes a formula. */
final class SurveyResultsFile {

  static final String CSV = "text/csv;charset=UTF-8";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What a spreadsheet takes for the beginning of a formula, also after white space. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private SurveyResultsFile() {}

  static byte[] csv(List<List<Object>> rows) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(ResultRows.COLUMNS);
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(SurveyResultsFile::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] xlsx(List<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Kadens", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Results");
      for (int column = 0; column < ResultRows.COLUMNS.size(); column++) {
        sheet.value(0, column, ResultRows.COLUMNS.get(column));
      }
      for (int row = 0; row < rows.size(); row++) {
        List<Object> cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          put(sheet, row + 1, column, harmless(cells.get(column)));
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!cell.toString().isEmpty()) {
      sheet.value(row, column, cell.toString());
    }
  }

  private static Object harmless(Object cell) {
    return cell instanceof String text && mayBeFormula(text) ? "'" + text : cell;
  }

  private static boolean mayBeFormula(String text) {
    String said = text.stripLeading();
    return !said.isEmpty() && FORMULA.indexOf(said.charAt(0)) >= 0;
  }
}
