package se.kadens.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where an interaction came from, with what Slack gave us to answer it by.
 *
 * @param trigger lets us open one form, within three seconds
 * @param retyped what somebody typed where Slack gives no trigger, so that pressing a button can
 *     say it again with one
 */
record Place(Origin origin, @Nullable String trigger, @Nullable String retyped) {

  static Place of(Origin origin, @Nullable String trigger) {
    return new Place(origin, trigger, null);
  }

  static Place typed(String words) {
    return new Place(new Origin.InWords(), null, words);
  }
}
