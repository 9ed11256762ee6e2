package se.kadens.feedback;

import java.util.Locale;
import java.util.UUID;

/**
 * What feedback is tied to.
 *
 * @param name what it was called then; a goal may be called something else since
 */
record Tag(Of of, UUID id, String name) {

  enum Of {
    GOAL,
    VALUE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a form knows it by. */
  String key() {
    return of.code() + "/" + id;
  }
}
