package se.kadens.conversation;

/** A failure as it may be logged: where it happened, without a message that may hold an answer. */
public final class Wordless extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Wordless(Throwable failure, Wordless cause) {
    super(failure.getClass().getName(), cause);
    setStackTrace(failure.getStackTrace());
  }

  private Wordless(Throwable failure) {
    super(failure.getClass().getName());
    setStackTrace(failure.getStackTrace());
  }

  public static Wordless of(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? new Wordless(failure) : new Wordless(failure, of(cause));
  }
}
