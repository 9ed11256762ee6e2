package se.kadens.teams;

/** How much Teams takes, and how much of it we use. */
final class CardLimits {

  /**
   * Bytes of one card. A message may take 28 KB where Teams is strictest; what is left is for the
   * summary and the envelope.
   */
  static final int CARD = 24 * 1024;

  /** Characters of one block. */
  static final int TEXT = 2000;

  /** Lines of one block: each is an element of its own. */
  static final int LINES = 30;

  static final int FALLBACK_TEXT = 300;
  static final int LABEL = 80;
  static final int ACTIONS = 6;
  static final int CHART_POINTS = 20;
  static final int NUMBER = 40;

  /** Options that may stand open, one below the other. */
  static final int OPEN_OPTIONS = 5;

  /** Options that may stand open where several can be ticked. */
  static final int OPEN_TICKS = 10;

  static final int OPEN_OPTION = 40;

  /** Colleagues that one list may hold; among more, one searches. */
  static final int LISTED_PEOPLE = 60;

  private CardLimits() {}
}
