package se.kadens.teams;

/** What it would do to make a call twice. */
enum Effect {
  /** People would see it double. */
  SEEN,
  /** Nobody could tell. */
  HARMLESS
}
