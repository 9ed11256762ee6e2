package se.kadens.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import se.kadens.file.Outcome;
import se.kadens.file.Problem;
import se.kadens.file.Row;

/** How a file of rows is asked for, and what is answered to one. */
final class CsvImport {

  static final MediaType CSV_UTF_8 = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final long LARGEST_MEGABYTES = 50;

  private CsvImport() {}

  /** What became of a file that was taken in. */
  private record Imported(int created, int updated, int unchanged, List<Problem> problems) {}

  /** The rows of a request's file. */
  static List<Row> rows(HttpServletRequest request, CsvColumns columns)
      throws IOException, HttpMediaTypeNotSupportedException {
    requireUtf8(request);
    var in = new CappedStream(request.getInputStream(), LARGEST_MEGABYTES);
    return CsvFile.read(in, columns);
  }

  static ResponseEntity<?> answer(Outcome outcome) {
    return switch (outcome) {
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
      throw new HttpMediaTypeNotSupportedException(type, List.of(CSV_UTF_8));
    }
  }
}
