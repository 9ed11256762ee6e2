package se.kadens.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import se.kadens.people.Person;

class AttentionTests {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Crowd crowd = Crowd.startingAfresh();

  private static Wish wish(Person person, String source, Instant wanted) {
    return new Wish(
        person, source, "2026-W48", "prompt", 3, wanted, wanted.plus(DAY.multipliedBy(4)));
  }

  @Test
  void givesTheSamePromptTheSamePlaceHoweverOftenItIsAskedFor() {
    Person anna = crowd.hireOne();
    crowd.place(wish(anna, "a", MONDAY));
    Placed first = crowd.place(wish(anna, "b", MONDAY));

    Placed again = crowd.placeAll(List.of(wish(anna, "b", MONDAY)), MONDAY.plus(DAY)).getFirst();

    assertThat(first.moved()).contains(Crowded.GAP);
    assertThat(first.at()).isEqualTo(MONDAY.plus(DAY));
    assertThat(again).isEqualTo(first);
    assertThat(crowd.taken()).hasSize(2);
  }

  @Test
  void remembersAPlaceFromLongAgo() {
    Person anna = crowd.hireOne();
    Placed first = crowd.place(wish(anna, "a", MONDAY));

    Placed again =
        crowd
            .placeAll(List.of(wish(anna, "a", MONDAY)), MONDAY.plus(Duration.ofDays(60)))
            .getFirst();

    assertThat(again).isEqualTo(first);
  }

  @Test
  void letsThoseGoFirstWhoWaitedLastTime() {
    Person anna = crowd.hireOne();
    Instant nextMonday = MONDAY.plus(Duration.ofDays(7));
    crowd.placeAll(List.of(wish(anna, "a", MONDAY), wish(anna, "b", MONDAY)), MONDAY);

    List<Wish> next =
        List.of(
            new Wish(anna, "a", "2026-W49", "prompt", 3, nextMonday, nextMonday.plus(DAY)),
            new Wish(anna, "b", "2026-W49", "prompt", 3, nextMonday, nextMonday.plus(DAY)));
    List<Placed> placed = crowd.placeAll(next, nextMonday);

    assertThat(placed.get(0).moved()).isPresent();
    assertThat(placed.get(1).moved()).isEmpty();
  }

  @Test
  void placesByTheBudgetThatIsSet() {
    Person anna = crowd.hireOne();
    assertThat(crowd.budgets.of(crowd.workspace)).isEqualTo(Budget.USUAL);
    Budget roomy = new Budget(10, 60, Duration.ZERO);
    crowd.budgets.become(crowd.workspace, Budget.USUAL, MONDAY);
    crowd.budgets.become(crowd.workspace, roomy, MONDAY);

    crowd.place(wish(anna, "a", MONDAY));

    assertThat(crowd.budgets.of(crowd.workspace)).isEqualTo(roomy);
    assertThat(crowd.place(wish(anna, "b", MONDAY)).moved()).isEmpty();
  }

  @Test
  void keepsItsDistanceFromWhatSomebodySendsByHand() {
    Person anna = crowd.hireOne();
    crowd.place(wish(anna, "a", MONDAY));
    Wish byHand = wish(anna, "b", MONDAY.plusSeconds(60));
    crowd.inTransaction(
        () -> {
          crowd.attention.note(crowd.workspace, List.of(byHand));
          crowd.attention.note(crowd.workspace, List.of(byHand));
          return true;
        });

    assertThat(crowd.place(byHand).at()).isEqualTo(byHand.wanted());
    assertThat(crowd.place(wish(anna, "c", MONDAY.plus(Duration.ofHours(19)))).moved())
        .contains(Crowded.GAP);
  }

  @Test
  void givesPlacesBack() {
    Person anna = crowd.hireOne();
    crowd.place(wish(anna, "a", MONDAY));
    crowd.place(wish(anna, "b", MONDAY));
    crowd.place(wish(anna, "c", MONDAY));
    crowd.inTransaction(
        () -> {
          crowd.attention.giveBack(wish(anna, "a", MONDAY));
          return crowd.attention.release(crowd.workspace, "b", MONDAY);
        });

    assertThat(crowd.taken()).extracting(slot -> slot.key().source()).containsExactly("c");
  }

  @Test
  void takesPlacesOnlyWithinTheTransactionOfWhoeverAsks() {
    Person anna = crowd.hireOne();

    assertThatThrownBy(() -> crowd.attention.place(wish(anna, "a", MONDAY), MONDAY))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void givesTheLastPlaceOnceHoweverManyWantItAtOnce() throws Exception {
    List<Person> people = crowd.hire(20, List.of("Europe/Stockholm"));
    int nodes = 6;
    CyclicBarrier start = new CyclicBarrier(nodes);
    List<Callable<List<Placed>>> calls = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      List<Wish> wishes = new ArrayList<>();
      for (Person person : people) {
        wishes.add(wish(person, "source-" + node, MONDAY));
      }
      // Each in an order of its own, which must not lock them out of each other.
      Collections.rotate(wishes, 7 * node);
      calls.add(
          () -> {
            start.await();
            return crowd.placeAll(wishes, MONDAY);
          });
    }
    try (var threads = Executors.newFixedThreadPool(nodes)) {
      for (Future<List<Placed>> each : threads.invokeAll(calls)) {
        assertThat(each.get()).hasSize(people.size());
      }
    }

    for (Person person : people) {
      List<Instant> own =
          crowd.taken().stream()
              .filter(slot -> slot.key().person().equals(person.id()))
              .map(Slot::at)
              .sorted()
              .toList();
      assertThat(own)
          .containsExactlyElementsOf(
              IntStream.of(0, 1, 2, 7, 8, 9)
                  .mapToObj(days -> MONDAY.plus(Duration.ofDays(days)))
                  .toList());
    }
  }

  @Test
  void leavesAWeekAfterALongOneEvenOnTheLastDay() {
    Person anna = crowd.hireOne();
    crowd.place(survey(anna, "a", MONDAY));
    Instant saturdayWeek = MONDAY.plus(Duration.ofDays(12));

    Placed next =
        crowd
            .placeAll(List.of(survey(anna, "b", MONDAY.plus(Duration.ofDays(11)))), saturdayWeek)
            .getFirst();

    assertThat(next.at()).isAfterOrEqualTo(MONDAY.plus(Duration.ofDays(14)));
  }

  /** Takes more than half of a week's minutes, and has time. */
  private static Wish survey(Person person, String source, Instant wanted) {
    return new Wish(
        person, source, "2026-Q4", "prompt", 12, wanted, wanted.plus(DAY.multipliedBy(21)));
  }

  @Test
  void forgetsWhatIsLongGone() {
    Person anna = crowd.hireOne();
    crowd.place(wish(anna, "a", MONDAY));

    assertThat(crowd.attention.forgetOld(MONDAY.plus(Duration.ofDays(120)))).isZero();
    assertThat(crowd.attention.forgetOld(MONDAY.plus(Duration.ofDays(121)))).isEqualTo(1);
  }

  @Test
  void placesMorePeopleThanAreLookedAtAtOnce() {
    List<Person> people = crowd.hire(5_001, List.of("Europe/Stockholm"));
    List<Wish> wishes = people.stream().map(person -> wish(person, "a", MONDAY)).toList();

    assertThat(crowd.placeAll(wishes, MONDAY))
        .hasSize(5_001)
        .allSatisfy(placed -> assertThat(placed.at()).isEqualTo(MONDAY));
    assertThat(crowd.taken()).hasSize(5_001);
  }
}
