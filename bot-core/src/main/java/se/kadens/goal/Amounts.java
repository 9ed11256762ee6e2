package se.kadens.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.interview.TypedNumber;
import se.kadens.language.Dates;
import se.kadens.language.Language;

/** Reads numbers as people type them, "12,5 %", "1 200 kr", "1.5M", "3 tkr", and says them. */
public final class Amounts {

  private static final Pattern TYPED =
      Pattern.compile(
          "([+−-]?)\\s*[\\p{L}\\p{Sc}]*\\s*([+−-]?[\\d.,'’\\s\\u00a0\\u2009\\u202f]+)(.*)");
  private static final Pattern CURRENCY =
      Pattern.compile("(kr|kronor|sek|nok|dkk|eur|usd|gbp|euro|\\p{Sc})?\\.?");
  private static final Map<String, BigDecimal> MAGNITUDES =
      Stream.of(
              times("1000", "k", "t", "tusen", "thousand"),
              times(
                  "1000000", "m", "mn", "mio", "milj", "miljon", "miljoner", "million", "millions"),
              times(
                  "1000000000", "md", "mdr", "mdkr", "bn", "b", "miljard", "miljarder", "billion"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Amounts() {}

  /** The number, whatever unit is typed after it; empty when it is none. */
  public static Optional<BigDecimal> read(String typed, Language language) {
    return read(typed, "", language);
  }

  /**
   * The number of these units: of "tkr", "3 tkr" is three, and not three thousand.
   *
   * @param unit what it is counted in; may be empty
   */
  public static Optional<BigDecimal> read(String typed, String unit, Language language) {
    Matcher parts = TYPED.matcher(typed.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String after = parts.group(3).strip();
    if (after.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return TypedNumber.parse(parts.group(1) + parts.group(2).strip(), language)
        .map(number -> plain(number.multiply(magnitude(after, unit))))
        .filter(TypedNumber::fits);
  }

  /** "12,5 %", "1 200 kr". */
  public static String say(BigDecimal number, String unit, Language language) {
    String said = Dates.of(language).number(plain(number));
    if (unit.isBlank()) {
      return said;
    }
    boolean close = unit.equals("%") && language == Language.ENGLISH;
    return said + (close ? "" : "\u00a0") + unit;
  }

  private static BigDecimal magnitude(String after, String unit) {
    if (after.isEmpty() || after.equalsIgnoreCase(unit.strip())) {
      return BigDecimal.ONE;
    }
    String word = after.split("\\s+", 2)[0];
    return MAGNITUDES.entrySet().stream()
        .filter(entry -> isMagnitude(word, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  /** A single "m" may be metres, and "b" or "t" may be anything. */
  private static boolean isMagnitude(String word, String magnitude) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(magnitude)) {
      return false;
    }
    String rest = lower.substring(magnitude.length());
    boolean alone = rest.isEmpty() || rest.equals(".");
    if (alone && List.of("m", "b", "t").contains(magnitude)) {
      return !magnitude.equals("t") && Character.isUpperCase(word.charAt(0));
    }
    return alone || CURRENCY.matcher(rest).matches();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static List<Map.Entry<String, BigDecimal>> times(String number, String... words) {
    return Stream.of(words).map(word -> Map.entry(word, new BigDecimal(number))).toList();
  }
}
