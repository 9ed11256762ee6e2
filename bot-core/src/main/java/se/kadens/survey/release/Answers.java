package se.kadens.survey.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Mood;
import se.kadens.survey.Item;
import se.kadens.survey.Response;

/** Reads what a respondent answered to an item; what cannot be meant as an answer is none. */
final class Answers {

  static final int LOWEST_SCORE = 1;
  static final int HIGHEST_SCORE = 5;
  static final int HIGHEST_ENPS = 10;

  private Answers() {}

  /** From 1 to 5 as it was answered. */
  static OptionalInt score(Item item, Response response) {
    return step(item, response, LOWEST_SCORE, HIGHEST_SCORE);
  }

  /** From 1 to 5, 5 being the good end. */
  static OptionalInt turned(Item item, Response response) {
    OptionalInt score = score(item, response);
    return score.isPresent() && item.direction() == Item.Direction.LOWER_IS_BETTER
        ? OptionalInt.of(LOWEST_SCORE + HIGHEST_SCORE - score.getAsInt())
        : score;
  }

  /** A mean of scores, 5 being the good end. */
  static double turned(Item item, double mean) {
    return item.direction() == Item.Direction.LOWER_IS_BETTER
        ? LOWEST_SCORE + HIGHEST_SCORE - mean
        : mean;
  }

  static OptionalInt enps(Item item, Response response) {
    return step(item, response, 0, HIGHEST_ENPS);
  }

  private static OptionalInt step(Item item, Response response, int lowest, int highest) {
    Optional<BigDecimal> value = number(item, response).filter(Answers::isWhole);
    return value.isPresent()
            && value.get().compareTo(BigDecimal.valueOf(lowest)) >= 0
            && value.get().compareTo(BigDecimal.valueOf(highest)) <= 0
        ? OptionalInt.of(value.get().intValueExact())
        : OptionalInt.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  static Optional<BigDecimal> number(Item item, Response response) {
    return Optional.ofNullable(response.answers().get(item.key())).flatMap(Answer::value);
  }

  /** The numbers of the options that were chosen. */
  static int[] chosen(Item item, Response response) {
    Answer answer = response.answers().get(item.key());
    Set<String> keys = answer == null ? Set.of() : answer.keys();
    List<String> options = options(item.question().kind());
    return keys.stream().mapToInt(options::indexOf).filter(option -> option >= 0).toArray();
  }

  /** What may be chosen, in the order it is asked in. */
  static List<String> options(Kind kind) {
    return switch (kind) {
      case Kind.AMood() -> List.of(Mood.values()).stream().map(Mood::key).toList();
      case Kind.YesNo() -> List.of(Kind.YesNo.YES, Kind.YesNo.NO);
      case Kind.OneOf(var options) -> options.stream().map(Kind.Option::key).toList();
      case Kind.SeveralOf(var options) -> options.stream().map(Kind.Option::key).toList();
      case Kind.ShortText _, Kind.LongText _, Kind.ANumber _, Kind.Scale _ -> List.of();
      case Kind.APerson _, Kind.ADate _ -> List.of();
    };
  }

  static Optional<String> comment(Item item, Response response) {
    return Optional.ofNullable(response.answers().get(item.key()))
        .flatMap(Answer::words)
        .filter(text -> !text.isBlank());
  }
}
