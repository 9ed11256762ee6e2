package se.kadens.api;

import java.util.List;
import se.kadens.interview.QuestionnaireJson.Problem;

/** A request that is well formed but says something that cannot be: 422, naming the fields. */
final class InvalidRequest extends RuntimeException {

  private final transient List<FieldError> errors;

  InvalidRequest(List<FieldError> errors) {
    super(errors.toString());
    this.errors = List.copyOf(errors);
  }

  InvalidRequest(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  /** Of what reading found. */
  static InvalidRequest of(List<Problem> problems) {
    return new InvalidRequest(
        problems.stream()
            .map(problem -> new FieldError(problem.field(), problem.message()))
            .toList());
  }

  List<FieldError> errors() {
    return errors;
  }
}
