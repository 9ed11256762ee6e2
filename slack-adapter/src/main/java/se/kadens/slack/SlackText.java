package se.kadens.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way to Slack and back: what Slack escapes, and how much fits in one place. */
final class SlackText {

  private static final Pattern ESCAPED =
      Pattern.compile("&(amp|lt|gt);|<((?:https?://|mailto:|tel:)[^|>]*)(?:\\|([^>]*))?>");

  private SlackText() {}

  /**
   * What a person typed, from how Slack delivers it: entities are unescaped, and addresses that
   * Slack made links of become what they were. Mentions stay as they are.
   */
  static String typed(String delivered) {
    return ESCAPED
        .matcher(delivered)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    unescaped(match.group(1), match.group(2), match.group(3))));
  }

  private static String unescaped(String entity, String address, String label) {
    if (entity != null) {
      return switch (entity) {
        case "lt" -> "<";
        case "gt" -> ">";
        default -> "&";
      };
    }
    String target = typed(address);
    if (label == null) {
      return target;
    }
    String shown = typed(label);
    return target.endsWith(shown) ? shown : shown + " (" + target + ")";
  }

  /** For the places where Slack reads entities and mentions and knows no plain text. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * With a visible sign in place of what cannot be shown: control characters and half characters.
   */
  static String visible(String words) {
    StringBuilder shown = null;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      char instead = c;
      if (c < ' ' && c != '\n' && c != '\t') {
        instead = (char) ('\u2400' + c);
      } else if (Character.isSurrogate(c) && !isHalfOfAPair(words, i)) {
        instead = '\uFFFD';
      }
      if (instead != c && shown == null) {
        shown = new StringBuilder(words);
      }
      if (shown != null) {
        shown.setCharAt(i, instead);
      }
    }
    return shown == null ? words : shown.toString();
  }

  private static boolean isHalfOfAPair(String words, int i) {
    char c = words.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
  }

  /** A label that fits; an ellipsis says that there is more. */
  static String shortened(String label, int most) {
    if (label.length() <= most) {
      return label;
    }
    return label.substring(0, cutAt(label, most - 1, false)).stripTrailing() + "…";
  }

  /**
   * Pieces that fit, and that put together are the words again; cut between words where possible.
   */
  static List<String> pieces(String words, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = words;
    while (rest.length() > most) {
      int cut = cutAt(rest, most, true);
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static int cutAt(String words, int most, boolean betweenWords) {
    if (betweenWords) {
      int line = words.lastIndexOf('\n', most - 1);
      if (line >= most / 2) {
        return line + 1;
      }
      int space = words.lastIndexOf(' ', most - 1);
      if (space >= most / 2) {
        return space + 1;
      }
    }
    return Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
  }
}
