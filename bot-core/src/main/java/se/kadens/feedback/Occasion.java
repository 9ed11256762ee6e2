package se.kadens.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What led somebody to give feedback.
 *
 * @param about the words of a message it is about
 * @param request the request it answers
 * @param origin what begins no second draft when it comes again
 */
record Occasion(@Nullable String about, @Nullable RequestId request, @Nullable String origin) {

  static final Occasion NONE = new Occasion(null, null, null);

  static Occasion message(String words) {
    return new Occasion(words, null, null);
  }

  static Occasion request(RequestId request) {
    return new Occasion(null, request, "request/" + request);
  }

  static Occasion checkIn(String origin) {
    return new Occasion(null, null, origin);
  }

  /** The same, given unasked. */
  Occasion unasked() {
    return new Occasion(about, null, null);
  }
}
