package se.kadens.survey;

import java.util.UUID;

/** A survey, over all its waves. */
public record SurveyId(UUID value) {

  public static SurveyId create() {
    return new SurveyId(UUID.randomUUID());
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
