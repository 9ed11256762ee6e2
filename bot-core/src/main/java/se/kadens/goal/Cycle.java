package se.kadens.goal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time a goal is set for: a quarter by default, else a month, half a year, a year or
 * several years.
 *
 * @param key "2026-Q4", "2026-11", "2026-H2", "2026" or "2026..2030"
 * @param start the first day
 * @param end the last day
 */
public record Cycle(String key, LocalDate start, LocalDate end) {

  private static final Pattern KEY =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2]))|\\.\\.(\\d{4}))?");

  public static Cycle quarterOf(LocalDate day) {
    int quarter = (day.getMonthValue() + 2) / 3;
    return months("%d-Q%d".formatted(day.getYear(), quarter), day.getYear(), quarter * 3 - 2, 3);
  }

  public static Optional<Cycle> parse(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return Optional.of(months(key, year, Integer.parseInt(parts.group(2)) * 3 - 2, 3));
    }
    if (parts.group(3) != null) {
      return Optional.of(months(key, year, Integer.parseInt(parts.group(3)) * 6 - 5, 6));
    }
    if (parts.group(4) != null) {
      return Optional.of(months(key, year, Integer.parseInt(parts.group(4)), 1));
    }
    int last = parts.group(5) == null ? year : Integer.parseInt(parts.group(5));
    return last < year
        ? Optional.empty()
        : Optional.of(months(key, year, 1, (last - year + 1) * 12));
  }

  private static Cycle months(String key, int year, int month, int count) {
    YearMonth first = YearMonth.of(year, month);
    return new Cycle(key, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }
}
