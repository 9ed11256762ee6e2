package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.attention.Attention;
import se.kadens.attention.Wish;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Enrol;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Opening;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.programme.Turn;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;

/** Opens the current period of a programme now, whatever the hour. */
@Component
class OpenProgrammeNow implements Opening {

  private final People people;
  private final Enrolments enrolments;
  private final Enrol enrol;
  private final Calendars calendars;
  private final Asking asking;
  private final CheckIns checkIns;
  private final Attention attention;

  OpenProgrammeNow(
      People people,
      Enrolments enrolments,
      Enrol enrol,
      Calendars calendars,
      Asking asking,
      CheckIns checkIns,
      Attention attention) {
    this.people = people;
    this.enrolments = enrolments;
    this.enrol = enrol;
    this.calendars = calendars;
    this.asking = asking;
    this.checkIns = checkIns;
    this.attention = attention;
  }

  @Override
  @Transactional
  public Opened forEverybody(Programme programme, Instant now) {
    List<Wish> sent = new ArrayList<>();
    Opened opened =
        open(programme, now, (person, occurrence) -> ask(programme, person, occurrence, now, sent));
    attention.note(programme.workspace(), sent);
    return opened;
  }

  @Override
  public Opened wouldOpen(Programme programme, Instant now) {
    Map<String, Set<PersonId>> asked = new HashMap<>();
    return open(
        programme,
        now,
        (person, occurrence) ->
            !asked
                .computeIfAbsent(
                    occurrence.period().key(),
                    period ->
                        checkIns.asked(
                            programme.workspace(), new CheckInKey(programme.id(), period)))
                .contains(person.id()));
  }

  private Opened open(Programme programme, Instant now, BiPredicate<Person, Occurrence> ask) {
    List<Person> everybody = people.active(programme.workspace());
    Set<PersonId> paused = paused(programme);
    LocalDate utc = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<PersonId, List<DateRange>> absences =
        calendars.absences(everybody, utc.minusDays(1), utc.plusDays(2));
    int opened = 0;
    int away = 0;
    int already = 0;
    Optional<String> period = Optional.empty();
    for (Person person : everybody) {
      LocalDate today = now.atZone(person.zone()).toLocalDate();
      Optional<Occurrence> current = programme.rhythm().at(today);
      if (current.isEmpty()
          || !programme.planOn(today).audience().includes(person)
          || paused.contains(person.id())) {
        continue;
      }
      period = current.map(occurrence -> occurrence.period().key());
      if (absences.getOrDefault(person.id(), List.of()).stream()
          .anyMatch(days -> days.contains(today))) {
        away++;
      } else if (ask.test(person, current.get())) {
        opened++;
      } else {
        already++;
      }
    }
    return new Opened(period, opened, away, already);
  }

  /** Its closing counts from now. */
  private boolean ask(
      Programme programme, Person person, Occurrence occurrence, Instant now, List<Wish> sent) {
    Instant closes = closing(programme, person, occurrence, now);
    // The place first, then the check-in: the tick takes them in this order, too.
    enrol.begun(programme, person, occurrence);
    boolean asked = asking.ask(programme, person, occurrence, now, closes);
    if (asked) {
      Asking.wish(programme, person, new Turn.Asked(occurrence, now, closes)).ifPresent(sent::add);
    }
    return asked;
  }

  static Instant closing(Programme programme, Person person, Occurrence occurrence, Instant now) {
    Plan.Close close = programme.planFor(occurrence).close();
    LocalDateTime local = now.atZone(person.zone()).toLocalDateTime();
    LocalDateTime closes = close.after(local.toLocalDate());
    return LocalMoments.of(closes.isAfter(local) ? closes : closes.plusDays(1), person.zone());
  }

  private Set<PersonId> paused(Programme programme) {
    return enrolments.of(programme.workspace(), programme.id()).stream()
        .filter(Enrolment::paused)
        .map(Enrolment::person)
        .collect(Collectors.toSet());
  }
}
