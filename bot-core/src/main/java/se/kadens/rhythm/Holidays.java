package se.kadens.rhythm;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that most people of a country have off, besides weekends. A country nothing is known of
 * has none; asking never fails.
 */
@FunctionalInterface
public interface Holidays {

  /** No holiday anywhere. */
  Holidays NONE = (_, _, _) -> Optional.empty();

  /**
   * What a date is called if it is a holiday.
   *
   * @param country an ISO 3166 code such as SE
   */
  Optional<String> name(String country, LocalDate date, Locale locale);

  default boolean isHoliday(String country, LocalDate date) {
    return name(country, date, Locale.ROOT).isPresent();
  }
}
