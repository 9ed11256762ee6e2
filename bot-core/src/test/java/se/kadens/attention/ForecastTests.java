package se.kadens.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.attention.Forecast.Item;
import se.kadens.attention.Forecast.Load;
import se.kadens.attention.Upcoming.Prompt;
import se.kadens.attention.Upcoming.Series;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.Holidays;
import se.kadens.rhythm.WorkingCalendar;
import se.kadens.rhythm.WorkingTime;

class ForecastTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final WorkspaceId WORKSPACE = WorkspaceId.create();
  private static final WorkingTime HOURS =
      new WorkingTime(
          ZoneId.of("Europe/Stockholm"),
          new WorkingCalendar(WorkingHours.USUAL.days(), Holidays.NONE, "SE"),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0));

  private final List<Person> people =
      IntStream.range(0, 10)
          .mapToObj(i -> person(i, i < 5 ? "Sales" : i < 9 ? "Product" : null))
          .toList();

  private static Person person(int number, @Nullable String department) {
    return new Person(
        WORKSPACE,
        new PersonId(new UUID(0, number)),
        "P " + number,
        "p" + number + "@example.com",
        Language.ENGLISH,
        ZoneId.of("Asia/Kathmandu"),
        WorkingHours.USUAL,
        department,
        null,
        Role.EMPLOYEE,
        true);
  }

  /** Every so many weeks, on a day of the week counted from Monday. */
  private static Series every(
      int weeks, int day, String name, int minutes, Predicate<Person> audience) {
    List<Prompt> prompts =
        IntStream.range(0, Forecast.WEEKS)
            .filter(week -> week % weeks == 0)
            .mapToObj(week -> MONDAY.plusWeeks(week).plusDays(day))
            .map(
                date ->
                    new Prompt(date.toString(), date.atTime(9, 0), date.plusDays(4).atTime(17, 0)))
            .toList();
    return new Series(name, name, minutes, false, audience, prompts);
  }

  private Forecast forecast(Series... series) {
    return Forecast.from(MONDAY.plusDays(2), Budget.USUAL, HOURS, people, List.of(series));
  }

  private static Load load(Forecast forecast, int week, String department) {
    return forecast.weeks().get(week).loads().stream()
        .filter(load -> load.department().equals(department))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void looksTwelveWeeksAheadFromTheRunningWeekOn() {
    Forecast forecast = forecast(every(1, 0, "weekly", 3, _ -> true));

    assertThat(forecast.weeks()).hasSize(12);
    assertThat(forecast.weeks().getFirst().monday()).isEqualTo(MONDAY);
    assertThat(forecast.weeks())
        .allSatisfy(
            week -> {
              assertThat(week.loads())
                  .extracting(Load::department)
                  .containsExactly("Product", "Sales", "");
              assertThat(week.loads())
                  .allSatisfy(
                      load -> {
                        assertThat(load.prompts()).isEqualTo(1);
                        assertThat(load.minutes()).isEqualTo(3);
                      });
              assertThat(week.full()).isFalse();
            });
  }

  @Test
  void countsForADepartmentWhatMoreThanHalfOfItIsAsked() {
    Forecast forecast =
        forecast(
            every(
                1,
                0,
                "three of five",
                3,
                person -> person.id().value().getLeastSignificantBits() < 3),
            every(
                1,
                1,
                "two of four",
                3,
                person -> person.id().value().getLeastSignificantBits() >= 7));

    assertThat(load(forecast, 0, "Sales").items())
        .extracting(Item::name)
        .containsExactly("three of five");
    assertThat(load(forecast, 0, "Product").items()).isEmpty();
    assertThat(load(forecast, 0, "").items()).extracting(Item::name).containsExactly("two of four");
    assertThat(load(forecast, 0, "Sales").people()).isEqualTo(5);
  }

  @Test
  void movesWhatDoesNotFitAsItWillBeMoved() {
    Forecast forecast =
        forecast(
            every(1, 0, "a", 3, _ -> true),
            every(1, 1, "b", 3, _ -> true),
            every(4, 2, "c", 3, _ -> true),
            every(4, 3, "d", 3, _ -> true));

    assertThat(forecast.weeks().get(0).full()).isTrue();
    assertThat(load(forecast, 0, "Sales").prompts()).isEqualTo(3);
    assertThat(load(forecast, 1, "Sales").items())
        .filteredOn(item -> item.name().equals("d"))
        .singleElement()
        .satisfies(item -> assertThat(item.moved()).isEqualTo(1));
    assertThat(forecast.weeks().get(2).full()).isFalse();
  }

  @Test
  void isFullWhenTheMinutesAre() {
    Forecast forecast = forecast(every(2, 0, "long", 15, _ -> true));

    assertThat(forecast.weeks().get(0).full()).isTrue();
    assertThat(forecast.weeks().get(1).full()).isFalse();
  }

  @Test
  void keepsWhatIsAskedEveryDayApart() {
    List<Prompt> days =
        MONDAY
            .datesUntil(MONDAY.plusWeeks(2))
            .map(day -> new Prompt(day.toString(), day.atTime(9, 0), day.atTime(17, 0)))
            .toList();
    Forecast forecast = forecast(new Series("d", "daily", 2, true, _ -> true, days));

    Load load = load(forecast, 1, "Sales");
    assertThat(load.prompts()).isZero();
    assertThat(load.minutes()).isZero();
    assertThat(load.habitMinutes()).isEqualTo(10);
    assertThat(load(forecast, 2, "Sales").habitMinutes()).isZero();
  }
}
