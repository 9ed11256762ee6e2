package se.kadens.api;

import java.util.List;

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

  List<FieldError> errors() {
    return errors;
  }
}
