package se.kadens.sandbox.practice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** What the page asked for cannot be had, for the reason given. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final HttpStatus status;

  Refused(HttpStatus status, String why) {
    super(why);
    this.status = status;
  }

  /** What was pressed had been replaced before the press arrived. */
  static Refused gone() {
    return new Refused(HttpStatus.CONFLICT, "That is no longer there.");
  }

  static Refused stranger() {
    return new Refused(HttpStatus.NOT_FOUND, "Nobody in the sample company has this id.");
  }

  ServerResponse asProblem() {
    return ServerResponse.status(status)
        .body(ProblemDetail.forStatusAndDetail(status, getMessage()));
  }
}
