package se.kadens.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.rhythm.Period;

/** Says the period of a check-in, of which a point keeps the key alone. */
final class PeriodWords {

  private static final int MONTHS = 3;

  private PeriodWords() {}

  /** What names a period at the end of a check-in's subject. */
  static String keyIn(String subject) {
    return subject.substring(subject.lastIndexOf('/') + 1);
  }

  /** "v. 48", "november", "kvartal 4" or "fredag 27 november". */
  static String say(String key, Language language) {
    LocalDate start = start(key);
    return Dates.of(language).period(new Period(key, start, start.plusDays(1)));
  }

  private static LocalDate start(String key) {
    int year = Integer.parseInt(key.substring(0, 4));
    if (key.contains("W")) {
      int week = Integer.parseInt(key.substring(key.indexOf('W') + 1));
      // The fourth of January is always in the first week.
      return LocalDate.of(year, 1, 4)
          .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
          .with(DayOfWeek.MONDAY);
    }
    if (key.contains("Q")) {
      int quarter = Integer.parseInt(key.substring(key.indexOf('Q') + 1));
      return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }
    return key.length() == "2026-11".length()
        ? YearMonth.parse(key).atDay(1)
        : LocalDate.parse(key);
  }
}
