package se.kadens.interview;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;

/**
 * Reads a date as people type it, in either language whichever is theirs: "2026-12-01", "1
 * december", "December 1", "1/12", "imorgon", "on Friday". Both write the day before the month; a
 * date without its year is the nearest such date, a weekday the next such day.
 */
public final class TypedDate {

  private static final Map<String, Integer> DAYS_FROM_TODAY =
      Map.ofEntries(
          Map.entry("today", 0),
          Map.entry("idag", 0),
          Map.entry("i dag", 0),
          Map.entry("tomorrow", 1),
          Map.entry("imorgon", 1),
          Map.entry("i morgon", 1),
          Map.entry("övermorgon", 2),
          Map.entry("i övermorgon", 2),
          Map.entry("yesterday", -1),
          Map.entry("igår", -1),
          Map.entry("i går", -1));

  private static final Pattern DAY_MONTH =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})(?:[/.]([0-9]{4}))?");
  private static final Pattern DAY_NAMED_MONTH =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th|:a|:e|\\.)? (?:of )?(\\p{L}+)\\.?,?(?: ([0-9]{4}))?");
  private static final Pattern NAMED_MONTH_DAY =
      Pattern.compile("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,?(?: ([0-9]{4}))?");
  private static final Pattern PREPOSITION = Pattern.compile("^(on|den|på|the) ");

  private TypedDate() {}

  public static Optional<LocalDate> parse(String typed, LocalDate today) {
    String words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    words = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    words = PREPOSITION.matcher(words).replaceFirst("");
    Integer days = DAYS_FROM_TODAY.get(words);
    if (days != null) {
      return Optional.of(today.plusDays(days));
    }
    return Stream.of(weekday(words, today), iso(words), dayMonth(words, today))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> weekday(String words, LocalDate today) {
    return Stream.of(DayOfWeek.values())
        .filter(
            day ->
                Stream.of(Language.values())
                    .map(language -> day.getDisplayName(TextStyle.FULL, language.locale()))
                    .anyMatch(words::equalsIgnoreCase))
        .map(day -> today.with(TemporalAdjusters.next(day)))
        .findFirst();
  }

  private static Optional<LocalDate> iso(String words) {
    try {
      return Optional.of(LocalDate.parse(words)).filter(date -> date.getYear() > 0);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> dayMonth(String words, LocalDate today) {
    Matcher numbers = DAY_MONTH.matcher(words);
    if (numbers.matches()) {
      return date(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3), today);
    }
    Matcher dayFirst = DAY_NAMED_MONTH.matcher(words);
    if (dayFirst.matches()) {
      return date(dayFirst.group(1), month(dayFirst.group(2)), dayFirst.group(3), today);
    }
    Matcher monthFirst = NAMED_MONTH_DAY.matcher(words);
    if (monthFirst.matches()) {
      return date(monthFirst.group(2), month(monthFirst.group(1)), monthFirst.group(3), today);
    }
    return Optional.empty();
  }

  /** 1 to 12, or 0 for a word that is no month. */
  private static int month(String word) {
    for (Month month : Month.values()) {
      for (Language language : Language.values()) {
        String name = month.getDisplayName(TextStyle.FULL, language.locale());
        boolean shortened = word.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(word);
        if (shortened) {
          return month.getValue();
        }
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(
      String day, int month, @Nullable String year, LocalDate today) {
    IntStream years =
        year != null
            ? IntStream.of(Integer.parseInt(year))
            : IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1);
    return years
        .boxed()
        .flatMap(in -> date(in, month, Integer.parseInt(day)).stream())
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
