package se.kadens.sandbox.teams;

/** What a call of the connector is for. */
public enum CallKind {
  TOKEN,
  CREATE_CONVERSATION,
  /** A new activity in a conversation, a reply to another one among them. */
  SEND,
  UPDATE,
  DELETE,
  MEMBERS,
  /** About the team and its channels. */
  TEAM,
  OTHER;

  boolean isReading() {
    return this == MEMBERS || this == TEAM;
  }
}
