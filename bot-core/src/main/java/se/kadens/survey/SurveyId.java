package se.kadens.survey;

import java.util.Optional;
import java.util.UUID;

/** A survey, over all its waves. */
public record SurveyId(UUID value) {

  public static SurveyId create() {
    return new SurveyId(UUID.randomUUID());
  }

  /** Empty for anything but an id. */
  public static Optional<SurveyId> read(String text) {
    try {
      return Optional.of(new SurveyId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What the ledger knows it by. */
  public String source() {
    return "survey:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
