package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;

/** T20: what people do comes in any order, some of it twice, through any of two nodes. */
@Tag("faults")
class DisorderTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Slack tells only to the second how late it is with what was typed. */
  private static final Duration LATE = Duration.ofSeconds(10);

  private static final String AS_FORM = "Fyll i som formulär";
  private static final String TYPED = "skrivet";
  private static final String FILLED_IN = "ifyllt";

  private enum Deed {
    BEGIN_AGAIN,
    OPEN_FORM_AGAIN,
    SAY_SLOW,
    SAY_GREAT,
    TYPE,
    SEND_FORM
  }

  private record OnItsWay(Deed deed, Supplier<Outcome> arrival) {}

  @Test
  void storesWhatArrivesAndTheNewestWins() {
    Chance chance = Chance.of("T20");
    int size = Chance.scaled(500, 60);
    try (Arena arena = Arena.of(size, 100)) {
      Node first = arena.node();
      arena.employs(first);
      Node second = arena.node();
      second.address();
      arena.deliverTo(first);
      arena.opens(first);
      List<Somebody> people =
          IntStream.range(0, size).mapToObj(i -> new Somebody(arena, i)).toList();
      people.parallelStream().forEach(Somebody::doesAllAtOnce);
      Until.passed(LATE);
      List<Somebody> turns = new ArrayList<>();
      for (Somebody person : people) {
        person.isShuffled(chance);
        turns.addAll(Collections.nCopies(person.onTheirWay.size(), person));
      }
      chance.shuffle(turns);
      for (Somebody person : turns) {
        arena.deliverTo(chance.between(0, 1) == 0 ? first : second);
        person.nextArrives();
      }
      Map<String, List<String>> moods = new TreeMap<>();
      Map<String, List<String>> words = new TreeMap<>();
      for (Somebody person : people) {
        moods.put(person.address, person.moods);
        words.put(person.address, person.words);
      }
      Invariants invariants = arena.settles(PATIENCE);
      invariants.answersAre("mood", moods);
      invariants.answersAre("words", words);
      assertThat(invariants.count("SELECT count(*) FROM interview WHERE status = 'finished'"))
          .as("whatever came after the form")
          .isEqualTo(size);
      assertThat(people).allMatch(Somebody::isThankedOnce);
    }
  }

  /** Somebody who does everything before any of it arrives, and what is to be stored of it. */
  private static final class Somebody {

    final String address;
    final List<OnItsWay> onTheirWay = new ArrayList<>();
    final List<String> moods = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    private final Desk desk;
    private final Set<Deed> done = EnumSet.noneOf(Deed.class);
    private final boolean seesTheSecondQuestion;

    Somebody(Arena arena, int number) {
      address = Crew.address(number);
      desk = arena.slack().desk(Crew.user(number));
      seesTheSecondQuestion = number % 2 == 0;
    }

    void doesAllAtOnce() {
      desk.awaitMessage(shown -> shown.button(Crew.ASKED).isPresent(), PATIENCE);
      List<Supplier<Outcome>> held = new ArrayList<>();
      Desk slow = desk.heldUp(held);
      slow.pressButton(AS_FORM);
      slow.pressButton(AS_FORM);
      slow.pressButton(Crew.ASKED);
      slow.pressButton(Crew.ASKED);
      arrives(held.get(0));
      desk.awaitModal(_ -> true, PATIENCE);
      arrives(held.get(2));
      desk.awaitMessage(shown -> shown.button(Crew.GOOD).isPresent(), PATIENCE);
      slow.pressButton("Segt");
      slow.pressButton("Toppen");
      if (seesTheSecondQuestion) {
        assertThat(desk.pressButton(Crew.GOOD).acknowledged()).isTrue();
        add(moods, Crew.GOOD_KEY);
        desk.awaitMessage(shown -> Answerers.says(shown, "Två?"), PATIENCE);
      }
      slow.type(TYPED);
      slow.submit(desk.fill(Map.of("Ett?", "Okej", "Två?", FILLED_IN)));
      onTheirWay.add(new OnItsWay(Deed.OPEN_FORM_AGAIN, held.get(1)));
      onTheirWay.add(new OnItsWay(Deed.BEGIN_AGAIN, held.get(3)));
      onTheirWay.add(new OnItsWay(Deed.SAY_SLOW, held.get(4)));
      onTheirWay.add(new OnItsWay(Deed.SAY_GREAT, held.get(5)));
      onTheirWay.add(new OnItsWay(Deed.TYPE, held.get(6)));
      onTheirWay.add(new OnItsWay(Deed.SEND_FORM, held.get(7)));
    }

    /** And two of it come twice. */
    void isShuffled(Chance chance) {
      onTheirWay.add(onTheirWay.get(chance.between(0, 5)));
      onTheirWay.add(onTheirWay.get(chance.between(0, 5)));
      chance.shuffle(onTheirWay);
    }

    void nextArrives() {
      OnItsWay next = onTheirWay.removeFirst();
      arrives(next.arrival());
      if (done.add(next.deed())) {
        note(next.deed());
      }
    }

    private void arrives(Supplier<Outcome> arrival) {
      Outcome outcome = arrival.get();
      assertThat(outcome.acknowledged()).as("%s: %s", address, outcome).isTrue();
    }

    private void note(Deed deed) {
      switch (deed) {
        case BEGIN_AGAIN, OPEN_FORM_AGAIN -> {}
        case SAY_SLOW -> add(moods, "slow");
        case SAY_GREAT -> add(moods, "great");
        // No answer to the first question; to the second only where that had been asked already;
        // and nothing is asked any more once the form has arrived.
        case TYPE -> {
          if (seesTheSecondQuestion && words.isEmpty()) {
            words.add(TYPED);
          }
        }
        case SEND_FORM -> {
          add(moods, "okay");
          add(words, FILLED_IN);
        }
      }
    }

    private static void add(List<String> answers, String answer) {
      if (answers.isEmpty() || !answers.getLast().equals(answer)) {
        answers.add(answer);
      }
    }

    boolean isThankedOnce() {
      return desk.messages().stream().filter(shown -> Answerers.says(shown, Crew.THANKS)).count()
          == 1;
    }
  }
}
