package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose goal it is, from the whole company to one person. */
public enum Level {
  COMPANY,
  DEPARTMENT,
  TEAM,
  PERSON;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Level> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
