package se.kadens.sandbox.teams;

/** A call that the connector refuses. */
final class ApiFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ApiFailure(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static ApiFailure badSyntax(String message) {
    return new ApiFailure(400, "BadSyntax", message);
  }

  static ApiFailure noConversation() {
    return new ApiFailure(404, "ConversationNotFound", "Conversation not found.");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
