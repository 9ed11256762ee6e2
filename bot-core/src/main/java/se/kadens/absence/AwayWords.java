package se.kadens.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.absence.DayWords.Day;
import se.kadens.rhythm.DateRange;

/**
 * Reads when someone is away from a few words in Swedish or English. "Until" and "till" name the
 * day one is back, "through" and "t.o.m." the last day away, and so does the end of a range.
 */
final class AwayWords {

  private static final Set<String> BACK_ON = Set.of("until", "till", "tills");
  private static final Set<String> LAST_DAY = Set.of("through", "thru", "tom", "inklusive");
  private static final Set<String> FROM = Set.of("from", "från");
  private static final Set<String> RANGE = Set.of("-", "to", "till", "through", "thru", "tom");
  private static final Set<String> RANGE_BACK_ON = Set.of("until", "tills");
  private static final Set<String> THIS_WEEK = Set.of("this", "denna", "här", "rest", "resten");
  private static final Set<String> NEXT_WEEK = Set.of("next", "nästa");

  /** Nobody means more than this; it is rather a slip of the finger. */
  private static final int LONGEST_DAYS = 366;

  private final DayWords words;
  private final LocalDate today;

  private AwayWords(DayWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** Empty when the words are not understood, or name only days that have been. */
  static Optional<DateRange> read(String words, LocalDate today) {
    return DayWords.of(words, today)
        .map(known -> new AwayWords(known, today).read())
        .filter(range -> range.until().isAfter(today))
        .filter(range -> ChronoUnit.DAYS.between(range.from(), range.until()) <= LONGEST_DAYS);
  }

  private @Nullable DateRange read() {
    DateRange range = phrase();
    return words.atEnd() ? range : null;
  }

  private @Nullable DateRange phrase() {
    if (words.accept(BACK_ON)) {
      return range(today, first(words.day(), today.plusDays(1)));
    }
    if (words.accept(LAST_DAY)) {
      return through(today, first(words.day(), today));
    }
    boolean from = words.accept(FROM);
    DateRange weeks = weeks();
    if (weeks != null) {
      return weeks;
    }
    LocalDate end = words.span(today);
    if (end != null) {
      return range(today, end);
    }
    Day day = words.day();
    if (day == null) {
      return null;
    }
    if (words.accept(RANGE)) {
      return between(day, words.day(), false);
    }
    if (words.accept(RANGE_BACK_ON)) {
      return between(day, words.day(), true);
    }
    LocalDate start = first(day, today);
    if (start == null) {
      return null;
    }
    if (words.atEnd()) {
      return from ? null : through(start, start);
    }
    return range(start, words.span(start));
  }

  private @Nullable DateRange weeks() {
    if (words.acceptBoth(THIS_WEEK, DayWords.WEEK)) {
      return range(today, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }
    if (words.acceptBoth(NEXT_WEEK, DayWords.WEEK)) {
      LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return range(monday, monday.plusWeeks(1));
    }
    Integer first = words.weekNumber();
    if (first == null) {
      return null;
    }
    Integer last = words.accept(RANGE) ? words.secondWeekNumber() : first;
    return last == null ? null : weeks(first, last);
  }

  /** The first such weeks that are not over. */
  private @Nullable DateRange weeks(int first, int last) {
    int year = today.get(IsoFields.WEEK_BASED_YEAR);
    for (int y = year - 1; y <= year + 1; y++) {
      LocalDate from = monday(y, first);
      LocalDate to = monday(last < first ? y + 1 : y, last);
      if (from != null && to != null && to.plusWeeks(1).isAfter(today)) {
        return range(from, to.plusWeeks(1));
      }
    }
    return null;
  }

  /** Absent for a week 53 in a year that has none. */
  private static @Nullable LocalDate monday(int year, int week) {
    // The fourth of January is always in week 1.
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week ? monday : null;
  }

  private @Nullable DateRange between(Day first, @Nullable Day last, boolean backOnLast) {
    if (last == null) {
      return null;
    }
    Day from = first.inMonthOf(last);
    Day to = last.inMonthOf(first);
    if (to == null) {
      return null;
    }
    if (from instanceof Day.Yearly(MonthDay date)) {
      for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
        DateRange range = between(date.atYear(year), to, backOnLast);
        if (range != null && range.until().isAfter(today)) {
          return range;
        }
      }
      return null;
    }
    LocalDate start = first(from, from instanceof Day.Fixed(LocalDate date) ? date : today);
    return start == null ? null : between(start, to, backOnLast);
  }

  private static @Nullable DateRange between(LocalDate start, Day last, boolean backOnLast) {
    return backOnLast
        ? range(start, first(last, start.plusDays(1)))
        : through(start, first(last, start));
  }

  private static @Nullable LocalDate first(@Nullable Day day, LocalDate onOrAfter) {
    return switch (day) {
      case null -> null;
      case Day.Weekday(var weekday) -> onOrAfter.with(TemporalAdjusters.nextOrSame(weekday));
      case Day.Fixed(LocalDate date) -> date.isBefore(onOrAfter) ? null : date;
      case Day.Yearly(MonthDay date) -> {
        LocalDate thisYear = date.atYear(onOrAfter.getYear());
        yield thisYear.isBefore(onOrAfter) ? date.atYear(onOrAfter.getYear() + 1) : thisYear;
      }
      case Day.OfMonth _ -> null;
    };
  }

  private static @Nullable DateRange through(LocalDate from, @Nullable LocalDate last) {
    return last == null ? null : range(from, last.plusDays(1));
  }

  private static @Nullable DateRange range(LocalDate from, @Nullable LocalDate until) {
    return until == null || !from.isBefore(until) ? null : new DateRange(from, until);
  }
}
