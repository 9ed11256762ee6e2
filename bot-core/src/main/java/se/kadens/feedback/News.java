package se.kadens.feedback;

import java.util.Locale;
import java.util.UUID;

/**
 * Something to be said of feedback, or of a request for it, as the notices' subjects have it.
 *
 * @param of the feedback, the draft or the request
 */
record News(What what, UUID of) {

  enum What {
    GIVEN,
    /** The receiver's manager may see it. */
    SHOWN,
    ANNOUNCED,
    /** The room could not be reached. */
    UNANNOUNCED,
    THANKED,
    DRAFTED,
    ASKED,
    REMINDED,
    DECLINED
  }

  static News parse(String subject) {
    String[] parts = subject.split("/", 2);
    return new News(What.valueOf(parts[0].toUpperCase(Locale.ROOT)), UUID.fromString(parts[1]));
  }

  @Override
  public String toString() {
    return what.name().toLowerCase(Locale.ROOT) + "/" + of;
  }
}
