package se.kadens.slack;

/** How much Slack takes. https://docs.slack.dev/reference/block-kit */
final class Limits {

  static final int MESSAGE_BLOCKS = 50;

  /**
   * Characters of one message. Slack cuts a message's text at 40,000 and refuses "too long" blocks
   * without saying where that begins, so we stay far below.
   */
  static final int MESSAGE_CHARACTERS = 12_000;

  static final int MESSAGE_CHARTS = 2;
  static final int VIEW_BLOCKS = 100;
  static final int VIEW_TITLE = 24;
  static final int PRIVATE_METADATA = 3000;
  static final int TEXT = 3000;
  static final int SMALL_PRINT = 2000;
  static final int HEADER = 150;
  static final int ACTIONS = 25;
  static final int BUTTON = 75;
  static final int BUTTON_VALUE = 2000;
  static final int PLACEHOLDER = 150;
  static final int OPTION = 75;
  static final int OPTIONS = 100;
  static final int OPEN_OPTIONS = 10;
  static final int INPUT_LABEL = 2000;
  static final int INPUT_TEXT = 3000;
  static final int CONTAINER_TITLE = 150;
  static final int CONTAINER_BLOCKS = 10;

  /** Characters of one fold: a few of them fit in a message. */
  static final int CONTAINER_CHARACTERS = 9000;

  static final int CHART_TITLE = 50;
  static final int CHART_LABEL = 20;
  static final int CHART_POINTS = 20;
  static final int CHART_SERIES = 12;

  private Limits() {}
}
