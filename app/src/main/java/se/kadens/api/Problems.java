package se.kadens.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Answers whatever goes wrong in a controller with an RFC 9457 problem detail. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail invalid(InvalidRequest invalid) {
    return unprocessable(invalid.errors());
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFound notFound) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(notFound));
  }

  @ExceptionHandler
  ProblemDetail conflict(Conflict conflict) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence(conflict));
  }

  @ExceptionHandler
  ProblemDetail tooLarge(TooLarge tooLarge) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, sentence(tooLarge));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ProblemDetail unavailable(Exception unavailable) {
    LOG.warn("The database could not be reached.", unavailable);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached; nothing was changed.");
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception unexpected) {
    LOG.error("A request failed.", unexpected);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong in Kadens; its log says what.");
  }

  /** JSON that is broken is 400; JSON that says the wrong thing is 422 and names the field. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        switch (unreadable.getCause()) {
          case StreamReadException broken ->
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.BAD_REQUEST, "The body is not JSON: " + place(broken) + ".");
          case DatabindException wrong ->
              unprocessable(List.of(new FieldError(path(wrong), reason(wrong))));
          case null, default ->
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.BAD_REQUEST, "The body is missing or cannot be read.");
        };
    return handleExceptionInternal(
        unreadable, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
  }

  private static ProblemDetail unprocessable(List<FieldError> errors) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining(" ")));
    problem.setProperty("errors", errors);
    return problem;
  }

  private static String place(JacksonException broken) {
    var location = broken.getLocation();
    return location == null
        ? "it ends too early"
        : "see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** The library's own words name classes; what a value refuses itself is in words of ours. */
  private static String reason(DatabindException wrong) {
    return switch (wrong) {
      case UnrecognizedPropertyException _ -> "There is no such field.";
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException said ->
          String.valueOf(said.getMessage());
      default -> "This is not the kind of value that belongs here.";
    };
  }

  /** {@code questions[0].kind}. */
  private static String path(DatabindException wrong) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String sentence(RuntimeException said) {
    return String.valueOf(said.getMessage());
  }
}
