package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.OwnSettings;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Plan.Close;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OnDayOff;
import se.kadens.testkit.TurnableClock;

/** Whatever HR and people change, nobody gets two or none for a period. */
class RandomProgrammesTests {

  private static final Instant START = Instant.parse("2027-02-01T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(70));
  private static final Duration TICK = Duration.ofHours(1);

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Stockholm"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Pago_Pago"),
          ZoneId.of("Asia/Kathmandu"));

  private final PeopleHouse house =
      new PeopleHouse("se.kadens.absence", "se.kadens.programme", "se.kadens.surroundings");
  private final Programmes programmes = house.get(Programmes.class);
  private final Enrolments enrolments = house.get(Enrolments.class);
  private final Enrol enrol = house.get(Enrol.class);
  private final TransactionTemplate transaction =
      new TransactionTemplate(house.get(PlatformTransactionManager.class));

  private final Map<PersonId, List<Occurrence>> dealtWith = new HashMap<>();

  /** Nobody is due before, unless something changes. */
  private Instant quietUntil = START;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void dealsWithEveryPeriodOnceForEverybody(long seed) {
    Random random = new Random(seed);
    List<Person> people = List.of(house.met("Anna Ek"), house.met("Bo Lind"), house.met("Kim Ray"));
    house.get(TurnableClock.class).turnTo(START);
    plan(random, START);
    for (Instant now = START; now.isBefore(END); now = now.plus(TICK)) {
      house.get(TurnableClock.class).turnTo(now);
      if (random.nextInt(60) == 0) {
        plan(random, now);
        quietUntil = now;
      }
      if (random.nextInt(60) == 0) {
        Person moving = any(random, people);
        house.get(OwnSettings.class).liveIn(house.workspace, moving.id(), any(random, ZONES));
        quietUntil = now;
      }
      tick(now);
    }
    Programme programme = programme();
    for (Person person : people) {
      List<Occurrence> got = dealtWith.getOrDefault(person.id(), List.of());
      assertThat(got).as("%s, seed %d", person.name(), seed).hasSizeGreaterThan(1);
      assertThat(got)
          .as("%s, seed %d, by %s", person.name(), seed, programme.rhythm())
          .isEqualTo(programme.rhythm().next(got.size(), got.getFirst().period().start()));
      assertThat(got).extracting(one -> one.period().key()).doesNotHaveDuplicates();
      Enrolment place = enrolments.find(house.workspace, programme.id(), person.id()).orElseThrow();
      assertThat(place.dueAt()).as("the next is not overdue").isAfterOrEqualTo(END.minus(TICK));
    }
  }

  private void plan(Random random, Instant now) {
    Every every = any(random, List.of(Every.DAY, Every.WEEK, Every.TWO_WEEKS, Every.MONTH));
    Plan template = Template.WEEKLY.plans().getFirst();
    Plan plan =
        new Plan(
            new Cadence(
                every,
                DayOfWeek.of(1 + random.nextInt(7)),
                LocalTime.of(random.nextInt(24), 30 * random.nextInt(2))),
            new Close(1, LocalTime.of(17, 0)),
            template.audience(),
            template.reminders(),
            template.questionnaire(),
            template.digest(),
            any(random, List.of(OnDayOff.values())));
    assertThat(house.get(PlanProgramme.class).save(house.workspace, "Vecka", plan, now))
        .isInstanceOf(PlanProgramme.Outcome.Saved.class);
  }

  private void tick(Instant now) {
    if (now.isBefore(quietUntil)) {
      return;
    }
    while (!Boolean.TRUE.equals(transaction.execute(_ -> dealWithDue(now)))) {
      // Another batch.
    }
    quietUntil = enrolments.nextDue().orElse(Instant.MAX);
  }

  /** True when there was nothing left to do. */
  private boolean dealWithDue(Instant now) {
    List<Enrolment> due = enrolments.takeDue(now, 10);
    List<Enrol.Place> places = due.stream().map(this::place).toList();
    Enrol.Away away = enrol.awayOf(places);
    Map<Enrol.Place, Occurrence> done = new LinkedHashMap<>();
    for (Enrol.Place place : places) {
      Turn turn = enrol.nextTurn(place, away);
      if (turn.at().isAfter(now)) {
        enrol.await(place.enrolment(), turn);
      } else {
        dealtWith
            .computeIfAbsent(place.person().id(), _ -> new ArrayList<>())
            .add(turn.occurrence());
        done.put(place, turn.occurrence());
      }
    }
    enrol.advance(done, away);
    return due.isEmpty();
  }

  private Enrol.Place place(Enrolment enrolment) {
    Person person = house.people.find(house.workspace, enrolment.person()).orElseThrow();
    return new Enrol.Place(programme(), person, enrolment);
  }

  private static <T> T any(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private Programme programme() {
    return programmes.find(house.workspace, "Vecka").orElseThrow();
  }
}
