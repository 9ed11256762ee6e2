package se.kadens.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.rhythm.Holidays;

/**
 * Jollyday's calendars of whole countries. Sweden's has midsommarafton, julafton and nyårsafton
 * among its public holidays; days that are merely observed are not days off anywhere.
 */
@Component
class JollydayHolidays implements Holidays {

  /**
   * While Jollyday looks for its parts the first time, whoever else asks is told there are none.
   */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final Map<CountryYear, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

  private record CountryYear(String country, int year) {}

  @Override
  public Optional<String> name(String country, LocalDate date, Locale locale) {
    return Optional.ofNullable(inYearOf(date, country).get(date))
        .map(holiday -> holiday.getDescription(bundle(locale)));
  }

  @Override
  public boolean isHoliday(String country, LocalDate date) {
    return inYearOf(date, country).containsKey(date);
  }

  private Map<LocalDate, Holiday> inYearOf(LocalDate date, String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return known.computeIfAbsent(new CountryYear(code, date.getYear()), JollydayHolidays::read);
  }

  private static Map<LocalDate, Holiday> read(CountryYear wanted) {
    ONE_AT_A_TIME.lock();
    try {
      return fromJollyday(wanted);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static Map<LocalDate, Holiday> fromJollyday(CountryYear wanted) {
    if (!HolidayManager.getSupportedCalendarCodes().contains(wanted.country())) {
      return Map.of();
    }
    return HolidayManager.getInstance(ManagerParameters.create(wanted.country()))
        .getHolidays(Year.of(wanted.year()))
        .stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .collect(Collectors.toMap(Holiday::getDate, holiday -> holiday, (first, _) -> first));
  }

  /** English is Jollyday's root bundle; asked for by name, the machine's own language would win. */
  private static Locale bundle(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.ROOT : locale;
  }
}
