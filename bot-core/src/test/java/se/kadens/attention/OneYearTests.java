package se.kadens.attention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Countries;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Holidays;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OnDayOff;
import se.kadens.rhythm.Rhythm;
import se.kadens.rhythm.WorkingCalendar;

/** Five hundred people in six zones, asked by eight programmes for a year, on a real database. */
class OneYearTests {

  private static final long SEED = 20270104;
  private static final LocalDate BEGIN = LocalDate.of(2027, 1, 4);
  private static final LocalDate END = BEGIN.plusYears(1);
  private static final Duration TICK = Duration.ofHours(2);

  private static final List<String> ZONES =
      List.of(
          "Europe/Stockholm",
          "America/Los_Angeles",
          "Asia/Kathmandu",
          "Pacific/Kiritimati",
          "Europe/London",
          "America/Sao_Paulo");

  /** The days off of the surroundings, and the Swedish national day. */
  private static final Holidays HOLIDAYS =
      (country, date, _) ->
          country.equals("SE") && Set.of("2027-03-26", "2027-03-29").contains(date.toString())
              ? Optional.of("a day off")
              : Optional.empty();

  /** A programme, its minutes, and for how many days it is open. */
  private record Scheme(String source, Cadence cadence, int minutes, int days) {}

  /** Nine in ten of a week's prompts are taken on average, and as many as can wish for Monday. */
  private static final List<Scheme> SCHEMES =
      List.of(
          scheme("weekly", Every.WEEK, DayOfWeek.MONDAY, "09:00", 3, 4),
          scheme("pulse", Every.TWO_WEEKS, DayOfWeek.MONDAY, "09:00", 2, 5),
          scheme("team", Every.TWO_WEEKS, DayOfWeek.TUESDAY, "14:30", 3, 3),
          scheme("month", Every.MONTH, DayOfWeek.MONDAY, "09:00", 5, 10),
          scheme("learning", Every.MONTH, DayOfWeek.WEDNESDAY, "08:15", 4, 7),
          scheme("goals", Every.QUARTER, DayOfWeek.MONDAY, "09:00", 8, 14),
          scheme("upward", Every.QUARTER, DayOfWeek.THURSDAY, "15:45", 10, 10),
          scheme("baseline", Every.QUARTER, DayOfWeek.FRIDAY, "10:00", 12, 14));

  private static Scheme scheme(
      String source, Every every, DayOfWeek on, String at, int minutes, int days) {
    return new Scheme(source, new Cadence(every, on, LocalTime.parse(at)), minutes, days);
  }

  private final Random random = new Random(SEED);
  private final Crowd crowd = Crowd.startingAfresh();
  private final List<Person> people = crowd.hire(500, ZONES);
  private final Map<PersonId, Person> byId =
      people.stream().collect(toMap(Person::id, Function.identity()));
  private final Map<PersonId, List<DateRange>> away = new HashMap<>();
  private final Map<Slot.Key, Occurrence> wished = new HashMap<>();

  @Test
  void breaksNobodysBudgetDropsNothingAndStarvesNobody() {
    System.out.println("one year of attention, seed " + SEED);
    people.forEach(this::sendAway);
    Map<Instant, List<Wish>> ticks = ticks();
    ticks.forEach(
        (now, wishes) -> {
          Collections.shuffle(wishes, random);
          crowd.placeAll(wishes, now);
        });

    List<Slot> taken = crowd.taken();
    // Sets: the table holds each key once, and lists of this length are not compared in time.
    assertThat(taken.stream().map(Slot::key).collect(toSet()).equals(wished.keySet()))
        .as("every prompt has one place")
        .isTrue();
    assertThat(taken).hasSameSizeAs(wished.keySet());
    taken.stream()
        .collect(groupingBy(slot -> slot.key().person()))
        .forEach((id, own) -> checkAgenda(person(id), own));
    Set<String> moved = new HashSet<>();
    taken.stream()
        .filter(slot -> slot.why().isPresent())
        .peek(this::checkMove)
        .forEach(slot -> moved.add(slot.key().source()));
    assertThat(moved).as("the moved sources").hasSize(SCHEMES.size());
    taken.stream()
        .filter(slot -> slot.why().isEmpty())
        .forEach(slot -> assertThat(slot.placed().at()).isEqualTo(slot.wanted()));
    System.out.printf(
        "%d prompts in %d ticks, %d moved%n",
        taken.size(), ticks.size(), taken.stream().filter(s -> s.why().isPresent()).count());
  }

