package se.kadens.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.file.Row;
import se.kadens.people.ImportPeople;
import se.kadens.people.Workspaces;

/** Takes in HR's file. */
@RestController
class PeopleController {

  private final ImportPeople importing;
  private final Workspaces workspaces;
  private final Clock clock;

  PeopleController(ImportPeople importing, Workspaces workspaces, Clock clock) {
    this.importing = importing;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @PutMapping(path = "/api/v1/people", consumes = "text/csv")
  ResponseEntity<?> put(HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    List<Row> rows =
        CsvImport.rows(
            request, CsvColumns.of(ImportPeople.NEEDED).optionally(ImportPeople.OPTIONAL));
    return CsvImport.answer(importing.read(workspaces.home().id(), rows, clock.instant()));
  }
}
