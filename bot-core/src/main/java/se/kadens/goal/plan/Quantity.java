package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kadens.goal.Amounts;
import se.kadens.language.Language;

/** A number with what it counts, as somebody typed it: "12,5 %", "3 tkr", "30 customers". */
record Quantity(BigDecimal number, String unit) {

  private static final Pattern SIGN = Pattern.compile("([$€£])\\s*(.*)");
  private static final Pattern TYPED =
      Pattern.compile("([+−-]?\\s?\\d(?:[\\d.,'’\\s\\u00a0\\u2009\\u202f]*\\d)?)\\s*(.*)");

  static Optional<Quantity> read(String typed, Language language) {
    String words = typed.strip();
    Matcher signed = SIGN.matcher(words);
    if (signed.matches()) {
      return read(signed.group(2) + " " + signed.group(1), language);
    }
    Matcher parts = TYPED.matcher(words);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String digits = parts.group(1);
    String unit = parts.group(2).strip();
    return Amounts.read(digits, language).map(bare -> of(bare, digits, unit, language));
  }

  /** The first word after the digits may multiply them, as in "3 tkr" and "1.5M". */
  private static Quantity of(BigDecimal bare, String digits, String unit, Language language) {
    String first = unit.split("\\s+", 2)[0];
    Optional<BigDecimal> multiplied =
        first.isEmpty()
            ? Optional.empty()
            : Amounts.read(digits + " " + first, language)
                .or(() -> Amounts.read(digits + first, language))
                .filter(number -> number.compareTo(bare) != 0);
    if (multiplied.isEmpty()) {
      return new Quantity(bare, unit);
    }
    String rest = unit.substring(first.length()).strip();
    boolean money = first.toLowerCase(Locale.ROOT).endsWith("kr");
    return new Quantity(multiplied.get(), money ? ("kr " + rest).strip() : rest);
  }
}
