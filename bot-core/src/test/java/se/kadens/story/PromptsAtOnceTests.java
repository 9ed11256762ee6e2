package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.language.Language;

/** Everybody of a wave is read about together, and each is still asked as if they were alone. */
class PromptsAtOnceTests extends GoalStory {

  private static final String NEXT_MONDAY = "2026-11-30T08:00:00Z";

  /** Composed one by one, a prompt takes eight more; a wave is composed in a few parts. */
  private static final double MOST_FOR_EACH = 6;

  @Test
  void readToEachAsTheyWouldReadAlone() {
    stage.company().with("Ylva Ek", "Lisa Ek").reportingTo("Bo Lind");
    stage.company().with("Nils Ö").reportingTo("Anna Berg");
    stage.company().with("Ensam Ek").speaking(Language.ENGLISH);
    openOnMonday();
    throughTheProgramme();
    visits("Kim Falk", "320");
    visits("Nils Ö", "20");
    stage
        .earlyPart()
        .ask(
            moment ->
                moment.person().name().equals("Lisa Ek")
                    ? List.of(question("early_lunch"), question("early_supper"))
                    : List.of());
    stage.turnTo(NEXT_MONDAY);

    List<String> everybody =
        List.of("Anna Berg", "Kim Falk", "Ylva Ek", "Lisa Ek", "Nils Ö", "Ensam Ek");
    for (String each : everybody) {
      List<String> before = stage.messages(each);
      stage.say(each, "check-in");
      assertThat(stage.messages(each)).hasSize(before.size() + 1);
      assertThat(stage.last(each)).isEqualTo(before.getLast());
    }
    assertThat(everybody.stream().map(stage::last).distinct()).hasSize(everybody.size());
  }

  @Test
  void takeHardlyMoreStatementsForManyThanForFew() {
    plan();
    long few = statementsOfAWave(MONDAY);
    stage
        .company()
        .with(IntStream.range(0, 30).mapToObj(i -> "Person " + i).toArray(String[]::new))
        .reportingTo("Bo Lind");
    long many = statementsOfAWave(NEXT_MONDAY);
    assertThat(stage.last("Person 29")).startsWith("Veckoavstämning, v. 49");
    assertThat((many - few) / 30.0).isLessThan(MOST_FOR_EACH);
  }

  private long statementsOfAWave(String moment) {
    // Settles who works there.
    stage.person("Anna Berg");
    long before = stage.statements();
    stage.turnTo(moment);
    return stage.statements() - before;
  }

  private static Question question(String key) {
    return Question.optional(key, new Kind.ShortText(), new Translated("Good?", "Bra?"));
  }
}
