package se.kadens.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.language.Language;

/** How it was, worst to best. */
public enum Mood {
  ROUGH(1),
  SLOW(2),
  OKAY(3),
  GOOD(4),
  GREAT(5);

  private final int value;

  Mood(int value) {
    this.value = value;
  }

  /** What an answer is stored by. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 for the worst to 5 for the best. */
  public int value() {
    return value;
  }

  /** "Bra", "Good": as it stands on a button. */
  public String label(Language language) {
    return new InterviewPhrases(language).mood(this);
  }

  public static Optional<Mood> ofKey(String key) {
    return Stream.of(values()).filter(mood -> mood.key().equals(key)).findFirst();
  }
}
