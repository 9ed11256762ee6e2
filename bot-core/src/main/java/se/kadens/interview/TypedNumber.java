package se.kadens.interview;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kadens.language.Language;

/** Reads a number as people type it: "3,5", "1 234", "1,234.50", "12 %". */
public final class TypedNumber {

  static final int MOST_DIGITS = 15;
  static final int MOST_DECIMALS = 6;

  private static final Pattern NUMBER = Pattern.compile("([+−-]?)([0-9][0-9.,]*|[.,][0-9]+)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'’]+");
  private static final Pattern UNIT = Pattern.compile("[\\p{L}%°/ .]+$");
  private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");

  private TypedNumber() {}

  /** The number, whatever unit is typed after it; empty when it is none. */
  public static Optional<BigDecimal> parse(String typed, Language language) {
    String bare = UNIT.matcher(typed.strip()).replaceFirst("");
    Matcher matcher = NUMBER.matcher(SPACES.matcher(bare).replaceAll(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = pointed(matcher.group(2), language);
    if (digits.chars().filter(c -> c == '.').count() > 1) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(digits);
    return Optional.of(
        matcher.group(1).isEmpty() || matcher.group(1).equals("+") ? number : number.negate());
  }

  public static boolean fits(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.precision() - bare.scale() <= MOST_DIGITS && bare.scale() <= MOST_DECIMALS;
  }

  /** With a point before the decimals and nothing between thousands. */
  private static String pointed(String digits, Language language) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
    }
    if (comma < 0) {
      boolean thousands = digits.indexOf('.') != point;
      return thousands ? digits.replace(".", "") : trimmed(digits);
    }
    boolean thousands =
        digits.indexOf(',') != comma
            || (language == Language.ENGLISH && ENGLISH_THOUSANDS.matcher(digits).matches());
    return thousands ? digits.replace(",", "") : trimmed(digits.replace(',', '.'));
  }

  /** Without the full stop of the sentence. */
  private static String trimmed(String digits) {
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }
}
