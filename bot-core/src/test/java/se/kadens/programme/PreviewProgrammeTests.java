package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.language.Language;
import se.kadens.people.OwnSettings;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;
import se.kadens.programme.ProgrammePreview.Moved;
import se.kadens.programme.ProgrammePreview.Overrun;
import se.kadens.programme.ProgrammePreview.Row;
import se.kadens.programme.ProgrammePreview.Why;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OwnSlot;

class PreviewProgrammeTests {

  /** Half past nine on Monday of week 12 in Stockholm; Easter Monday is a week later. */
  private static final Instant NOW = Instant.parse("2027-03-22T08:30:00Z");

  private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

  private final PeopleHouse house =
      new PeopleHouse("se.kadens.absence", "se.kadens.programme", "se.kadens.surroundings");
  private final PreviewProgramme previewing = house.get(PreviewProgramme.class);
  private final Plan weekly = Template.WEEKLY.plans().getFirst();

  private final Person bo = house.met("Bo Lind");
  private final Person anna = house.met("Anna Ek");
  private final Person kim = house.met("Kim Ray");

  @Test
  void beginsWithTheNextPeriodWhenTheHourHasGoneBy() {
    assertThat(rows(weekly))
        .extracting(row -> row.period().key())
        .containsExactly("2027-W13", "2027-W14", "2027-W15", "2027-W16");
  }

  @Test
  void countsThoseWhoseHourIsStillToCome() {
    liveIn(kim, "America/New_York");
    assertThat(rows(weekly).getFirst())
        .satisfies(
            row -> {
              assertThat(row.period().key()).isEqualTo("2027-W12");
              assertThat(row.people()).isEqualTo(1);
              assertThat(row.zones()).isEqualTo(1);
            });
  }

  @Test
  void movesPeopleOverTheHolidaysOfTheirOwnCountry() {
    liveIn(kim, "America/New_York");
    Row week13 = rows(weekly).get(1);
    assertThat(week13.asks()).isEqualTo(LocalDateTime.of(2027, 3, 30, 9, 0));
    assertThat(week13.people()).isEqualTo(3);
    assertThat(week13.zones()).isEqualTo(2);
    assertThat(week13.moved())
        .containsExactly(
            new Moved(EASTER_MONDAY.plusDays(1), Why.HOLIDAY, Optional.of("annandag påsk"), 2));
    assertThat(week13.digest()).isEqualTo(LocalDateTime.of(2027, 4, 2, 8, 0));
    assertThat(week13.closes()).isEqualTo(LocalDateTime.of(2027, 4, 2, 17, 0));
  }

