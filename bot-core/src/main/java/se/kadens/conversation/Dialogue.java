package se.kadens.conversation;

import java.util.List;
import java.util.Set;

/**
 * Answers what people press, submit and ask about one feature. Implemented in the feature's
 * package. Runs inside the transaction that remembers the interaction, so it may be called again
 * for an interaction whose first attempt failed, and never for one that succeeded.
 */
public interface Dialogue {

  /** The name its actions carry; letters only, unique. */
  String feature();

  Reply answer(Interaction interaction);

  /** The commands by which a person can begin this dialogue; the first word is the proper one. */
  default List<Command> commands() {
    return List.of();
  }

  /**
   * Something a person can type to the bot.
   *
   * @param words in both languages, lower case; any of them will do
   */
  record Command(String name, Set<String> words) {
    public Command {
      words = Set.copyOf(words);
    }
  }
}
