package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.programme.Opening;
import se.kadens.programme.Programme;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A period is opened for many as quickly as for a few, and for each as if they were alone. */
class OpeningManyTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";

  @Test
  void asksTheDatabaseNoMoreForManyPeopleThanForAFew() {
    long few = statementsToOpenFor(5);
    long many = statementsToOpenFor(60);
    assertThat(many).isEqualTo(few);
  }

  private static long statementsToOpenFor(int people) {
    Stage stage = Stage.at("2026-11-20T12:00:00Z");
    hire(stage, people);
    stage.tick();
    stage.outageUntil(MONDAY);
    long before = stage.statements();
    assertThat(stage.get(OpenDueCheckIns.class).at(stage.now())).isEqualTo(people);
    return stage.statements() - before;
  }

  @Test
  void asksTheDatabaseNoMoreWhereHrOpensItNow() {
    long few = statementsToOpenNowFor(5);
    long many = statementsToOpenNowFor(60);
    assertThat(many).isEqualTo(few);
  }

  private static long statementsToOpenNowFor(int people) {
    Stage stage = Stage.at("2026-11-20T12:00:00Z");
    Programme programme = hire(stage, people);
    stage.tick();
    long before = stage.statements();
    Opening.Opened opened = stage.get(Opening.class).forEverybody(programme, stage.now());
    assertThat(opened.opened()).isEqualTo(people);
    return stage.statements() - before;
  }

  @Test
  void plansOneSummaryForEachManagerAndOneForTheirs() {
    Stage stage = Stage.at("2026-11-20T12:00:00Z");
    hire(stage, 20);
    stage.turnTo(MONDAY);
    assertThat(
            stage
                .get(JdbcClient.class)
                .sql(
                    """
                    SELECT p.name FROM notice n JOIN person p USING (workspace_id, person_id)
                    WHERE n.kind = 'digest' ORDER BY p.name""")
                .query(String.class)
                .list())
        .containsExactly("Bo Lind", "Eva Holm");
    assertThat(stage.sentTo("Person 7")).isEqualTo(1);
  }

  private static Programme hire(Stage stage, int people) {
    stage.company().with("Eva Holm").from("Ledning");
    stage.company().with("Bo Lind").from("Ledning").reportingTo("Eva Holm");
    stage
        .company()
        .with(IntStream.range(0, people).mapToObj(i -> "Person " + i).toArray(String[]::new))
        .reportingTo("Bo Lind");
    return stage.programme("Veckan", Plans.weekly());
  }
}
