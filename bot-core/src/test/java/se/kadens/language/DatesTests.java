package se.kadens.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Period;
import se.kadens.rhythm.Rhythm;

class DatesTests {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private final Dates swedish = Dates.of(Language.SWEDISH);
  private final Dates english = Dates.of(Language.ENGLISH);

  @Test
  void saysAMomentAsPeopleDo() {
    LocalDateTime moment = FRIDAY.atTime(17, 0);
    assertThat(swedish.moment(moment)).isEqualTo("fredag 27 november kl. 17.00");
    assertThat(english.moment(moment)).isEqualTo("Friday 27 November, 17:00");
  }

  @Test
  void saysADay() {
    assertThat(swedish.day(FRIDAY)).isEqualTo("fredag 27 november");
    assertThat(english.day(FRIDAY)).isEqualTo("Friday 27 November");
    assertThat(swedish.shortDate(FRIDAY)).isEqualTo("27 nov.");
    assertThat(english.shortDate(FRIDAY)).isEqualTo("27 Nov");
  }

  @Test
  void saysAnHourWithAndWithoutItsWeekday() {
    LocalTime eight = LocalTime.of(8, 0);
    assertThat(swedish.hour(eight)).isEqualTo("kl. 08.00");
    assertThat(english.hour(eight)).isEqualTo("08:00");
    assertThat(swedish.weekdayAndHour(DayOfWeek.FRIDAY, eight)).isEqualTo("fredag kl. 08.00");
    assertThat(english.weekdayAndHour(FRIDAY.atTime(eight))).isEqualTo("Friday 08:00");
    assertThat(swedish.weekday(DayOfWeek.MONDAY)).isEqualTo("måndag");
  }

  @Test
  void countsWeeksAsSwedenDoes() {
    assertThat(swedish.week(FRIDAY)).isEqualTo("v. 48");
    assertThat(english.week(LocalDate.of(2027, 1, 1))).isEqualTo("week 53");
  }

  @Test
  void callsAPeriodByItsKind() {
    assertThat(swedish.period(around(Every.DAY))).isEqualTo("fredag 27 november");
    assertThat(english.period(around(Every.WEEK))).isEqualTo("week 48");
    assertThat(swedish.period(around(Every.TWO_WEEKS))).isEqualTo("v. 47–48");
    assertThat(english.period(around(Every.MONTH))).isEqualTo("November");
    assertThat(swedish.period(around(Every.QUARTER))).isEqualTo("kvartal 4");
  }

  @Test
  void writesDecimalsAsTheLanguageDoes() {
    assertThat(swedish.decimal(3.5)).isEqualTo("3,5");
    assertThat(english.decimal(3.5)).isEqualTo("3.5");
    assertThat(english.decimal(4)).isEqualTo("4.0");
    assertThat(english.decimal(3.45)).isEqualTo("3.5");
    assertThat(swedish.number(new BigDecimal("7.25"))).isEqualTo("7,25");
    assertThat(swedish.number(new BigDecimal("37"))).isEqualTo("37");
  }

  @Test
  void callsAZoneByItsCity() {
    assertThat(swedish.place(ZoneId.of("Asia/Kolkata"))).isEqualTo("Kolkata");
    assertThat(swedish.place(ZoneId.of("Europe/Copenhagen"))).isEqualTo("Köpenhamn");
    assertThat(english.place(ZoneId.of("America/New_York"))).isEqualTo("New York");
    assertThat(english.place(ZoneId.of("UTC"))).isEqualTo("UTC");
  }

  private static Period around(Every every) {
    Cadence cadence = new Cadence(every, DayOfWeek.MONDAY, LocalTime.of(9, 0));
    return Rhythm.of(LocalDate.of(2026, 10, 5), cadence).at(FRIDAY).orElseThrow().period();
  }
}
