package se.kadens.survey;

import se.kadens.conversation.Action;

/** Leads an author to what was replied to their comments. */
public final class Replies {

  public static final String FEATURE = "surveythread";
  public static final String MINE = "mine";

  private Replies() {}

  static Action to(Respondent respondent) {
    return new Action(FEATURE, MINE, respondent.wave().id() + "/" + respondent.token());
  }
}
