package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see a goal. */
public enum Visibility {
  /** Everybody in the workspace. */
  PUBLIC,
  /** The owner, their manager, and everybody with the same manager. */
  TEAM,
  /** The owner and the owner's manager. */
  PRIVATE;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Visibility> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
