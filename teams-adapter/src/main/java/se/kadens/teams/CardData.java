package se.kadens.teams;

/** The names under which our cards carry what a press means. */
final class CardData {

  /** An {@link se.kadens.conversation.Action}'s token. */
  static final String ACTION = "kadens";

  /** The id of the notice that the card says, where it says one. */
  static final String NOTICE = "notice";

  /** The id of the kept form that the card asks, where it asks one. */
  static final String FORM = "form";

  /** The id of the input that holds what a control picked: a person, a day, an action. */
  static final String PICKED = "picked";

  private CardData() {}
}
