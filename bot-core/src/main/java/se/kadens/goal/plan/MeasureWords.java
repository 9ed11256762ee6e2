package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kadens.goal.Amounts;
import se.kadens.goal.Direction;
import se.kadens.goal.Measure;
import se.kadens.language.Language;

/** Reads and writes what a measure is to do: "12 000 → 20 000", "between 20 and 30 %", "done". */
final class MeasureWords {

  private static final Pattern BAND =
      Pattern.compile(
          "(?:mellan|between|håll|keep)\\s+(.+?)\\s*(?:–|\\.\\.|\\soch\\s|\\sand\\s)\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ARROW =
      Pattern.compile(
          "(?:från |from )?(.+?)\\s*(?:→|[-–=]+>|\\still\\s|\\sto\\s)\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> DONE =
      Set.of("ja/nej", "ja eller nej", "yes/no", "yes or no", "klart", "klar", "done");

  private MeasureWords() {}

  /** What became of reading. */
  sealed interface Reading {
    record Read(Measure measure) implements Reading {}

    record Wrong(Trouble trouble) implements Reading {}
  }

  static boolean hasArrow(String words) {
    return ARROW.matcher(words).matches();
  }

  static Reading read(String what, String typed, Language language) {
    String words = typed.strip();
    if (DONE.contains(words.toLowerCase(Locale.ROOT))) {
      return new Reading.Read(done(what));
    }
    Matcher band = BAND.matcher(words);
    if (band.matches()) {
      return band(what, band.group(1), band.group(2), language);
    }
    Matcher arrow = ARROW.matcher(words);
    return arrow.matches()
        ? way(what, Quantity.read(arrow.group(1), language), arrow.group(2), language)
        : way(what, Optional.of(new Quantity(BigDecimal.ZERO, "")), words, language);
  }

  static Measure done(String what) {
    return new Measure(what, Direction.DONE, null, null, "");
  }

  private static Reading way(
      String what, Optional<Quantity> start, String typed, Language language) {
    Optional<Quantity> target = Quantity.read(typed, language);
    if (start.isEmpty() || target.isEmpty()) {
      return new Reading.Wrong(Trouble.NOT_A_NUMBER);
    }
    int comparison = target.get().number().compareTo(start.get().number());
    return comparison == 0
        ? new Reading.Wrong(Trouble.START_IS_TARGET)
        : new Reading.Read(
            measure(
                what, comparison > 0 ? Direction.UP : Direction.DOWN, start.get(), target.get()));
  }

  private static Reading band(String what, String from, String to, Language language) {
    Optional<Quantity> low = Quantity.read(from, language);
    Optional<Quantity> high = Quantity.read(to, language);
    if (low.isEmpty() || high.isEmpty()) {
      return new Reading.Wrong(Trouble.NOT_A_NUMBER);
    }
    return low.get().number().compareTo(high.get().number()) > 0
        ? new Reading.Wrong(Trouble.BAND_UPSIDE_DOWN)
        : new Reading.Read(measure(what, Direction.KEEP, low.get(), high.get()));
  }

  private static Measure measure(String what, Direction direction, Quantity start, Quantity end) {
    String unit = end.unit().isEmpty() ? start.unit() : end.unit();
    return new Measure(what, direction, start.number(), end.number(), unit);
  }

  /** As {@link #read} reads it. */
  static String write(Measure measure, Language language) {
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (start == null || target == null) {
      return switch (language) {
        case ENGLISH -> "done";
        case SWEDISH -> "klart";
      };
    }
    String from = Amounts.say(start, "", language);
    String to = Amounts.say(target, measure.unit(), language);
    if (measure.direction() != Direction.KEEP) {
      return from + " → " + to;
    }
    return switch (language) {
      case ENGLISH -> "between " + from + " and " + to;
      case SWEDISH -> "mellan " + from + " och " + to;
    };
  }
}
