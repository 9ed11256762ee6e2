package se.kadens.sandbox.slack;

import java.util.List;

/** A refusal of the Web API: ok false, the error's code, and what else it says. */
final class ApiFailure extends RuntimeException {

  private final transient List<String> messages;

  ApiFailure(String code) {
    this(code, List.of());
  }

  ApiFailure(String code, List<String> messages) {
    super(code, null, false, false);
    this.messages = List.copyOf(messages);
  }

  String code() {
    return String.valueOf(getMessage());
  }

  List<String> messages() {
    return messages;
  }
}
