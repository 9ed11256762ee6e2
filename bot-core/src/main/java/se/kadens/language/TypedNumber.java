package se.kadens.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people type it in their language: "3,5", "1 234", "1,234.50", "12,5 %", "1 200
 * kr", "1.5M", "3 tkr".
 */
public final class TypedNumber {

  public static final int MOST_DIGITS = 15;
  public static final int MOST_DECIMALS = 6;

  private static final Pattern PARTS =
      Pattern.compile("([+−–-]?)([0-9][0-9.,]*|[.,][0-9]+)([^0-9]*)");
  private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{Sc}%‰°/².]*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'’]+");
  private static final Pattern CURRENCY_FIRST =
      Pattern.compile(
          "^([+−–-]?)\\s*(?:[$€£]|(?i:sek|eur|usd|gbp|nok|dkk|kr)\\.?)\\s*(?=[+−–0-9.,-])");
  private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");

  private static final Pattern THOUSANDS =
      Pattern.compile("(?:k|tkr|ksek|keur|kusd|tusen|thousand)(?:kr|sek|kronor)?");
  private static final Pattern MILLIONS =
      Pattern.compile(
          "(?:mn|mio|mkr|mnkr|msek|meur|musd|milj|miljon|miljoner|million|millions)(?:kr|sek|kronor)?");
  private static final Pattern BILLIONS =
      Pattern.compile("(?:bn|md|mdr|mdkr|miljard|miljarder|billion|billions)(?:kr|sek|kronor)?");

  private TypedNumber() {}

  /** The number in ones, whatever unit is typed around it; empty when it is none. */
  public static Optional<BigDecimal> read(String typed, Language language) {
    return read(typed, "", language);
  }

  /**
   * The number of these units: of "tkr", "3 tkr" is three, and not three thousand.
   *
   * @param unit what it is counted in; may be empty
   */
  public static Optional<BigDecimal> read(String typed, String unit, Language language) {
    String bare = CURRENCY_FIRST.matcher(typed.strip()).replaceFirst("$1");
    Matcher parts = PARTS.matcher(SPACES.matcher(bare).replaceAll(""));
    if (!parts.matches() || !UNIT.matcher(parts.group(3)).matches()) {
      return Optional.empty();
    }
    String digits = pointed(parts.group(2), language);
    if (digits.chars().filter(c -> c == '.').count() > 1) {
      return Optional.empty();
    }
    String after = parts.group(3);
    boolean inUnits = after.equalsIgnoreCase(SPACES.matcher(unit).replaceAll(""));
    BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(inUnits ? 0 : zeros(after));
    boolean positive = parts.group(1).isEmpty() || parts.group(1).equals("+");
    return Optional.of(positive ? number : number.negate());
  }

  /** Whether it is written as something to be added: "+5". */
  public static boolean isAddition(String typed) {
    return typed.strip().startsWith("+");
  }

  /** Whether there is room for it. */
  public static boolean fits(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.precision() - bare.scale() <= MOST_DIGITS && bare.scale() <= MOST_DECIMALS;
  }

  /** How many zeros the word after the digits stands for: 6 for "M", 3 for "tkr". */
  private static int zeros(String unit) {
    // Small, it would be metres.
    if (unit.equals("M") || unit.matches("M(?:kr|SEK|EUR|USD)|M[$€£]")) {
      return 6;
    }
    String word = unit.toLowerCase(Locale.ROOT).replaceAll("[.$€£]", "");
    if (unit.equals("B") || BILLIONS.matcher(word).matches()) {
      return 9;
    }
    if (MILLIONS.matcher(word).matches()) {
      return 6;
    }
    return THOUSANDS.matcher(word).matches() ? 3 : 0;
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
