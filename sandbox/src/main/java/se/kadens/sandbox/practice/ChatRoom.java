package se.kadens.sandbox.practice;

import java.util.List;

/**
 * A room of a chat and everything said in it, which everybody can read; oldest first.
 *
 * @param <L> how the chat shows what was said
 */
public record ChatRoom<L>(String id, String name, List<Said<L>> said) {

  public ChatRoom {
    said = List.copyOf(said);
  }

  /**
   * One thing that was said.
   *
   * @param author the id of who said it; empty where it was the bot
   */
  public record Said<L>(String author, L line) {}
}
