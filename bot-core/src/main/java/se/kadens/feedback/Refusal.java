package se.kadens.feedback;

/** Why somebody cannot give feedback to somebody, or ask them for it. */
enum Refusal {
  /** It is themselves. */
  SELF,
  /** No such person: an app, a guest, a forged id. */
  UNKNOWN,
  /** They have left. */
  LEFT,
  /** It would go to somebody above them in their line. */
  UPWARD,
  /** Whom they chose cannot see it any more: another manager, a room that was left. */
  AUDIENCE
}
