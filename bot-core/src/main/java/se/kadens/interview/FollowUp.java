package se.kadens.interview;

import java.math.BigDecimal;
import java.util.Set;

/** A question that is asked only after some answers to the one before it; has none of its own. */
public record FollowUp(When when, Question question) {

  public FollowUp {
    if (question.followUp() != null) {
      throw new IllegalArgumentException("a follow-up of a follow-up: " + question.key());
    }
  }

  /** The answers that lead to a follow-up. */
  public sealed interface When {

    /** Anything but {@link Answer.Nothing}. */
    record Answered() implements When {}

    /** At least one of these keys was chosen. */
    record Chosen(Set<String> keys) implements When {
      public Chosen {
        keys = Set.copyOf(keys);
      }
    }

    /** A number, a step of a scale, or a mood's value. */
    record AtMost(BigDecimal bound) implements When {}

    /** A number, a step of a scale, or a mood's value. */
    record AtLeast(BigDecimal bound) implements When {}

    default boolean holdsFor(Answer answer) {
      return switch (this) {
        case Answered _ -> !(answer instanceof Answer.Nothing);
        case Chosen(var keys) -> answer.keys().stream().anyMatch(keys::contains);
        case AtMost(var bound) ->
            answer.value().filter(value -> value.compareTo(bound) <= 0).isPresent();
        case AtLeast(var bound) ->
            answer.value().filter(value -> value.compareTo(bound) >= 0).isPresent();
      };
    }
  }
}
