package se.kadens.language;

import java.util.Locale;
import java.util.Optional;

/** The two languages Kadens speaks. */
public enum Language {
  ENGLISH("en", Locale.UK),
  SWEDISH("sv", Locale.forLanguageTag("sv-SE"));

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** The two-letter code it is stored and configured by. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** The same words as at the beginning of a sentence. */
  public String capitalised(String words) {
    int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(locale) + words.substring(first);
  }

  /** The language of a tag such as {@code sv-SE}; empty when it is neither of ours. */
  public static Optional<Language> ofTag(String tag) {
    String code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
