package se.kadens.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.people.PersonId;
import se.kadens.people.WorkingHours;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.WorkingCalendar;
import se.kadens.rhythm.WorkingTime;

/** Weeks 48 and 49 of 2026; the 23rd and the 30th of November are Mondays. */
class AgendaTests {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final PersonId ANNA = new PersonId(new UUID(0, 1));
  private static final WorkingTime HOURS =
      new WorkingTime(
          STOCKHOLM,
          new WorkingCalendar(
              WorkingHours.USUAL.days(),
              (_, date, _) ->
                  date.equals(LocalDate.of(2026, 11, 26))
                      ? Optional.of("a day off")
                      : Optional.empty(),
              "SE"),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0));

  private Agenda agenda = with(Budget.USUAL);

  private static Agenda with(Budget budget, DateRange... away) {
    return new Agenda(budget, HOURS, List.of(away), List.of());
  }

  private static Instant at(String day, String hour) {
    return LocalMoments.of(LocalDate.parse(day), LocalTime.parse(hour), STOCKHOLM);
  }

  private Slot place(String source, int minutes, Instant wanted) {
    return place(source, minutes, wanted, wanted);
  }

  /** Open until the fourth day, at five. */
  private Slot place(String source, int minutes, Instant wanted, Instant now) {
    Instant closes =
        LocalMoments.of(
            wanted.atZone(STOCKHOLM).toLocalDate().plusDays(4), LocalTime.of(17, 0), STOCKHOLM);
    Slot.Key key = new Slot.Key(ANNA, source, wanted.toString(), "prompt");
    return agenda.place(key, minutes, wanted, closes, now);
  }

  private static Slot.Key key(String source) {
    return new Slot.Key(ANNA, source, "one", "prompt");
  }

  @Test
  void leavesWhatIsAloneWhereItWasWanted() {
    Placed placed = place("a", 3, at("2026-11-23", "09:00")).placed();

    assertThat(placed.at()).isEqualTo(at("2026-11-23", "09:00"));
    assertThat(placed.moved()).isEmpty();
    assertThat(placed.closes()).isEqualTo(at("2026-11-27", "17:00"));
  }

  @Test
  void keepsTheHourThatWasPromisedWhenTheTickIsLate() {
    Instant wanted = at("2026-11-23", "09:00");
    Slot slot = place("a", 3, wanted, wanted.plusSeconds(90));

    assertThat(slot.placed().at()).isEqualTo(wanted);
    assertThat(slot.at()).isEqualTo(wanted.plusSeconds(90));
  }

  @Test
  void keepsItsDistanceOnBothSides() {
    place("a", 3, at("2026-11-24", "09:00"));

    assertThat(place("before", 3, at("2026-11-23", "14:00")).at())
        .isEqualTo(at("2026-11-25", "14:00"));
    assertThat(place("after", 3, at("2026-11-24", "10:00")).why()).contains(Crowded.GAP);
  }

  @Test
  void takesTheGapToTheSecond() {
    agenda = with(new Budget(5, 60, Duration.ofHours(24)));
    place("a", 3, at("2026-11-23", "09:00"));

    assertThat(place("b", 3, at("2026-11-24", "09:00")).why()).isEmpty();
    assertThat(place("c", 3, at("2026-11-25", "08:59")).why()).contains(Crowded.GAP);
  }

  @Test
  void movesWhatAFullWeekHasNoRoomForToTheNextAtTheSameHour() {
    place("a", 3, at("2026-11-23", "09:00"));
    place("b", 3, at("2026-11-24", "09:00"));
    place("c", 3, at("2026-11-25", "09:00"));

    Slot slot = place("d", 3, at("2026-11-27", "10:30"));

    assertThat(slot.why()).contains(Crowded.PROMPTS);
    assertThat(slot.at()).isEqualTo(at("2026-11-30", "10:30"));
  }

  @Test
  void countsMinutesTooAndGivesAWholeWeekToWhatIsLongerThanOne() {
    place("a", 14, at("2026-11-23", "09:00"));

    assertThat(place("b", 2, at("2026-11-25", "09:00")).at()).isEqualTo(at("2026-11-30", "09:00"));
    Slot huge = place("huge", 40, at("2026-11-25", "11:00"));
    assertThat(huge.why()).contains(Crowded.MINUTES);
    assertThat(huge.at()).isEqualTo(at("2026-12-07", "11:00"));
    assertThat(place("c", 1, at("2026-12-10", "09:00")).at()).isEqualTo(at("2026-12-14", "09:00"));
  }

  @Test
  void leavesAWeekBetweenTwoLongOnesThatHaveTime() {
    place("long", 8, at("2026-11-24", "09:00"));
    Instant monday = at("2026-11-30", "09:00");

    assertThat(place("hurried", 8, monday).why()).isEmpty();
    Instant later = at("2026-12-08", "09:00");
    Slot other = agenda.place(key("other"), 8, later, later.plus(Duration.ofDays(7)), later);
    assertThat(other.why()).contains(Crowded.MINUTES);
    assertThat(other.at()).isEqualTo(at("2026-12-14", "09:00"));
    Instant again = at("2026-12-21", "09:00");
    assertThat(
            agenda
                .place(
                    new Slot.Key(ANNA, "other", "two", "prompt"),
                    8,
                    again,
                    again.plus(Duration.ofDays(7)),
                    again)
                .why())
        .isEmpty();
  }

  @Test
  void letsWhatHasTimeLeaveRoomForWhatHasNone() {
    patient("a", 3, at("2026-11-23", "09:00"));
    patient("b", 3, at("2026-11-24", "09:00"));

    assertThat(patient("c", 3, at("2026-11-25", "09:00")).why()).contains(Crowded.PROMPTS);
    assertThat(place("hurried", 3, at("2026-11-25", "09:00")).why()).isEmpty();
  }

  @Test
  void letsWhatHasTimeLeaveMinutesForWhatHasNone() {
    patient("a", 7, at("2026-11-23", "09:00"));

    assertThat(patient("b", 6, at("2026-11-24", "09:00")).why()).contains(Crowded.MINUTES);
    assertThat(place("hurried", 6, at("2026-11-24", "09:00")).why()).isEmpty();
  }

  private Slot patient(String source, int minutes, Instant wanted) {
    return agenda.place(key(source), minutes, wanted, wanted.plus(Duration.ofDays(10)), wanted);
  }

  @Test
  void passesOverWeekendsHolidaysAndDaysAway() {
    agenda =
        with(Budget.USUAL, new DateRange(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 2)));
    place("a", 3, at("2026-11-25", "09:00"));

    // Thursday is a holiday; from Friday to Tuesday she is away.
    assertThat(place("b", 3, at("2026-11-25", "10:00")).at()).isEqualTo(at("2026-12-02", "10:00"));
  }

  @Test
  void asksWhoIsAwayForYearsAllTheSame() {
    agenda = with(Budget.USUAL, new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2999, 1, 1)));
    place("a", 3, at("2026-11-23", "09:00"));

    assertThat(place("b", 3, at("2026-11-23", "09:00")).at())
        .isBetween(at("2027-11-01", "09:00"), at("2028-01-01", "09:00"));
  }

  @Test
  void looksForAPlaceFromNowOnWhenItIsLate() {
    place("a", 3, at("2026-11-25", "08:00"));

    Slot late = place("b", 3, at("2026-11-23", "09:00"), at("2026-11-25", "08:00"));

    assertThat(late.at()).isEqualTo(at("2026-11-27", "09:00"));
  }

  @Test
  void closesWhenItWasToCloseWhileHalfOfTheTimeIsLeft() {
    place("a", 3, at("2026-11-23", "09:00"));
    Slot slot = place("b", 3, at("2026-11-23", "09:00"));

    assertThat(slot.at()).isEqualTo(at("2026-11-24", "09:00"));
    assertThat(slot.closes()).isEqualTo(at("2026-11-27", "17:00"));
  }

  @Test
  void closesAsManyDaysLaterAsItCameElse() {
    agenda = with(new Budget(1, 15, Duration.ofHours(20)));
    place("a", 3, at("2026-11-23", "09:00"));
    Slot slot = place("b", 3, at("2026-11-23", "09:00"));

    assertThat(slot.at()).isEqualTo(at("2026-11-30", "09:00"));
    assertThat(slot.closes()).isEqualTo(at("2026-12-04", "17:00"));
  }

  @Test
  void doesNotCloseOnADayOffUnlessItWasTo() {
    agenda = with(new Budget(3, 15, Duration.ofHours(20)));
    place("a", 3, at("2026-12-03", "09:00"));
    Instant wanted = at("2026-12-03", "09:00");
    Slot slot = agenda.place(key("b"), 3, wanted, at("2026-12-04", "12:00"), wanted);
    assertThat(slot.at()).isEqualTo(at("2026-12-04", "09:00"));
    assertThat(slot.closes()).isEqualTo(at("2026-12-07", "12:00"));

    place("c", 3, at("2026-12-08", "09:00"));
    Instant later = at("2026-12-08", "10:00");
    Slot other = agenda.place(key("d"), 3, later, at("2026-12-08", "23:00"), later);
    assertThat(other.closes()).isEqualTo(at("2026-12-09", "23:00"));
  }

  @Test
  void keepsTheHourWhenTheClocksChange() {
    agenda = with(new Budget(1, 15, Duration.ofHours(20)));
    place("a", 3, at("2027-03-22", "09:00"));

    // Summer time begins on Sunday the 28th.
    assertThat(place("b", 3, at("2027-03-25", "09:00")).at()).isEqualTo(at("2027-03-29", "09:00"));
  }

  @Test
  void countsAWeekByTheClockWhereThePersonIs() {
    agenda = with(new Budget(1, 15, Duration.ZERO));
    place("a", 3, at("2026-11-29", "23:30"));

    // Monday in Stockholm, Sunday in UTC.
    assertThat(place("b", 3, at("2026-11-30", "00:30")).why()).isEmpty();
  }

  @Test
  void remembersWhoseTurnItIs() {
    place("a", 3, at("2026-11-23", "09:00"));
    place("b", 3, at("2026-11-23", "09:00"));

    assertThat(agenda.movedLast("a")).isFalse();
    assertThat(agenda.movedLast("b")).isTrue();
    place("b", 3, at("2026-12-07", "09:00"));
    assertThat(agenda.movedLast("b")).isFalse();
  }
}
