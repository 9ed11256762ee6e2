package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.goal.GoalId;
import se.kadens.goal.Goals;
import se.kadens.goal.Standing;
import se.kadens.goal.view.Step;
import se.kadens.stage.Stage;

/** What nobody was ever shown is refused in a sentence, and changes nothing. */
class ForgedGoalsTests {

  private static final String GONE = "Det målet finns inte";

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @ParameterizedTest
  @CsvSource({
    "goalplan, update",
    "goalplan, comment",
    "goalplan, agree",
    "goalplan, activate",
    "goalplan, change",
    "goalplan, plus",
    "goalplan, end",
    "goalplan, fly",
    "goal,     show",
    "goal,     card",
    "goal,     list",
    "goal,     tree",
    "goal,     fly",
  })
  void refusesAButtonWithoutAGoal(String feature, String verb) {
    stage.press("Anna Berg", new Action(feature, verb, "who knows"));
    assertThat(office.last("Anna Berg")).startsWith(GONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show:",
        "show:1-1-1-1-1",
        "card:1-1-1-1-1",
        "list:c~~~~~g~2147483647~10~\u0000",
        "list:c~~~\u0000~~g~0~10~",
        "list:c~~~~~g~-1~10~",
        "tree:c~~~2026-Q9~~g~2147483647~100~",
        "tree:c~okr~person~~~g~0~0~",
        "fly:c~~~~~g~0~10~",
      })
  void answersNonsenseAboutGoalsWithAMessage(String nonsense) {
    GoalId goal = office.running();
    Standing before = standing(goal);
    String[] action = nonsense.split(":", 2);
    Reply reply = stage.press("Anna Berg", new Action("goal", action[0], action[1]));
    assertThat(reply).isNotEqualTo(Reply.nothing());
    assertThat(standing(goal)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin", "develop", "agree", "new", "fly"})
  void refusesAFormThatThereIsNot(String verb) {
    GoalId goal = office.running();
    Reply reply =
        office.forge("Anna Berg", new Action("goalplan", verb, goal + "/waterfall"), Map.of());
    assertThat(reply.toString()).contains(GONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/yesterday", "/-1", "/9999999999999999999999"})
  void refusesAnUpdateThatSaysNotWhenItWasOpened(String rest) {
    GoalId goal = office.running();
    Standing before = standing(goal);
    Reply reply =
        office.forge(
            "Anna Berg",
            new Action("goalplan", "update", goal + rest),
            Map.of("status", new Value.Picked(Set.of("blocked"))));
    assertThat(reply.toString()).contains(GONE);
    assertThat(standing(goal)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eleven", "11", "-1", "99999999999", "", "1.5"})
  void refusesAConfidenceThatThereIsNot(String confidence) {
    GoalId goal = office.running();
    stage.press("Anna Berg", Step.UPDATE.on(goal.toString()));
    Reply reply =
        office.forge(
            "Anna Berg",
            stage.form("Anna Berg").action(),
            Map.of("confidence", new Value.Picked(Set.of(confidence))));
    assertThat(reply.toString()).contains("Tilltro går från 0 till 10.");
    assertThat(standing(goal).confidence()).isNull();
  }

  @Test
  void refusesACommentThatSaysNotWhereItComesFrom() {
    GoalId goal = office.running();
    Reply reply =
        office.forge(
            "Anna Berg",
            new Action("goalplan", "comment", goal.toString()),
            Map.of("words", new Value.Words("Hej")));
    assertThat(reply.toString()).contains(GONE);
    assertThat(stage.get(Goals.class).comments(stage.workspace(), goal, 9)).isEmpty();
  }

  @Test
  void answersNobodyWhoWroteNothing() {
    GoalId goal = office.running();
    for (String rest : new String[] {"/somebody", "/" + stage.person("Tor Vik").id()}) {
      stage.press("Anna Berg", new Action("goalplan", "comment", goal + rest));
      assertThat(stage.form("Anna Berg").fields().toString()).contains("initial=[]");
    }
  }

  private Standing standing(GoalId goal) {
    return stage.get(Goals.class).find(stage.workspace(), goal).orElseThrow().standing();
  }
}
