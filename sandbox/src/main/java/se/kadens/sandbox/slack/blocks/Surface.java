package se.kadens.sandbox.slack.blocks;

/** Where blocks are shown. */
enum Surface {
  MESSAGE,
  MODAL,
  HOME
}
