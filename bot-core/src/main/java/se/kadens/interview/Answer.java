package se.kadens.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.kadens.people.PersonId;

/** What a person answered, free of language. */
public sealed interface Answer {

  /** To the letter. */
  record Words(String text) implements Answer {}

  /** A number or a step of a scale; equal to any other way of writing the same number. */
  record Amount(BigDecimal number) implements Answer {
    public Amount {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    public static Amount of(long number) {
      return new Amount(BigDecimal.valueOf(number));
    }
  }

  /** The keys that were chosen, in the questionnaire's order; a mood, yes or no are one key. */
  record Chosen(Set<String> chosen) implements Answer {
    public Chosen {
      if (chosen.isEmpty()) {
        throw new IllegalArgumentException("nothing chosen is Nothing");
      }
      chosen = Collections.unmodifiableSet(new LinkedHashSet<>(chosen));
    }

    public static Chosen of(String key) {
      return new Chosen(Set.of(key));
    }
  }

  record Somebody(PersonId person) implements Answer {}

  record Day(LocalDate date) implements Answer {}

  /** Nothing to say: skipped, left empty, or said so in as many words. */
  record Nothing() implements Answer {}

  /** The chosen keys; empty for every other sort of answer. */
  default Set<String> keys() {
    return this instanceof Chosen(var chosen) ? chosen : Set.of();
  }

  /** The answer as a number, which numbers, scales and moods have. */
  default Optional<BigDecimal> value() {
    return switch (this) {
      case Amount(var number) -> Optional.of(number);
      case Chosen(var chosen) when chosen.size() == 1 ->
          Mood.ofKey(chosen.iterator().next()).map(mood -> BigDecimal.valueOf(mood.value()));
      case Chosen _, Words _, Somebody _, Day _, Nothing _ -> Optional.empty();
    };
  }

  /** What was written, if the answer is words. */
  default Optional<String> words() {
    return this instanceof Words(var text) ? Optional.of(text) : Optional.empty();
  }
}
