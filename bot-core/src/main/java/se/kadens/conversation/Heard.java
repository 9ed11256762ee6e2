package se.kadens.conversation;

/** What a listener made of words that came while it waited for some. */
public sealed interface Heard {

  Reply reply();

  /** They were meant for it. */
  record Taken(Reply reply) implements Heard {}

  /**
   * They cannot be what it waits for, which it goes on waiting for.
   *
   * @param reply says so, unless the words turn out to be a command
   */
  record NotUnderstood(Reply reply) implements Heard {}
}
