package se.kadens.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody in their chat, who waits for each answer before they go on. */
interface Seat {

  Duration PATIENCE = Duration.ofSeconds(10);

  int MOST_TRIES = 5;

  /**
   * A message as a person has it before them.
   *
   * @param plain its words, a block a line
   * @param summary what a notification and a screen reader say
   * @param buttons their labels, in reading order
   */
  record Shown(String plain, String summary, List<String> buttons) {}

  /** Who sits here, as a form's list of people names them. */
  String id();

  /** Waits until the newest message has these words. */
  Shown hears(String... words);

  /** Waits for a message with these words, wherever it stands in the conversation. */
  Shown finds(String... words);

  Seat types(String words);

  /** Gives a command as one does on this chat. */
  Seat enters(String command);

  /** Waits for such a button, and presses the newest; one that is gone by then is refused. */
  Seat pressesWhatIsThere(String label);

  /** Presses the newest such button; one that is just being replaced is looked for again. */
  default Seat presses(String label) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return pressesWhatIsThere(label);
      } catch (IllegalArgumentException _) {
        // Replaced between the look and the press; nothing was sent.
      }
    }
    return pressesWhatIsThere(label);
  }

  /** Chooses this from a menu of the newest message. */
  Seat picks(String label);

  /** Waits for a form of this title, and reads it. */
  String sees(String title);

  /** Fills in the open form by its labels and sends it. */
  Seat submits(Map<String, Object> meant);

  boolean formIsOpen();

  /** What the fields of the open form hold already, as a person reads it. */
  List<String> filledIn();

  /** Looks at the person's own page. */
  String seesHome(String... words);

  /** What the bot has said, oldest first. */
  List<String> messages();

  /** How many of the bot's messages have these words. */
  default long timesToldOf(String words) {
    return messages().stream().filter(message -> message.contains(words)).count();
  }

  default String everything() {
    return String.join("\n---\n", messages()) + "\n---\n";
  }

  static boolean containsAll(String text, String... words) {
    for (String each : words) {
      if (!text.contains(each)) {
        return false;
      }
    }
    return true;
  }
}
