package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.Goals;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.Step;
import se.kadens.stage.Stage;

/** Tor owns a key result within a goal of Anna's that only she and her manager see. */
class PartOfAPrivateGoalTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();
  private final GoalId goal = office.running();
  private GoalId part = goal;

  @BeforeEach
  void giveAPartAway() {
    part =
        stage.get(Goals.class).partsOf(stage.workspace(), goal).stream()
            .filter(one -> one.title().equals("Nya kunder"))
            .map(Goal::id)
            .findFirst()
            .orElseThrow();
    JdbcClient jdbc = stage.get(JdbcClient.class);
    jdbc.sql("UPDATE goal SET owner_id = ? WHERE goal_id = ?")
        .params(stage.person("Tor Vik").id().value(), part.value())
        .update();
    jdbc.sql("UPDATE goal SET visibility = 'PRIVATE'").update();
  }

  @Test
  void isShownWithoutItsWhole() {
    stage.press("Tor Vik", GoalDialogue.show(part));
    assertThat(office.last("Tor Vik"))
        .startsWith("Nya kunder\n")
        .contains("[Uppdatera]", "[Kommentera]")
        .doesNotContain("Öka trafiken", "Svarstid", "Ändra", "Anna", "Godkänn");
    stage.press("Eva Dahl", GoalDialogue.show(part));
    assertThat(office.last("Eva Dahl")).startsWith("Det målet finns inte");
  }

  @Test
  void isUpdatedAndCommentedByWhoeverOwnsIt() {
    stage.press("Tor Vik", Step.UPDATE.on(part.toString()));
    office.fill("Tor Vik", form -> form.value("Nya kunder", "12"));
    assertThat(office.last("Tor Vik")).startsWith("Uppdaterat.").contains("12 av 30 kunder");
    stage.press("Tor Vik", Step.COMMENT.on(part.toString()));
    office.fill("Tor Vik", form -> form.write("words", "Tolv nu"));
    stage.press("Anna Berg", GoalDialogue.show(goal));
    assertThat(office.last("Anna Berg")).contains("12 av 30 kunder", "Tolv nu");
  }
}
