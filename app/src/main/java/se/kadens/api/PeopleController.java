package se.kadens.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.ImportPeople;
import se.kadens.people.ImportPeople.Outcome;
import se.kadens.people.ImportPeople.Problem;
import se.kadens.people.ImportPeople.Row;
import se.kadens.people.Workspaces;

/** Takes in HR's file. */
@RestController
class PeopleController {

  private static final MediaType CSV = MediaType.valueOf("text/csv");
  private static final long LARGEST_MEGABYTES = 50;

  private final ImportPeople importing;
  private final Workspaces workspaces;
  private final Clock clock;

  PeopleController(ImportPeople importing, Workspaces workspaces, Clock clock) {
    this.importing = importing;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** What became of a file that was taken in. */
  record Imported(int created, int updated, int unchanged, List<Problem> problems) {}

  @PutMapping(path = "/api/v1/people", consumes = "text/csv")
  ResponseEntity<?> put(HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    requireUtf8(request);
    List<Row> rows = PeopleCsv.read(new CappedStream(request.getInputStream(), LARGEST_MEGABYTES));
    return switch (importing.read(workspaces.home().id(), rows, clock.instant())) {
      case Outcome.Imported(int created, int updated, int unchanged) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(new Imported(created, updated, unchanged, List.of()));
      case Outcome.Refused(List<Problem> problems) ->
          ResponseEntity.unprocessableContent()
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .body(refusal(problems));
    };
  }

  private static ProblemDetail refusal(List<Problem> problems) {
    ProblemDetail refusal =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            problems.size() == 1
                ? "There is a problem in the file, so nothing was imported."
                : "There are %d problems in the file, so nothing was imported."
                    .formatted(problems.size()));
    refusal.setProperty("created", 0);
    refusal.setProperty("updated", 0);
    refusal.setProperty("unchanged", 0);
    refusal.setProperty("problems", problems);
    return refusal;
  }

  private static void requireUtf8(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    MediaType type = MediaType.valueOf(request.getContentType());
    if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
      throw new HttpMediaTypeNotSupportedException(
          type, List.of(new MediaType(CSV, StandardCharsets.UTF_8)));
    }
  }
}
