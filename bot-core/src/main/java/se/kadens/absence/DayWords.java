package se.kadens.absence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phrase about days, read word by word. */
final class DayWords {

  static final Set<String> WEEK = Set.of("week", "vecka", "veckan", "v", "w");

  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\s,]*(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}"
              + "|\\d{1,3}(?:(?:st|nd|rd|th)\\b|:[ae]\\b)?|[\\p{L}.'’]+|-)[\\s,]*");

  /** Sayings that are more than one word, or one of several spellings. */
  private static final Map<Pattern, String> SAYINGS =
      Map.of(
          saying("[–—−]"), "-",
          saying("\\b(?:i dag|today)\\b"), "idag",
          saying("\\b(?:i morgon|tomorrow)\\b"), "imorgon",
          saying("\\b(?:(?:fram )?till och med|(?:up )?to and including)\\b"), "tom",
          saying("\\bfrån och med\\b"), "från",
          saying("\\bfram till\\b"), "till",
          saying("\\bout of (?:the )?office\\b"), "ooo");

  /** What may stand around the days without changing them. */
  private static final Set<String> FILLING =
      Set.of(
          ("i im am will be jag är blir away borta ooo off frånvaro frånvarande leave ledig"
                  + " ledighet semester vacation holiday sjuk sick the den det på on of av for")
              .split(" "));

  private final LocalDate today;
  private final Deque<String> words;

  private DayWords(LocalDate today, Deque<String> words) {
    this.today = today;
    this.words = words;
  }

  /** A day as it was named. */
  sealed interface Day {
    record Weekday(DayOfWeek day) implements Day {}

    record Yearly(MonthDay date) implements Day {}

    record Fixed(LocalDate date) implements Day {}

    /** The month is to be taken from the other end of the range. */
    record OfMonth(int day) implements Day {}

    default @Nullable Day inMonthOf(Day other) {
      if (this instanceof OfMonth(int day)) {
        return other instanceof Yearly(MonthDay date) ? yearly(date.getMonthValue(), day) : null;
      }
      return this;
    }
  }

  /** Empty when there is anything in the phrase that is neither a word nor a number. */
  static Optional<DayWords> of(String phrase, LocalDate today) {
    String said = phrase.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> saying : SAYINGS.entrySet()) {
      said = saying.getKey().matcher(said).replaceAll(saying.getValue());
    }
    Deque<String> words = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(said);
    int end = 0;
    while (token.find() && token.start() == end) {
      end = token.end();
      String word = token.group(1).replaceAll("[.'’]", "");
      if (!word.isEmpty() && !FILLING.contains(word)) {
        words.add(word);
      }
    }
    return end == said.length() ? Optional.of(new DayWords(today, words)) : Optional.empty();
  }

  boolean atEnd() {
    return words.isEmpty();
  }

  /** Takes the next word if it is one of these. */
  boolean accept(Set<String> any) {
    if (words.isEmpty() || !any.contains(words.peek())) {
      return false;
    }
    words.remove();
    return true;
  }

  boolean acceptBoth(Set<String> first, Set<String> second) {
    Iterator<String> next = words.iterator();
    boolean both = words.size() > 1 && first.contains(next.next()) && second.contains(next.next());
    return both && accept(first) && accept(second);
  }

  /** The number after a word for week. */
  @Nullable Integer weekNumber() {
    Iterator<String> next = words.iterator();
    if (words.size() > 1 && WEEK.contains(next.next()) && plainNumber(next.next()) != null) {
      words.remove();
      return plainNumber(words.remove());
    }
    return null;
  }

  /** The number at the end of a range of weeks, where the word for week may be left out. */
  @Nullable Integer secondWeekNumber() {
    accept(WEEK);
    return words.isEmpty() ? null : plainNumber(words.remove());
  }

  /** The day after so many days, weeks or months from a day; nothing is taken if none is named. */
  @Nullable LocalDate span(LocalDate start) {
    Iterator<String> next = words.iterator();
    if (words.size() < 2) {
      return null;
    }
    String number = next.next();
    ChronoUnit unit = Vocabulary.unit(next.next());
    Integer count = plainNumber(number) == null ? Vocabulary.number(number) : plainNumber(number);
    if (unit == null || count == null) {
      return null;
    }
    words.remove();
    words.remove();
    return start.plus(count, unit);
  }

  @Nullable Day day() {
    String word = words.poll();
    if (word == null) {
      return null;
    }
    DayOfWeek weekday = Vocabulary.weekday(word);
    if (weekday != null) {
      // "fredag 27 november" names the day twice; the date is the more exact.
      return dateFollows() ? day() : new Day.Weekday(weekday);
    }
    if (word.equals("idag")) {
      return new Day.Fixed(today);
    }
    if (word.equals("imorgon")) {
      return new Day.Fixed(today.plusDays(1));
    }
    return date(word);
  }

  private boolean dateFollows() {
    Iterator<String> next = words.iterator();
    return words.size() > 1
        && dayNumber(next.next()) != null
        && Vocabulary.month(next.next()) != null;
  }

  private @Nullable Day date(String word) {
    Integer month = Vocabulary.month(word);
    if (month != null) {
      Integer day = words.isEmpty() ? null : dayNumber(words.remove());
      return day == null ? null : yearly(month, day);
    }
    String[] parts = word.split("[-/]", -1);
    if (parts.length == 3) {
      return fixed(parts[0], parts[1], parts[2]);
    }
    if (parts.length == 2) {
      return yearly(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
    Integer day = dayNumber(word);
    if (day == null) {
      return null;
    }
    Integer of = words.isEmpty() ? null : Vocabulary.month(words.peek());
    if (of == null) {
      return new Day.OfMonth(day);
    }
    words.remove();
    return yearly(of, day);
  }

  private static @Nullable Day yearly(int month, int day) {
    try {
      return new Day.Yearly(MonthDay.of(month, day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Day fixed(String year, String month, String day) {
    try {
      return new Day.Fixed(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Integer plainNumber(String word) {
    return word.matches("\\d{1,3}") ? Integer.valueOf(word) : null;
  }

  private static @Nullable Integer dayNumber(String word) {
    Matcher number = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|:[ae])?").matcher(word);
    return number.matches() ? Integer.valueOf(number.group(1)) : null;
  }

  private static Pattern saying(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }
}
