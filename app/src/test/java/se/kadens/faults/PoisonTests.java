package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.sandbox.slack.Desk;

/** T23: what Kadens fails over each time, among a thousand that it does not. */
@Tag("faults")
class PoisonTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String POISON = "gift";
  private static final String PARKED =
      "SELECT count(*) FROM notice WHERE state = 'undeliverable' AND reason = 'fault'";
  private static final String NOT_SAVED = "är inte sparat: något gick sönder";

  @Test
  void hurtsNobodyElse() {
    Chance chance = Chance.of("T23");
    int people = Chance.scaled(1_000, 100);
    int poisoner = chance.between(0, people / 2 - 1);
    int poisoned = chance.between(people / 2, people - 1);
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      arena.deliverTo(node);
      poison(arena, Crew.address(poisoned));
      arena.slack().faults().duplicateDelivery(4);
      arena.opens(node);
      List<Desk> desks =
          IntStream.range(0, people).mapToObj(i -> arena.slack().desk(Crew.user(i))).toList();
      IntStream.range(0, people)
          .parallel()
          .forEach(
              i -> {
                begin(desks.get(i));
                if (i != poisoned) {
                  answer(desks.get(i), i == poisoner);
                }
              });

      assertThat(node.said().stream().filter(line -> line.contains("were not taken in")))
          .as("words, once, though they came four times")
          .hasSize(1);
      Until.holds(
          "parked",
          PATIENCE,
          () -> {
            arena.hurries();
            return arena.invariants().count(PARKED) == 1;
          });
      assertThat(node.said().stream().filter(line -> line.contains("could not be said")))
          .as("a question, each time")
          .hasSize(5);
      assertThat(node.said()).as("the log").noneMatch(line -> line.contains(POISON));
      Invariants invariants = arena.settles(PATIENCE);
      assertThat(invariants.states()).containsOnlyKeys("sent");
      assertThat(invariants.count("SELECT count(*) FROM interview_answer"))
          .as("two of each, but of whom nothing could be asked")
          .isEqualTo(2L * (people - 1));
      String figures = node.outside().getUnnamed("/actuator/prometheus").body();
      assertThat(figures)
          .as("what the alarms go by")
          .containsPattern("kadens_inbound_total\\{.*outcome=\"put_aside\".*} 1\\.0")
          .containsPattern("kadens_notices_ended_total\\{.*reason=\"fault\".*} 1\\.0");
    }
  }

  /**
   * From now on nothing with the poison in it is stored, and this person's questions are broken.
   */
  private static void poison(Arena arena, String address) {
    JdbcClient jdbc = JdbcClient.create(arena.database().dataSource());
    jdbc.sql(
            """
            CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'cannot be stored: %', NEW.answer; END $$""")
        .update();
    jdbc.sql(
            """
            CREATE TRIGGER poison BEFORE INSERT ON interview_answer FOR EACH ROW
            WHEN (NEW.answer ->> 'words' = '"""
                + POISON
                + "') EXECUTE FUNCTION poison()")
        .update();
    jdbc.sql(
            """
            CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.person_id = (SELECT person_id FROM person WHERE email = '%s') THEN
                NEW.questionnaire := '"gift"';
              END IF;
              RETURN NEW;
            END $$"""
                .formatted(address))
        .update();
    jdbc.sql(
            """
            CREATE TRIGGER broken BEFORE INSERT ON interview
            FOR EACH ROW EXECUTE FUNCTION broken()""")
        .update();
  }

  private static void begin(Desk desk) {
    desk.awaitMessage(shown -> shown.button(Crew.ASKED).isPresent(), PATIENCE);
    assertThat(desk.pressButton(Crew.ASKED).acknowledged()).isTrue();
  }

  private static void answer(Desk desk, boolean withPoison) {
    desk.awaitMessage(shown -> shown.button(Crew.GOOD).isPresent(), PATIENCE);
    assertThat(desk.pressButton(Crew.GOOD).acknowledged()).isTrue();
    desk.awaitMessage(shown -> Answerers.says(shown, "Två?"), PATIENCE);
    if (withPoison) {
      assertThat(desk.type(POISON).acknowledged()).isTrue();
      desk.awaitMessage(shown -> Answerers.says(shown, NOT_SAVED), PATIENCE);
    }
    assertThat(desk.type("några ord").acknowledged()).isTrue();
    desk.awaitMessage(shown -> Answerers.says(shown, Crew.THANKS), PATIENCE);
    assertThat(desk.messages().stream().filter(shown -> Answerers.says(shown, NOT_SAVED)))
        .hasSize(withPoison ? 1 : 0);
  }
}