  @Test
  void passesOverThoseWhoAreAwayForHalfOfItAndMovesTheOthers() {
    away(anna, LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 8));
    away(bo, LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 6));
    Row week14 = rows(weekly).get(1);
    assertThat(week14.people()).isEqualTo(2);
    assertThat(week14.away()).isEqualTo(1);
    assertThat(week14.moved())
        .containsExactly(new Moved(LocalDate.of(2027, 4, 6), Why.AWAY, Optional.empty(), 1));
    assertThat(week14.asks()).isEqualTo(LocalDateTime.of(2027, 4, 5, 9, 0));
  }

  @Test
  void leavesOutTheDaysOnWhichNobodyWorks() {
    assertThat(rows(Template.DAILY.plans().getFirst()))
        .extracting(row -> row.period().key())
        .containsExactly("2027-03-23", "2027-03-24", "2027-03-25", "2027-03-30");
  }

  @Test
  void knowsWhoChoseAnotherDayAndWhoIsPaused() {
    Programme programme = saved(weekly, NOW);
    Enrol enrol = house.get(Enrol.class);
    enrol.choose(programme, anna, new OwnSlot(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0)));
    enrol.pause(programme, bo);
    Row week14 = previewing.of(programme, Language.SWEDISH, NOW).rows().get(1);
    assertThat(week14.people()).isEqualTo(2);
    assertThat(week14.moved())
        .containsExactly(new Moved(LocalDate.of(2027, 4, 7), Why.OWN_SLOT, Optional.empty(), 1));
  }

  @Test
  void keepsTheRunningPeriodWhenAProgrammeChanges() {
    Programme programme = saved(weekly, Instant.parse("2027-03-22T06:00:00Z"));
    Plan fortnightly =
        new Plan(
            new Cadence(Every.TWO_WEEKS, DayOfWeek.TUESDAY, LocalTime.of(10, 0)),
            weekly.close(),
            weekly.audience(),
            weekly.reminders(),
            weekly.questionnaire(),
            null,
            weekly.onDayOff());
    ProgrammePreview preview =
        previewing.of(
            house.workspace,
            programme.name(),
            fortnightly,
            Optional.of(programme),
            Language.SWEDISH,
            Instant.parse("2027-03-22T06:30:00Z"));
    assertThat(preview.change()).isNotNull();
    assertThat(preview.change().from()).isEqualTo(EASTER_MONDAY);
    assertThat(preview.change().until()).isEqualTo(weekly);
    assertThat(preview.rows())
        .extracting(Row::asks)
        .containsExactly(
            LocalDateTime.of(2027, 3, 22, 9, 0),
            LocalDateTime.of(2027, 3, 30, 10, 0),
            LocalDateTime.of(2027, 4, 13, 10, 0),
            LocalDateTime.of(2027, 4, 27, 10, 0));
    assertThat(preview.rows()).extracting(Row::digest).last().isNull();
  }

  @Test
  void saysWhenSoManyAtOnceTakeLongerThanTheWindow() {
    liveIn(kim, "America/New_York");
    assertThat(rows(until(9, 2))).extracting(Row::overrun).containsOnlyNulls();
    assertThat(rows(until(9, 1)).get(1).overrun())
        .isEqualTo(new Overrun(2, LocalTime.of(9, 1), LocalTime.of(9, 2)));
    liveIn(kim, "Europe/Stockholm");
    assertThat(rows(weekly)).extracting(Row::overrun).as("half an hour").containsOnlyNulls();
    assertThat(rows(until(9, 1)).get(1).overrun())
        .isEqualTo(new Overrun(3, LocalTime.of(9, 1), LocalTime.of(9, 2)));
  }

  private Plan until(int hour, int minute) {
    Cadence cadence = weekly.cadence();
    return new Plan(
        new Cadence(cadence.every(), cadence.on(), cadence.at(), LocalTime.of(hour, minute)),
        weekly.close(),
        weekly.audience(),
        weekly.reminders(),
        weekly.questionnaire(),
        weekly.digest(),
        weekly.onDayOff());
  }

  @Test
  void reckonsAHundredThousandPeopleInAMoment() {
    house
        .get(JdbcClient.class)
        .sql(
            """
            insert into person (workspace_id, person_id, name, email, role, active, own_zone)
            select ?, gen_random_uuid(), 'P ' || i, 'p' || i || '@example.org', 'EMPLOYEE', true,
              (array['Europe/Stockholm', 'Asia/Tokyo', 'America/New_York'])[1 + i % 3]
            from generate_series(1, 100000) as i""")
        .param(house.workspace.value())
        .update();
    long start = System.nanoTime();
    Row week14 = rows(weekly).getLast();
    assertThat(week14.people()).isGreaterThanOrEqualTo(100_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private List<Row> rows(Plan plan) {
    return previewing
        .of(house.workspace, "Vecka", plan, Optional.empty(), Language.SWEDISH, NOW)
        .rows();
  }

  private Programme saved(Plan plan, Instant now) {
    PlanProgramme.Outcome outcome =
        house.get(PlanProgramme.class).save(house.workspace, "Vecka", plan, now);
    return ((PlanProgramme.Outcome.Saved) outcome).programme();
  }

  private void liveIn(Person person, String zone) {
    house.get(OwnSettings.class).liveIn(house.workspace, person.id(), ZoneId.of(zone));
  }

  private void away(Person person, LocalDate from, LocalDate until) {
    house
        .get(JdbcClient.class)
        .sql(
            """
            insert into absence (workspace_id, absence_id, person_id, from_date, until_date)
            values (?, gen_random_uuid(), ?, ?, ?)""")
        .params(house.workspace.value(), person.id().value(), from, until)
        .update();
  }
}
