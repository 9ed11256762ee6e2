package se.kadens.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import se.kadens.rhythm.Period;

/** Dates, hours and numbers as people say them in a language. */
public final class Dates {

  private static final Dates ENGLISH =
      new Dates(Language.ENGLISH, "HH:mm", "EEEE HH:mm", "EEEE d MMMM, HH:mm", "week", "quarter");
  private static final Dates SWEDISH =
      new Dates(
          Language.SWEDISH,
          "'kl.' HH.mm",
          "EEEE 'kl.' HH.mm",
          "EEEE d MMMM 'kl.' HH.mm",
          "v.",
          "kvartal");

  private final Locale locale;
  private final String hour;
  private final String weekdayAndHour;
  private final String moment;
  private final String week;
  private final String quarter;

  private Dates(
      Language language,
      String hour,
      String weekdayAndHour,
      String moment,
      String week,
      String quarter) {
    this.locale = language.locale();
    this.hour = hour;
    this.weekdayAndHour = weekdayAndHour;
    this.moment = moment;
    this.week = week;
    this.quarter = quarter;
  }

  public static Dates of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case SWEDISH -> SWEDISH;
    };
  }

  /** "fredag 27 november", "Friday 27 November". */
  public String day(LocalDate date) {
    return format("EEEE d MMMM", date);
  }

  /** "fredag 27 november kl. 17.00", "Friday 27 November, 17:00". */
  public String moment(LocalDateTime moment) {
    return format(this.moment, moment);
  }

  /** "27 nov.", "27 Nov". */
  public String shortDate(LocalDate date) {
    return format("d MMM", date);
  }

  /** "kl. 17.00", "17:00". */
  public String hour(LocalTime time) {
    return format(hour, time);
  }

  /** "fredag", "Friday". */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** "fredag kl. 08.00", "Friday 08:00". */
  public String weekdayAndHour(LocalDateTime moment) {
    return format(weekdayAndHour, moment);
  }

  public String weekdayAndHour(DayOfWeek day, LocalTime time) {
    LocalDate some = LocalDate.EPOCH.with(day);
    return weekdayAndHour(some.atTime(time));
  }

  /** "v. 48", "week 48". */
  public String week(LocalDate date) {
    return week + " " + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** "november", "November". */
  public String month(LocalDate date) {
    return format("LLLL", date);
  }

  /** "v. 48", "v. 48–49", "november", "kvartal 4" or "fredag 27 november", by the period's kind. */
  public String period(Period period) {
    LocalDate start = period.start();
    return switch (period.key().replaceAll("[^WQ-]", "")) {
      case "-W" -> weeks(start, period.lastDay());
      case "-Q" -> quarter + " " + start.get(IsoFields.QUARTER_OF_YEAR);
      case "-" -> month(start);
      default -> day(start);
    };
  }

  /** One decimal: "3,5", "3.5". */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(BigDecimal.valueOf(number));
  }

  /** As many decimals as the number has: "37", "7,25". */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /** "12,5 %", "1 200 kr", never torn apart at the end of a line; the unit may be empty. */
  public String amount(BigDecimal number, String unit) {
    if (unit.isBlank()) {
      return number(number);
    }
    boolean close = unit.equals("%") && !locale.getLanguage().equals("sv");
    return number(number) + (close ? "" : "\u00a0") + unit;
  }

  /** The place a zone is called by, for hours that are somebody else's: "Stockholm", "New York". */
  public String place(ZoneId zone) {
    String place =
        TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(zone.getId());
    return Objects.requireNonNullElse(place, zone.getId());
  }

  private String weeks(LocalDate first, LocalDate last) {
    int from = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int to = last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return from == to ? week(first) : week(first) + "–" + to;
  }

  private String format(String pattern, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(value);
  }
}
