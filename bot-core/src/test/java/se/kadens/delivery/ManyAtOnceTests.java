package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Ticks come twice and nodes are two; people hear everything once. */
class ManyAtOnceTests {

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @Test
  void asksEverybodyOnceHoweverOftenTheTickComes() throws Exception {
    String[] names = names(10);
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with(names).reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
    stage.outageUntil("2026-11-23T08:00:00Z");
    List<Callable<Integer>> ticks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ticks.add(
          () -> {
            int opened = stage.get(OpenDueCheckIns.class).at(stage.now());
            stage.get(Courier.class).deliverDue();
            return opened;
          });
    }
    assertThat(sum(ticks, 4)).isEqualTo(10);
    assertThat(names).allSatisfy(name -> assertThat(stage.sentTo(name)).isEqualTo(1));
  }

  @Test
  void letsTwoNodesSayEverythingOnce() throws Exception {
    stage.company().with(names(200));
    stage.person("Person 1");
    Ledger ledger = stage.get(Ledger.class);
    List<Person> people = stage.get(People.class).active(stage.workspace());
    for (Person person : people) {
      ledger.plan(
          new NoticeKey(person.workspace(), "errand", "1", person.id(), "said"),
          Errands.FEATURE,
          "hello",
          Urgency.SCHEDULED,
          stage.now(),
          stage.now().plusSeconds(3600));
    }
    Courier one = stage.get(Courier.class);
    Courier other = stage.neighbours(Courier.class);
    assertThat(sum(List.of(one::deliverDue, other::deliverDue), 2)).isEqualTo(200);
    assertThat(stage.channel().arrivals()).hasSize(200).allSatisfy((_, n) -> assertThat(n).isOne());
    assertThat(ledger.since(stage.workspace(), null, stage.now(), 300))
        .hasSize(200)
        .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(State.SENT));
  }

  private static String[] names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "Person " + i).toArray(String[]::new);
  }

  private static int sum(List<Callable<Integer>> calls, int threads) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      int sum = 0;
      for (Future<Integer> result : pool.invokeAll(calls)) {
        sum += result.get();
      }
      return sum;
    }
  }
}
