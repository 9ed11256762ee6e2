package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;

/** Everybody is asked at once over two channels, and one of the two fails half-way. */
class WaveTests {

  private static final int PEOPLE = 2000;
  private static final int WELL_UNTIL = 600;
  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T10:00:00Z");

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final MemoryChannel failing = stage.channel();
  private final MemoryChannel sound = stage.secondChannel();
  private final AtomicInteger asked = new AtomicInteger();
  private final Set<PersonId> cutOff = ConcurrentHashMap.newKeySet();
  private final Map<PersonId, Integer> number = new ConcurrentHashMap<>();

  @Test
  void asksEverybodyOnceAndListsTheRest() {
    List<Person> people = hire();
    // A quarter is on the failing channel alone, a quarter on the sound one alone, half on both.
    failing.know(person -> number(person) % 4 != 0);
    sound.know(person -> number(person) % 4 != 1);
    failing.uponSending(this::fail);
    people.forEach(this::plan);

    stage.get(Courier.class).deliverDue();
    assertThat(asked.get()).isGreaterThan(WELL_UNTIL);
    for (int i = 0; i < 16; i++) {
      stage.turnBy(Duration.ofSeconds(40));
    }
    stage.turnTo("2026-11-23T10:00:00Z");

    Map<PersonId, Entry> entries =
        ledger.since(stage.workspace(), null, DUE, PEOPLE + 1).stream()
            .collect(Collectors.toMap(entry -> entry.notice().key().person(), Function.identity()));
    assertThat(entries).hasSize(PEOPLE);
    people.forEach(
        person ->
            assertAskedOnceOrListed(person, Objects.requireNonNull(entries.get(person.id()))));
    Map<State, Long> became = new TreeMap<>();
    entries.values().forEach(entry -> became.merge(entry.state(), 1L, Long::sum));
    assertThat(became.get(State.SENT)).isGreaterThan(PEOPLE * 3 / 4);
    assertThat(became.get(State.UNDELIVERABLE)).isPositive();
  }

  private void assertAskedOnceOrListed(Person person, Entry entry) {
    UUID notice = entry.notice().id();
    int arrived =
        failing.arrivals().getOrDefault(notice, 0) + sound.arrivals().getOrDefault(notice, 0);
    switch (entry.state()) {
      case SENT -> assertThat(arrived).as("%s: %s", person.name(), entry).isOne();
      case UNDELIVERABLE -> {
        assertThat(arrived).as("%s: %s", person.name(), entry).isZero();
        assertThat(sound.knows(person)).as("%s: %s", person.name(), entry).isFalse();
        assertThat(entry.reason()).isNotBlank();
      }
      default -> throw new AssertionError("has not ended: " + entry);
    }
  }

  /** Each person meets one kind of failure there, however often it is tried. */
  private void fail(Envelope envelope) {
    Person person = envelope.recipient();
    if (asked.incrementAndGet() <= WELL_UNTIL) {
      return;
    }
    switch (number(person) / 4 % 4) {
      case 0 -> failing.meets(person, new Delivery.Unavailable(stage.now(), "nothing answers"));
      case 1 -> failing.meets(person, new Delivery.Unreachable("gone"));
      case 2 -> failing.breaksAfterArrival(person);
      default -> {
        if (cutOff.add(person.id())) {
          failing.meets(person, new Delivery.Unclear("cut"));
        } else {
          failing.meets(person, new Delivery.Unavailable(stage.now(), "nothing answers"));
        }
      }
    }
  }

  private int number(Person person) {
    return number.getOrDefault(person.id(), 0);
  }

  private List<Person> hire() {
    stage
        .company()
        .with(IntStream.range(0, PEOPLE).mapToObj(i -> "Person " + i).toArray(String[]::new));
    stage.person("Person 1");
    List<Person> people = stage.get(People.class).active(stage.workspace());
    for (int i = 0; i < people.size(); i++) {
      number.put(people.get(i).id(), i);
    }
    return people;
  }

  private void plan(Person person) {
    ledger.plan(
        new NoticeKey(person.workspace(), "errand", "1", person.id(), "said"),
        Errands.FEATURE,
        "hello",
        Urgency.SCHEDULED,
        DUE,
        EXPIRES);
  }
}
