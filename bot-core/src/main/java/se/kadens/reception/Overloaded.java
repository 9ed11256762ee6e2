package se.kadens.reception;

/** More came in at once than can be dealt with in time. Nothing was kept; it may come again. */
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overloaded() {
    super("more comes in than can be dealt with", null, false, false);
  }
}
