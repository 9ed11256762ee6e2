package se.kadens.conversation;

import java.util.List;

/** Something the bot says, composed once and rendered by each channel. */
public record Message(List<Block> blocks) {

  public Message {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a message says something");
    }
  }

  public static Message of(Block... blocks) {
    return new Message(List.of(blocks));
  }

  public static Message of(Text text) {
    return of(new Block.Paragraph(text));
  }

  public static Message of(String words) {
    return of(Text.of(words));
  }

  /**
   * All of it in plain words. Notifications show its beginning, and a screen reader may read
   * nothing else.
   */
  public String summary() {
    return PlainText.of(blocks);
  }
}
