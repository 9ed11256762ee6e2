package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
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

  /** As many people as are asked at once. */
  private static final int CHUNK = 1_000;

  private final People people;
  private final Enrolments enrolments;
  private final Enrol enrol;
  private final Calendars calendars;
  private final AskMany many;
  private final CheckIns checkIns;
  private final Attention attention;

  OpenProgrammeNow(
      People people,
      Enrolments enrolments,
      Enrol enrol,
      Calendars calendars,
      AskMany many,
      CheckIns checkIns,
      Attention attention) {
    this.people = people;
    this.enrolments = enrolments;
    this.enrol = enrol;
    this.calendars = calendars;
    this.many = many;
    this.checkIns = checkIns;
    this.attention = attention;
  }

  @Override
  @Transactional
  public Opened forEverybody(Programme programme, Instant now) {
    List<Wish> sent = new ArrayList<>();
    Opened opened = open(programme, now, due -> ask(programme, due, now, sent));
    attention.note(programme.workspace(), sent);
    return opened;
  }

  @Override
  public Opened wouldOpen(Programme programme, Instant now) {
    return open(programme, now, due -> notAsked(programme, due));
  }

  private int notAsked(Programme programme, Map<Person, Occurrence> due) {
    Map<String, Set<PersonId>> asked = new HashMap<>();
    return Math.toIntExact(
        due.entrySet().stream()
            .filter(
                each ->
                    !asked
                        .computeIfAbsent(
                            each.getValue().period().key(),
                            period ->
                                checkIns.asked(
                                    programme.workspace(), new CheckInKey(programme.id(), period)))
                        .contains(each.getKey().id()))
            .count());
  }

  /**
   * @param ask says how many of some people are asked, about which occurrence each
   */
  private Opened open(
      Programme programme, Instant now, ToIntFunction<Map<Person, Occurrence>> ask) {
    List<Person> everybody = people.active(programme.workspace());
    Set<PersonId> paused = paused(programme);
    LocalDate utc = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<PersonId, List<DateRange>> absences =
        calendars.absences(everybody, utc.minusDays(1), utc.plusDays(2));
    Map<Person, Occurrence> due = new LinkedHashMap<>();
    int away = 0;
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
      } else {
        due.put(person, current.get());
      }
    }
    int opened = ask.applyAsInt(due);
    return new Opened(period, opened, away, due.size() - opened);
  }

  /** Its closing counts from now. */
  private int ask(Programme programme, Map<Person, Occurrence> due, Instant now, List<Wish> sent) {
    // The places first, then the check-ins: the tick takes them in this order, too.
    enrol.begun(programme, due);
    List<AskMany.One> all = new ArrayList<>();
    due.forEach(
        (person, occurrence) ->
            all.add(
                new AskMany.One(
                    programme,
                    person,
                    occurrence,
                    now,
                    closing(programme, person, occurrence, now))));
    int asked = 0;
    for (int from = 0; from < all.size(); from += CHUNK) {
      Set<AskMany.One> reached = many.ask(all.subList(from, Math.min(all.size(), from + CHUNK)));
      reached.stream()
          .flatMap(
              one ->
                  Asking.wish(
                      programme, one.person(), new Turn.Asked(one.occurrence(), now, one.closes()))
                      .stream())
          .forEach(sent::add);
      asked += reached.size();
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
