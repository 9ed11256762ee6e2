package se.kadens.goal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.kadens.language.Language;

/**
 * What a company calls the statuses of goals; those that are not among them have Kadens's words.
 */
public record StatusWords(Map<Status, Named> named) {

  public static final int LONGEST = 30;

  public static final StatusWords STANDARD = new StatusWords(Map.of());

  public StatusWords {
    named = Map.copyOf(named);
  }

  /** One status in both languages. */
  public record Named(String english, String swedish) {

    public String in(Language language) {
      return language == Language.SWEDISH ? swedish : english;
    }
  }

  /** Empty where Kadens's own word holds. */
  public Optional<String> of(Status status, Language language) {
    return Optional.ofNullable(named.get(status)).map(words -> words.in(language));
  }

  /** What words can suffer from. */
  public enum Fault {
    ONE_LANGUAGE,
    TOO_LONG,
    UNWRITABLE,
    /** Two statuses would be called the same. */
    TWICE
  }

  /** What is wrong with what a status would be called. */
  public record Wrong(Status status, Language language, Fault fault) {}

  /**
   * @param standard what Kadens calls a status
   */
  public List<Wrong> wrong(Standard standard) {
    List<Wrong> wrong = new ArrayList<>();
    for (Language language : Language.values()) {
      Set<String> known = new HashSet<>();
      for (Status status : Status.values()) {
        String word = of(status, language).orElseGet(() -> standard.of(status, language));
        boolean added = known.add(word.toLowerCase(Locale.ROOT));
        if (word.isEmpty()) {
          wrong.add(new Wrong(status, language, Fault.ONE_LANGUAGE));
        } else if (word.codePoints().anyMatch(StatusWords::isUnwritable)) {
          wrong.add(new Wrong(status, language, Fault.UNWRITABLE));
        } else if (word.length() > LONGEST) {
          wrong.add(new Wrong(status, language, Fault.TOO_LONG));
        } else if (!added) {
          wrong.add(new Wrong(status, language, Fault.TWICE));
        }
      }
    }
    return wrong;
  }

  private static boolean isUnwritable(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.SURROGATE;
  }

  /** Kadens's own words. */
  public interface Standard {
    String of(Status status, Language language);
  }
}