  private void checkAgenda(Person person, List<Slot> own) {
    ZoneId zone = person.zone();
    own.stream()
        .collect(
            groupingBy(
                slot ->
                    slot.at()
                        .atZone(zone)
                        .toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
        .forEach(
            (week, in) -> {
              assertThat(in).as("%s in %s", person.name(), week).hasSizeLessThanOrEqualTo(3);
              assertThat(in.stream().mapToInt(Slot::minutes).sum())
                  .as("minutes of %s in %s", person.name(), week)
                  .isLessThanOrEqualTo(15);
            });
    List<Instant> moments = own.stream().map(Slot::at).sorted().toList();
    for (int i = 1; i < moments.size(); i++) {
      assertThat(Duration.between(moments.get(i - 1), moments.get(i)))
          .as("gap of %s before %s", person.name(), moments.get(i))
          .isGreaterThanOrEqualTo(Duration.ofHours(20));
    }
  }

  /** It keeps its hour, meets the person at work, leaves time to answer, and comes in time. */
  private void checkMove(Slot slot) {
    Person person = person(slot.key().person());
    LocalDate wanted = slot.wanted().atZone(person.zone()).toLocalDate();
    LocalDate day = slot.at().atZone(person.zone()).toLocalDate();
    assertThat(slot.at())
        .isEqualTo(
            LocalMoments.of(day, slot.wanted().atZone(person.zone()).toLocalTime(), person.zone()));
    assertThat(isThere(person, day)).as("%s is there on %s", person.name(), day).isTrue();
    Occurrence occurrence = Objects.requireNonNull(wished.get(slot.key()));
    Scheme scheme = scheme(slot);
    Duration open = Duration.ofDays(scheme.days()).plusHours(2);
    assertThat(Duration.between(slot.at(), slot.closes()))
        .as("time to answer %s", slot)
        .isGreaterThan(open.dividedBy(2).minusHours(6));
    long waited = wanted.datesUntil(day).filter(date -> isThere(person, date)).count();
    long twoPeriods = occurrence.period().days() * 2 * 5 / 7;
    assertThat(waited)
        .as("working days that %s waited for %s", person.name(), slot.key())
        .isLessThanOrEqualTo(twoPeriods);
  }

  private static Scheme scheme(Slot slot) {
    return SCHEMES.stream()
        .filter(scheme -> scheme.source().equals(slot.key().source()))
        .findFirst()
        .orElseThrow();
  }

  /** Once or twice a year for some weeks, and now and then for a day. */
  private void sendAway(Person person) {
    List<DateRange> days = new ArrayList<>();
    int times = 2 + random.nextInt(6);
    for (int i = 0; i < times; i++) {
      LocalDate from = BEGIN.plusDays(random.nextInt(365));
      DateRange range = new DateRange(from, from.plusDays(i < 2 ? 7 + random.nextInt(22) : 1));
      days.add(range);
      crowd.isAway(person.id(), range.from().toString(), range.until().toString());
    }
    away.put(person.id(), days);
  }

  /** Who is asked what when, as the programmes reckon it, by the tick that finds it. */
  private Map<Instant, List<Wish>> ticks() {
    Map<Instant, List<Wish>> ticks = new TreeMap<>();
    for (Scheme scheme : SCHEMES) {
      Rhythm rhythm = Rhythm.of(BEGIN, scheme.cadence());
      for (Occurrence occurrence = rhythm.firstFrom(BEGIN);
          occurrence.askDate().isBefore(END);
          occurrence = rhythm.after(occurrence)) {
        for (Person person : people) {
          Optional<Wish> wish = wish(scheme, occurrence, person);
          if (wish.isPresent()) {
            ticks
                .computeIfAbsent(tickAfter(wish.get().wanted()), _ -> new ArrayList<>())
                .add(wish.get());
            wished.put(wish.get().key(), occurrence);
          }
        }
      }
    }
    return ticks;
  }

  /** Ticks come late, and every fifth week there is none from Monday to Tuesday night. */
  private static Instant tickAfter(Instant wanted) {
    long seconds = wanted.getEpochSecond();
    Instant tick =
        Instant.ofEpochSecond(Math.ceilDiv(seconds, TICK.toSeconds()) * TICK.toSeconds());
    Instant outage =
        BEGIN
            .plusWeeks(5 * (Duration.between(begin(), tick).toDays() / 35))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    return tick.isBefore(outage.plus(Duration.ofHours(40))) && !tick.isBefore(outage)
        ? outage.plus(Duration.ofHours(40))
        : tick;
  }

  private static Instant begin() {
    return BEGIN.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Optional<Wish> wish(Scheme scheme, Occurrence occurrence, Person person) {
    WorkingCalendar calendar = calendar(person);
    List<DateRange> absences = absencesOf(person);
    if (calendar.isAwayForHalf(occurrence.period(), absences)) {
      return Optional.empty();
    }
    return calendar
        .place(occurrence.askDate(), occurrence.period(), OnDayOff.NEXT)
        .flatMap(
            date ->
                date.datesUntil(occurrence.period().end())
                    .filter(day -> isThere(person, day))
                    .findFirst())
        .map(
            day ->
                new Wish(
                    person,
                    scheme.source(),
                    occurrence.period().key(),
                    "prompt",
                    scheme.minutes(),
                    LocalMoments.of(day, occurrence.at(), person.zone()),
                    LocalMoments.of(
                        day.plusDays(scheme.days()), LocalTime.of(17, 0), person.zone())));
  }

  private boolean isThere(Person person, LocalDate day) {
    return calendar(person).isWorkingDay(day)
        && absencesOf(person).stream().noneMatch(range -> range.contains(day));
  }

  private List<DateRange> absencesOf(Person person) {
    return away.getOrDefault(person.id(), List.of());
  }

  private Person person(PersonId id) {
    return Objects.requireNonNull(byId.get(id));
  }

  private static WorkingCalendar calendar(Person person) {
    return new WorkingCalendar(
        person.hours().days(), HOLIDAYS, Countries.of(person.zone()).orElse(null));
  }
}
