package se.kadens.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form it is stored and compared in. */
record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@.,;<>\"]+");

  /** RFC 5321, section 4.5.3.1.3, less the angle brackets. */
  private static final int LONGEST = 254;

  EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
  }

  boolean isWellFormed() {
    return value.length() <= LONGEST && SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
