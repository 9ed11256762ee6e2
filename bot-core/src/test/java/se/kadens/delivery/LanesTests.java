package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Delivery;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;
import se.kadens.storage.Timestamps;

/** Several notices are under way at once, and no channel and no person waits for another. */
class LanesTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final Courier courier = stage.get(Courier.class);
  private final MemoryChannel first = stage.channel();
  private final MemoryChannel second = stage.secondChannel();

  @Test
  void sendsSeveralAtOnce() throws Exception {
    List<Person> people = hire(8);
    CountDownLatch together = new CountDownLatch(8);
    List<Boolean> met = Collections.synchronizedList(new ArrayList<>());
    first.uponSending(
        _ -> {
          together.countDown();
          met.add(awaits(together));
        });
    people.forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    assertThat(courier.deliverDue()).isEqualTo(8);
    assertThat(met).hasSize(8).doesNotContain(false);
  }

  @Test
  void letsNoSlowChannelHoldUpAnother() {
    List<Person> people = hire(200);
    Set<Person> slow = Set.copyOf(people.subList(0, 120));
    first.know(slow::contains);
    second.know(person -> !slow.contains(person));
    CountDownLatch others = new CountDownLatch(80);
    List<Boolean> passed = Collections.synchronizedList(new ArrayList<>());
    first.uponSending(_ -> passed.add(awaits(others)));
    second.uponSending(_ -> others.countDown());
    people.forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    assertThat(courier.deliverDue()).isEqualTo(200);
    assertThat(passed).hasSize(120).doesNotContain(false);
    assertThat(first.arrivals()).hasSize(120);
    assertThat(second.arrivals()).hasSize(80);
  }

  @Test
  void saysOnePersonsNoticesOneByOneAndInOrder() throws Exception {
    List<Person> people = hire(6);
    for (int i = 1; i <= 12; i++) {
      int number = i;
      people.forEach(person -> plan(person, number, Urgency.SCHEDULED));
    }
    people.forEach(person -> plan(person, 0, Urgency.CONVERSATION));
    Map<PersonId, AtomicInteger> underWay = new ConcurrentHashMap<>();
    AtomicBoolean overlapped = new AtomicBoolean();
    first.uponSending(
        envelope -> {
          AtomicInteger now =
              underWay.computeIfAbsent(envelope.recipient().id(), _ -> new AtomicInteger());
          overlapped.compareAndSet(false, now.incrementAndGet() > 1);
          linger();
          now.decrementAndGet();
        });
    both(courier, stage.neighbours(Courier.class));
    courier.deliverDue();
    assertThat(overlapped).isFalse();
    List<String> inOrder = IntStream.rangeClosed(0, 12).mapToObj(Integer::toString).toList();
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(first.of(person.id()))
                    .extracting(bubble -> bubble.message().summary())
                    .containsExactlyElementsOf(inOrder));
  }

  private static void both(Courier one, Courier other) throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> rounds = List.of(one::deliverDue, other::deliverDue);
      for (Future<Integer> round : nodes.invokeAll(rounds)) {
        round.get();
      }
    }
  }

  @Test
  void letsWhoeverWaitsAtTheKeyboardOvertakeAWave() {
    List<Person> people = hire(80);
    first.takeAtMost(20);
    people.subList(1, 80).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    List<PersonId> order = Collections.synchronizedList(new ArrayList<>());
    first.uponSending(
        envelope -> {
          order.add(envelope.recipient().id());
          if (order.size() == 10) {
            plan(people.getFirst(), 0, Urgency.CONVERSATION);
          }
        });
    courier.deliverDue();
    assertThat(order).hasSize(80);
    assertThat(order.indexOf(people.getFirst().id())).isLessThan(60);
  }

  @Test
  void givesBackOnClosingWhatItHasNotBegun() throws Exception {
    List<Person> people = hire(60);
    people.forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    first.takeAtMost(20);
    courier.stop();
    Courier leaving = stage.neighbours(Courier.class);
    CountDownLatch begun = new CountDownLatch(3);
    first.uponSending(_ -> begun.countDown());
    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
      Future<Integer> round = node.submit(leaving::deliverDue);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      leaving.stop();
      round.get(20, TimeUnit.SECONDS);
    }
    assertThat(leaving.deliverDue()).isZero();
    assertThat(first.arrivals()).hasSizeBetween(3, 40);
    assertThat(states()).containsOnly(State.SENT, State.PLANNED).contains(State.PLANNED);

    leaving.start();
    leaving.deliverDue();
    assertThat(states()).containsOnly(State.SENT);
    assertThat(first.arrivals()).hasSize(60).allSatisfy((_, n) -> assertThat(n).isOne());
    leaving.stop();
    leaving.start();
    courier.start();
  }

  @Test
  void keepsToTheRateThatAChannelTakes() {
    hire(40).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    first.takeAtMost(40);
    List<Long> at = Collections.synchronizedList(new ArrayList<>());
    first.uponSending(_ -> at.add(System.nanoTime()));
    courier.deliverDue();
    Duration taken = Duration.ofNanos(Collections.max(at) - Collections.min(at));
    assertThat(at).hasSize(40);
    assertThat(taken).isBetween(Duration.ofMillis(900), Duration.ofMillis(1500));
  }

  @Test
  void hasALaneOpenAgainOnceHalfOfItIsFree() {
    Lane lane = lane(4);
    for (int i = 0; i < 4; i++) {
      assertThat(lane.enter(false)).isTrue();
    }
    assertThat(lane.isFull()).isTrue();
    assertThat(lane.enter(false)).isFalse();
    assertThat(lane.enter(true)).as("for people at the keyboard").isTrue();
    assertThat(lane.leave()).isFalse();
    assertThat(lane.leave()).isFalse();
    assertThat(lane.isFull()).isTrue();
    assertThat(lane.leave()).isTrue();
    assertThat(lane.isFull()).isFalse();
  }

  private Lane lane(double perSecond) {
    return new Lane(
        new Lane.Name(stage.workspace(), "memory"),
        new Pace(perSecond, perSecond, 0),
        perSecond,
        stage::now,
        () -> false);
  }

  @Test
  void makesNoCallBeforeTheMomentTheChannelNames() {
    List<Person> people = hire(30);
    people.forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    first.know(_ -> true);
    second.know(_ -> false);
    first.takeAtMost(40);
    List<PersonId> calls = Collections.synchronizedList(new ArrayList<>());
    first.uponSending(
        envelope -> {
          calls.add(envelope.recipient().id());
          first.meets(
              envelope.recipient(),
              new Delivery.Throttled(stage.now().plusSeconds(30), "slow down"));
        });
    courier.deliverDue();
    assertThat(calls).as("those under way at the time").hasSizeLessThan(15);
    int before = calls.size();
    stage.turnBy(Duration.ofSeconds(29));
    courier.deliverDue();
    assertThat(calls).hasSize(before);

    first.uponSending(envelope -> calls.add(envelope.recipient().id()));
    stage.turnBy(Duration.ofSeconds(1));
    courier.deliverDue();
    assertThat(first.arrivals()).hasSize(30);
  }

  @Test
  void knocksThreeTimesAtAShutDoorAndThenNowAndThen() {
    Lane lane = lane(4);
    Delivery shut = new Delivery.ShutOut("token_revoked");
    assertThat(lane.learn(shut)).isEqualTo(Lane.Change.NONE);
    assertThat(lane.learn(shut)).isEqualTo(Lane.Change.NONE);
    assertThat(lane.enter(false)).isTrue();
    assertThat(lane.learn(shut)).isEqualTo(Lane.Change.SHUT);
    assertThat(lane.leave()).isFalse();
    assertThat(lane.enter(true)).isFalse();

    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    assertThat(lane.enter(true)).as("one knocks").isTrue();
    assertThat(lane.enter(true)).as("and nobody else").isFalse();
    assertThat(lane.learn(new Delivery.Refused("no_text"))).isEqualTo(Lane.Change.OPEN);
    assertThat(lane.enter(true)).isTrue();
  }

  @Test
  void takesTheOtherChannelWhereOneIsShut() {
    List<Person> people = hire(30);
    first.know(_ -> true);
    second.know(person -> !person.equals(people.getFirst()));
    first.takeAtMost(40);
    people.forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    AtomicInteger knocks = new AtomicInteger();
    first.uponSending(
        envelope -> {
          knocks.incrementAndGet();
          first.meets(envelope.recipient(), new Delivery.ShutOut("token_revoked"));
        });
    courier.deliverDue();
    assertThat(second.arrivals()).hasSize(29);
    assertThat(knocks).hasValueLessThan(15);

    stage.turnBy(Duration.ofHours(2));
    assertThat(ledger.since(stage.workspace(), null, stage.now().minusSeconds(9000), 100))
        .filteredOn(entry -> entry.state() == State.UNDELIVERABLE)
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("token_revoked"));
  }

  @Test
  void knocksOnceAtADoorThatWasShut() {
    Lane lane = lane(4);
    lane.doubt();
    assertThat(lane.enter(false)).isTrue();
    assertThat(lane.enter(true)).as("one goes first").isFalse();
    assertThat(lane.isFull()).isTrue();
    assertThat(lane.learn(new Delivery.ShutOut("token_revoked"))).isEqualTo(Lane.Change.SHUT);
    assertThat(lane.isPaused()).isTrue();
  }

  @Test
  void goesOnAtOnceWhereADoorThatWasShutIsOpen() {
    Lane lane = lane(4);
    lane.doubt();
    assertThat(lane.enter(false)).isTrue();
    assertThat(lane.learn(new Delivery.Refused("no_text"))).isEqualTo(Lane.Change.OPEN);
    assertThat(lane.enter(false)).isTrue();
  }

  @Test
  void remembersWhichLanesAreShutUntilTheyAreOpenAgain() {
    ShutLanes shut = stage.get(ShutLanes.class);
    hire(5).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    second.know(_ -> false);
    first.alwaysMeets(new Delivery.ShutOut("token_revoked: install the app again"));
    Instant since = stage.now();
    courier.deliverDue();
    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    courier.deliverDue();
    assertThat(shut.all())
        .containsExactly(
            new ShutLanes.ShutLane(
                stage.workspace(), "memory", since, "token_revoked: install the app again"));

    first.alwaysMeets(null);
    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    courier.deliverDue();
    assertThat(shut.all()).isEmpty();
    stage.turnBy(Duration.ofSeconds(5));
    courier.deliverDue();
    assertThat(first.arrivals()).hasSize(5);
  }

  @Test
  void takesNoLaneForShutAfterAStartUntilItShowsAgain() {
    ShutLanes shut = stage.get(ShutLanes.class);
    hire(5).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    second.know(_ -> false);
    first.alwaysMeets(new Delivery.ShutOut("token_revoked"));
    courier.deliverDue();
    assertThat(shut.all()).hasSize(1);
    shut.forget();
    assertThat(shut.all()).isEmpty();
    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    courier.deliverDue();
    assertThat(shut.all()).as("the node that knows it has knocked").hasSize(1);
  }

  @Test
  void leavesTheOthersAloneWhileOneNoticeKnocks() {
    hire(5).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    second.know(_ -> false);
    first.alwaysMeets(new Delivery.ShutOut("token_revoked"));
    courier.deliverDue();
    Instant knock = stage.now().plus(Lane.UNTIL_NEXT_KNOCK);
    AtomicBoolean left = new AtomicBoolean();
    first.uponSending(_ -> left.set(becomes(() -> planned(knock.plusSeconds(5)) == 4)));
    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    assertThat(left).isTrue();
  }

  private long planned(Instant next) {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM notice WHERE state = 'planned' AND next_at = ?")
        .param(Timestamps.of(next))
        .query(Long.class)
        .single();
  }

  private static boolean becomes(BooleanSupplier wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
    }
    return true;
  }

  @Test
  void seesThatADoorIsOpenAgainThoughEverybodyGoesRoundIt() {
    hire(30).forEach(person -> plan(person, 1, Urgency.SCHEDULED));
    second.know(_ -> true);
    first.alwaysMeets(new Delivery.ShutOut("token_revoked"));
    courier.deliverDue();
    assertThat(stage.get(ShutLanes.class).all()).hasSize(1);
    first.alwaysMeets(null);
    stage.turnBy(Lane.UNTIL_NEXT_KNOCK);
    plan(stage.person("Person 1"), 2, Urgency.SCHEDULED);
    courier.deliverDue();
    assertThat(stage.get(ShutLanes.class).all()).isEmpty();
    assertThat(states()).containsOnly(State.SENT);
  }

  @Test
  void waitsForNoTurnThatComesTooLate() {
    Pace pace = new Pace(0.5, 0.5, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(pace.await(Duration.ofSeconds(1), () -> false)).isTrue();
    }
    AtomicInteger asked = new AtomicInteger();
    assertThat(pace.await(Duration.ZERO, () -> asked.incrementAndGet() > 1)).isFalse();
    assertThat(pace.await(Duration.ZERO, () -> true)).isFalse();
    int before = asked.get();
    assertThat(pace.await(Duration.ZERO, () -> asked.incrementAndGet() > 0)).isFalse();
    assertThat(asked).as("not even begun to wait").hasValue(before);
  }

  /** Gives whoever would overlap the time to. */
  private static void linger() {
    for (int i = 0; i < 10_000; i++) {
      Thread.onSpinWait();
    }
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Person> hire(int count) {
    stage
        .company()
        .with(IntStream.rangeClosed(1, count).mapToObj(i -> "Person " + i).toArray(String[]::new));
    stage.person("Person 1");
    return stage.get(People.class).active(stage.workspace());
  }

  private void plan(Person person, int number, Urgency urgency) {
    ledger.plan(
        new NoticeKey(person.workspace(), "errand", "1", person.id(), Integer.toString(number)),
        Errands.FEATURE,
        Integer.toString(number),
        urgency,
        stage.now(),
        stage.now().plusSeconds(3600));
  }

  private List<State> states() {
    return ledger.since(stage.workspace(), null, stage.now(), 1000).stream()
        .map(Entry::state)
        .toList();
  }
}
