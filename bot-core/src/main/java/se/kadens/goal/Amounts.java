package se.kadens.goal;

import java.math.BigDecimal;
import java.util.Optional;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.TypedNumber;

/** Reads numbers as people type them, "12,5 %", "1 200 kr", "1.5M", "3 tkr", and says them. */
public final class Amounts {

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
    return TypedNumber.read(typed, unit, language).filter(TypedNumber::fits).map(Amounts::plain);
  }

  /** "12,5 %", "1 200 kr". */
  public static String say(BigDecimal number, String unit, Language language) {
    return Dates.of(language).amount(plain(number), unit);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
