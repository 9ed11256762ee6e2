package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kadens.sandbox.slack.Faults;
import se.kadens.sandbox.slack.Mishap;

/**
 * T30, by hand: a year of weeks, in which two of a hundred calls of Slack go wrong, nodes are
 * killed and PostgreSQL is killed. A week takes a minute or two, until a tick has seen that it
 * came.
 */
@Tag("year")
class YearTests {

  private static final int WEEKS = Integer.getInteger("kadens.year.weeks", 52);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** No Tuesday of that year is a holiday, when people would be asked a day later. */
  private static final LocalDate FIRST_TUESDAY = LocalDate.of(2027, 1, 12);

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "TUESDAY", "at": "09:00"}, "close": {"after": "P3D", "at": "17:00"},
       "questions": [{"key": "mood", "kind": "mood", "text": {"en": "One?", "sv": "Ett?"}, "required": true}]}
      """;

  /** What is unclear, limited or failed is looked at again after seconds or minutes. */
  private static final Duration PACE = Duration.ofSeconds(1);

  private static final double MOST_GROWTH = 1.25;

  @TempDir Path directory;

  @Test
  void asksEverybodyOnceEachWeek() {
    assertThat(WEEKS).as("long enough to see what grows").isGreaterThanOrEqualTo(8);
    Chance chance = Chance.of("T30");
    int people = Chance.scaled(10_000, 100);
    int answerers = Math.min(people / 20, 50);
    Skew skew = new Skew(directory);
    turnTo(FIRST_TUESDAY.minusDays(2).atTime(12, 0), skew);
    try (Arena arena = Arena.of(people, 400, skew.clock())) {
      Deque<Node> nodes = new ArrayDeque<>(List.of(skew.nodeWithDatabase(arena)));
      arena.employs(nodes.getFirst(), PROGRAMME);
      nodes.add(skew.nodeWithDatabase(arena));
      List<Long> heaps = new ArrayList<>();
      for (int week = 0; week < WEEKS; week++) {
        arena.deliverTo(nodes.getFirst());
        everyFault(arena.slack().faults(), chance);
        Instant asked = turnTo(FIRST_TUESDAY.plusWeeks(week).atTime(9, 0), skew);
        try (Answerers answering = Answerers.toTheEnd(arena, answerers, week + 1)) {
          if (week % 10 == 5) {
            arena.awaitAccepted(chance.between(1, people), PATIENCE);
            nodes.removeLast().kill();
            nodes.addLast(skew.nodeWithDatabase(arena));
          }
          if (week % 13 == 8) {
            arena.awaitAccepted(chance.between(1, people), PATIENCE);
            arena.database().kill();
            arena.database().restart();
          }
          answering.finish(PATIENCE);
          arena.settlesSince(asked, () -> skew.set(skew.ahead().plus(PACE)), PATIENCE);
          assertThat(arena.invariants().since(asked).states()).containsOnlyKeys("sent");
          assertThat(
                  arena
                      .invariants()
                      .count("SELECT count(*) FROM interview_answer WHERE question = 'mood'"))
              .as("answers so far")
              .isEqualTo((long) answerers * (week + 1));
        }
        heaps.add(nodes.getFirst().liveHeap() / 1024);
        System.out.printf(
            "T30: week %d, %d calls of Slack, %d KB alive%n",
            week + 1, arena.slack().calls().size(), heaps.getLast());
        arena.slack().forgetCalls();
        if (week == WEEKS / 2 - 1) {
          nodes.removeFirst().kill();
          nodes.addLast(skew.nodeWithDatabase(arena));
        }
      }
      staysFlat(heaps.subList(0, WEEKS / 2));
      staysFlat(heaps.subList(WEEKS / 2, WEEKS));
      arena.invariants().choresGoOn();
    }
  }

  private static Instant turnTo(LocalDateTime moment, Skew skew) {
    Instant at = moment.atZone(STOCKHOLM).toInstant();
    skew.set(Duration.between(Instant.now(), at.plusSeconds(5)));
    return at;
  }

  private static void everyFault(Faults faults, Chance chance) {
    faults.clear();
    for (String method : List.of(Arena.POST, "chat.update", "conversations.history")) {
      for (Mishap mishap :
          List.of(
              Mishap.cutBefore(),
              Mishap.cutAfter(),
              Mishap.status(503),
              Mishap.throttled("1"),
              Mishap.late(Duration.ofSeconds(1)))) {
        faults.strike(method, 0.004, chance.between(0, 1_000_000), mishap);
      }
    }
  }

  /** After a third of the time everything has been used that will be. */
  private static void staysFlat(List<Long> heaps) {
    assertThat(heaps.getLast())
        .as("%s KB", heaps)
        .isLessThan((long) (heaps.get(heaps.size() / 3) * MOST_GROWTH));
  }
}
