package se.kadens.interview;

import java.util.UUID;

/** Identifies an interview within a workspace. */
public record InterviewId(UUID value) {

  public static InterviewId create() {
    return new InterviewId(UUID.randomUUID());
  }

  public static InterviewId parse(String text) {
    return new InterviewId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
