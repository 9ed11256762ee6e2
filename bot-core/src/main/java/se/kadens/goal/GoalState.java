package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a goal is between a thought and its end. */
public enum GoalState {
  /** A thought that was parked. */
  IDEA,
  DRAFT,
  /** Both the owner and the owner's manager agreed to it. */
  AGREED,
  ACTIVE,
  /** Ended, as reached or not. */
  DONE,
  /** Given up, for a reason. */
  DROPPED;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<GoalState> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
