package se.kadens.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.file.Row;
import se.kadens.goal.ExportGoals;
import se.kadens.goal.ImportGoals;
import se.kadens.people.Workspaces;

/** Takes in a file of goals, and hands one out that can be taken in again. */
@RestController
class GoalsController {

  private static final List<String> HANDED_OUT_ONLY =
      ExportGoals.COLUMNS.subList(ImportGoals.COLUMNS.size(), ExportGoals.COLUMNS.size());

  private final ImportGoals importing;
  private final ExportGoals exporting;
  private final Workspaces workspaces;
  private final Clock clock;

  GoalsController(
      ImportGoals importing, ExportGoals exporting, Workspaces workspaces, Clock clock) {
    this.importing = importing;
    this.exporting = exporting;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @PutMapping(path = "/api/v1/goals", consumes = "text/csv")
  ResponseEntity<?> put(HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    List<Row> rows =
        CsvImport.rows(request, CsvColumns.of(ImportGoals.COLUMNS).passingOver(HANDED_OUT_ONLY));
    return CsvImport.answer(importing.read(workspaces.home().id(), rows, clock.instant()));
  }

  @GetMapping("/api/v1/goals")
  ResponseEntity<String> get() throws IOException {
    StringBuilder file = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
      printer.printRecord(ExportGoals.COLUMNS);
      printer.printRecords(exporting.rows(workspaces.home().id(), clock.instant()));
    }
    return ResponseEntity.ok().contentType(CsvImport.CSV_UTF_8).body(file.toString());
  }
}
