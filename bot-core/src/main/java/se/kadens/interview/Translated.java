package se.kadens.interview;

import se.kadens.language.Language;

/** Words of a questionnaire in both languages. */
public record Translated(String english, String swedish) {

  public Translated {
    if (english.isBlank() || swedish.isBlank()) {
      throw new IllegalArgumentException("words in both languages: " + english + " / " + swedish);
    }
  }

  /** The same words in both languages, such as a name or what somebody wrote. */
  public static Translated same(String words) {
    return new Translated(words, words);
  }

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case SWEDISH -> swedish;
    };
  }
}
