package se.kadens.holidays;

import static java.lang.ClassLoader.getPlatformClassLoader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OnDayOff;
import se.kadens.rhythm.Rhythm;
import se.kadens.rhythm.WorkingCalendar;

class JollydayHolidaysTests {

  private static final Locale SWEDISH = Language.SWEDISH.locale();
  private static final Locale ENGLISH = Language.ENGLISH.locale();

  private final JollydayHolidays holidays = new JollydayHolidays();

  @Test
  void knowsTheSwedishEves() {
    assertThat(namesIn("SE", "2026-06-19", "2026-12-24", "2026-12-31"))
        .containsExactly("Midsommarafton", "Julafton", "Nyårsafton");
    assertThat(namesIn("SE", "2027-06-25", "2027-12-24", "2027-12-31"))
        .containsExactly("Midsommarafton", "Julafton", "Nyårsafton");
  }

  @Test
  void knowsTheSwedishHolidaysThatMoveWithEaster() {
    assertThat(Stream.of("2027-03-26", "2027-03-29", "2027-05-06"))
        .allSatisfy(date -> assertThat(isHoliday("SE", date)).isTrue());
  }

  @Test
  void leavesOrdinaryDaysAlone() {
    assertThat(Stream.of("2026-06-18", "2026-06-22", "2026-12-23", "2027-05-07"))
        .allSatisfy(date -> assertThat(isHoliday("SE", date)).isFalse());
  }

  /** Its classes are loaded anew, as in a JVM that has just started. */
  @Test
  void canBeAskedForTheFirstTimeBySeveralAtOnce() throws Exception {
    List<String> countries = List.of("SE", "NO", "DK", "FI", "DE", "GB", "FR", "PL");
    try (URLClassLoader fresh = new URLClassLoader(classPath(), getPlatformClassLoader());
        ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                task -> {
                  Thread thread = new Thread(task);
                  thread.setContextClassLoader(fresh);
                  return thread;
                })) {
      Class<?> type = fresh.loadClass(JollydayHolidays.class.getName());
      Constructor<?> constructor = type.getDeclaredConstructor();
      Method isHoliday = type.getMethod("isHoliday", String.class, LocalDate.class);
      constructor.setAccessible(true);
      isHoliday.setAccessible(true);
      Object shared = constructor.newInstance();
      CyclicBarrier start = new CyclicBarrier(countries.size());
      List<Future<Object>> asked =
          countries.stream()
              .map(
                  country ->
                      threads.submit(
                          () -> {
                            start.await();
                            return isHoliday.invoke(shared, country, LocalDate.of(2026, 12, 25));
                          }))
              .toList();
      for (Future<Object> each : asked) {
        assertThat(each.get()).isEqualTo(true);
      }
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> all = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      all.add(Path.of(each).toUri().toURL());
    }
    return all.toArray(URL[]::new);
  }

  @Test
  void speaksEnglishOnAMachineThatSpeaksSwedish() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(SWEDISH);
    try {
      assertThat(holidays.name("SE", LocalDate.of(2026, 12, 24), ENGLISH))
          .contains("Christmas Eve");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void takesNoObservanceForADayOff() {
    assertThat(isHoliday("AT", "2026-12-25")).isTrue();
    assertThat(isHoliday("AT", "2026-12-24")).isFalse();
  }

  @Test
  void readsCountriesInEitherCase() {
    assertThat(isHoliday("se", "2026-12-24")).isTrue();
  }

  @Test
  void knowsNoHolidaysOfACountryItDoesNotKnow() {
    assertThat(Stream.of("ZZ", "", "001", "Sweden", "../se"))
        .allSatisfy(country -> assertThat(isHoliday(country, "2026-12-25")).isFalse());
  }

  @Test
  void answersForEveryCountry() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(
            country ->
                assertThatCode(() -> isHoliday(country, "2027-01-01")).doesNotThrowAnyException());
  }

  @Test
  void movesAFridayAskingFromMidsummerEveToTheDayBefore() {
    WorkingCalendar calendar =
        new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), holidays, "SE");
    Cadence fridays = new Cadence(Every.WEEK, DayOfWeek.FRIDAY, LocalTime.of(9, 0));
    Occurrence midsummer =
        Rhythm.of(LocalDate.of(2026, 6, 1), fridays).firstFrom(LocalDate.of(2026, 6, 15));
    assertThat(calendar.place(midsummer.askDate(), midsummer.period(), OnDayOff.NEXT))
        .contains(LocalDate.of(2026, 6, 18));
  }

  private boolean isHoliday(String country, String date) {
    return holidays.isHoliday(country, LocalDate.parse(date));
  }

  private List<String> namesIn(String country, String... dates) {
    return Stream.of(dates)
        .map(date -> holidays.name(country, LocalDate.parse(date), SWEDISH).orElse("none"))
        .toList();
  }
}
