package se.kadens.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words on their way into a card: what can be shown, and how much fits in one place. */
final class CardText {

  /** What a place that reads markdown could take for markup. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "[\\\\`*_\\[\\]<>]|&#?\\w+;|~~|\\{\\{|://|www\\.|^\\s*(?:[-+=#]|\\d+[.)])",
          Pattern.MULTILINE);

  private CardText() {}

  /**
   * With a visible sign in place of what cannot be shown: control characters and half characters.
   */
  static String visible(String words) {
    StringBuilder shown = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') {
        shown.append((char) ('\u2400' + c));
      } else if (Character.isSurrogate(c) && !isHalfOfAPair(words, i)) {
        shown.append('\uFFFD');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHalfOfAPair(String words, int i) {
    char c = words.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
  }

  /** In one line, as titles of things to press are. */
  static String label(String words) {
    return words.isBlank() ? "…" : shortened(oneLine(words), CardLimits.LABEL);
  }

  static String oneLine(String words) {
    return visible(words.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** Whether the words would not show to the letter where markdown is read. */
  static boolean looksLikeMarkup(String words) {
    return MARKUP.matcher(words).find();
  }

  /** In one line, beside a box to tick: there markdown is read. */
  static String ticked(String words) {
    String line = oneLine(words);
    return looksLikeMarkup(line) ? escaped(line) : line;
  }

  /** For the places that read markdown. */
  static String escaped(String words) {
    String escaped = words.replaceAll("([\\\\`*_\\[\\](){}<>~|#&!+=-])", "\\\\$1");
    return escaped.replaceAll("(?m)^(\\s*\\d+)\\.", "$1\\\\.");
  }

  /** Words that fit; an ellipsis says that there is more. */
  static String shortened(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int cut = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
    return words.substring(0, cut).stripTrailing() + "…";
  }

  /**
   * Pieces that fit, and that put together are the words again; cut between words where possible.
   */
  static List<String> pieces(String words, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = words;
    while (!rest.isEmpty()) {
      int cut = cutAt(rest, most);
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return pieces;
  }

  private static int cutAt(String words, int most) {
    int lines = endOfLine(words, CardLimits.LINES);
    int room = Math.min(most, lines);
    if (words.length() <= room) {
      return words.length();
    }
    if (room == lines) {
      return room;
    }
    int between = Math.max(words.lastIndexOf('\n', room - 1), words.lastIndexOf(' ', room - 1)) + 1;
    if (between > room / 2) {
      return between;
    }
    return Character.isHighSurrogate(words.charAt(room - 1)) ? room - 1 : room;
  }

  /** Where the given number of lines has ended; the end of the words where there are fewer. */
  private static int endOfLine(String words, int lines) {
    int end = 0;
    for (int line = 0; line < lines; line++) {
      int next = words.indexOf('\n', end);
      if (next < 0) {
        return words.length();
      }
      end = next + 1;
    }
    return end;
  }
}
