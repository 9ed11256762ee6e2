package se.kadens.meeting;

/** The beginning of what somebody wrote, on one line. */
final class Excerpt {

  /** What a button or an option carries. */
  static final int OF_BUTTON = 70;

  /** Long enough for whatever was written for an agenda. */
  static final int OF_AGENDA = 500;

  static final int OF_SUMMARY = 80;

  private Excerpt() {}

  static String of(String words, int most) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > most / 2 ? space : end).stripTrailing() + "…";
  }
}
