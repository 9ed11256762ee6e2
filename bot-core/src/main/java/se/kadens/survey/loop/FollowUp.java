package se.kadens.survey.loop;

import se.kadens.conversation.Action;

/** The way to all that waits for a decision. */
public final class FollowUp {

  static final String FEATURE = "surveyfollow";
  static final String LIST = "list";

  private FollowUp() {}

  /** Lists what waits, for whoever presses it. */
  public static Action list() {
    return new Action(FEATURE, LIST, "");
  }
}
