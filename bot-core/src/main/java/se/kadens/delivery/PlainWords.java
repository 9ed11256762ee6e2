package se.kadens.delivery;

import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said where a chat product does not take what was to be said. */
public record PlainWords(Language language) {

  private static final Wording WORDING = Wording.beside(PlainWords.class);

  /** Short enough for whatever found the message too long. */
  private static final int MOST = 1_500;

  /** A refused message's words alone, and what to do without its buttons. */
  public Message of(Message refused) {
    Block[] words = refused.blocks().stream().filter(PlainWords::says).toArray(Block[]::new);
    String said = words.length == 0 ? "" : shortened(Message.of(words).summary());
    Note whatNow = new Note(Text.of(WORDING.say(language, "without_buttons")));
    return said.isBlank() ? Message.of(whatNow) : Message.of(new Paragraph(Text.of(said)), whatNow);
  }

  /** What to do about a form that was refused. */
  public Message ofForm() {
    return Message.of(WORDING.say(language, "without_form"));
  }

  private static boolean says(Block block) {
    return !(block instanceof Controls);
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= MOST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST - 1)).stripTrailing() + "…";
  }
}
