package se.kadens.goal;

import java.util.Optional;
import java.util.UUID;

/** A goal, or one measured part of it. */
public record GoalId(UUID value) {

  static GoalId create() {
    return new GoalId(UUID.randomUUID());
  }

  /** Throws {@link IllegalArgumentException} for anything but an id. */
  public static GoalId parse(String text) {
    return new GoalId(UUID.fromString(text));
  }

  /** Empty for anything but an id. */
  public static Optional<GoalId> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
