package se.kadens.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a survey promises of who is behind an answer. */
public enum Mode {
  /** Each answer carries its name. */
  NAMED,
  /** Nobody is shown who answered what, though the store knows. */
  CONFIDENTIAL,
  /** Once the wave has closed, nobody can find out who answered what (rule R19). */
  ANONYMOUS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mode> ofCode(String code) {
    return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
  }
}
