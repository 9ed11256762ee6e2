package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;

/** Opens the current period of a programme now, whatever the hour. */
@Component
public class OpenProgrammeNow {

  private final People people;
  private final Enrolments enrolments;
  private final Calendars calendars;
  private final Asking asking;

  OpenProgrammeNow(
      People people, Enrolments enrolments, Calendars calendars, Asking asking) {
    this.people = people;
    this.enrolments = enrolments;
    this.calendars = calendars;
    this.asking = asking;
  }

  /**
   * What became of it.
   *
   * @param period the current period's key; empty between two periods, and then nothing was opened
   */
  public record Opened(Optional<String> period, int opened, int away, int already) {}

  /** Asks everyone in the audience who is not away and was not asked about this period yet. */
  @Transactional
  public Opened forEverybody(Programme programme, Instant now) {
    int opened = 0;
    int away = 0;
    int already = 0;
    Optional<String> period = Optional.empty();
    for (Person person : people.active(programme.workspace())) {
      LocalDate today = now.atZone(person.zone()).toLocalDate();
      Optional<Occurrence> current = programme.rhythm().at(today);
      if (current.isEmpty()
          || !programme.planOn(today).audience().includes(person)
          || paused(programme, person.id())) {
        continue;
      }
      period = current.map(occurrence -> occurrence.period().key());
      if (calendars.isAway(person, now)) {
        away++;
      } else if (ask(programme, person, current.get(), now)) {
        opened++;
      } else {
        already++;
      }
    }
    return new Opened(period, opened, away, already);
  }

  /** Its closing counts from now. */
  private boolean ask(Programme programme, Person person, Occurrence occurrence, Instant now) {
    return asking.ask(programme, person, occurrence, now, closing(programme, person, occurrence, now));
  }

  static Instant closing(
      Programme programme, Person person, Occurrence occurrence, Instant now) {
    Plan.Close close = programme.planFor(occurrence).close();
    LocalDateTime local = now.atZone(person.zone()).toLocalDateTime();
    LocalDateTime closes = close.after(local.toLocalDate());
    return LocalMoments.of(
        closes.isAfter(local) ? closes : closes.plusDays(1), person.zone());
  }

  private boolean paused(Programme programme, PersonId person) {
    return enrolments
        .find(programme.workspace(), programme.id(), person)
        .filter(Enrolment::paused)
        .isPresent();
  }
}
