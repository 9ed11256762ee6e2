package se.kadens.interview;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Value;

/** Turns what was pressed or picked into answers; empty for what the question never offered. */
final class Picked {

  private Picked() {}

  static Optional<Answer> answer(Kind kind, Set<String> keys) {
    if (keys.isEmpty() || (keys.size() > 1 && !(kind instanceof Kind.SeveralOf))) {
      return Optional.empty();
    }
    return switch (kind) {
      case Kind.Scale scale -> step(scale, keys.iterator().next());
      case Kind.SeveralOf several when kind.keys().containsAll(keys) ->
          Optional.of(TypedAnswers.inOrder(several, keys));
      case Kind.AMood _, Kind.YesNo _, Kind.OneOf _ when kind.keys().containsAll(keys) ->
          Optional.of(new Answer.Chosen(keys));
      case Kind.SeveralOf _, Kind.AMood _, Kind.YesNo _, Kind.OneOf _ -> Optional.empty();
      case Kind.ShortText _, Kind.LongText _, Kind.ANumber _ -> Optional.empty();
      case Kind.APerson _, Kind.ADate _ -> Optional.empty();
    };
  }

  static Optional<Answer> answer(Kind kind, @Nullable Value value) {
    if (kind instanceof Kind.APerson
        && value instanceof Value.People(var people)
        && people.size() == 1) {
      return Optional.of(new Answer.Somebody(people.getFirst()));
    }
    return kind instanceof Kind.ADate && value instanceof Value.Day(var date)
        ? Optional.of(new Answer.Day(date))
        : Optional.empty();
  }

  private static Optional<Answer> step(Kind.Scale scale, String key) {
    try {
      return TypedAnswers.step(scale, new BigDecimal(key));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
