package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Query;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.Step;
import se.kadens.people.Person;
import se.kadens.stage.Stage;

/** Who can neither see nor touch a goal, whatever token they send. */
class GoalAccessTests {

  private static final String SECRET = "Öka trafiken";

  private final Office office = Office.open();
  private final Stage stage = office.stage();
  private GoalId goal;

  @BeforeEach
  void setAGoal() {
    goal = office.running();
    // From here on only Anna and Bo see it.
    stage.press("Anna Berg", new Action("goalplan", "more", goal.toString()));
    office.fill("Anna Berg", form -> form.pick("visibility", "private"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tor Vik", "Eva Dahl", "Ylva Ek", "Disa Ros"})
  void showsNothingToWhoeverIsNotOwnerOrManager(String who) {
    Goal before = stored();
    stage.press(who, GoalDialogue.show(goal));
    stage.press(who, new Action("goal", "card", goal.toString()));
    for (Query.Scope scope : Query.Scope.values()) {
      stage.press(who, GoalDialogue.list(Query.LIVE.withScope(scope)));
    }
    stage.press(who, new Action("goal", "tree", Query.LIVE.token()));
    stage.say(who, "mål företaget");
    for (Step step : Step.values()) {
      stage.press(who, step.on(subject(step)));
    }
    assertThat(stage.everythingSaidTo(who))
        .contains("Det målet finns inte, eller visas inte för dig.")
        .doesNotContain(SECRET, "Nya kunder");
    assertThat(stored()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"DEVELOP", "CHANGE", "MORE", "UPDATE", "COMMENT", "END", "DROP"})
  void takesNoFormFromSomebodyElse(Step step) {
    Goal before = stored();
    for (String who : List.of("Tor Vik", "Eva Dahl", "Ylva Ek")) {
      Reply reply =
          office.forge(
              who,
              step.on(step == Step.UPDATE || step == Step.COMMENT ? goal + "/1" : subject(step)),
              Map.of(
                  "title", new Value.Words("Kapat"),
                  "words", new Value.Words("Kapat"),
                  "why", new Value.Words("Kapat"),
                  "status", new Value.Picked(Set.of("done"))));
      assertThat(reply.toString()).contains("Det målet finns inte").doesNotContain(SECRET);
    }
    assertThat(stored()).isEqualTo(before);
    assertThat(stage.get(Goals.class).comments(stage.workspace(), goal, 9)).isEmpty();
  }

  @Test
  void showsATeamsGoalToItsTeamWhichChangesNothing() {
    stage.press("Anna Berg", new Action("goalplan", "more", goal.toString()));
    office.fill("Anna Berg", form -> form.pick("visibility", "team"));
    Goal before = stored();
    stage.press("Eva Dahl", GoalDialogue.show(goal));
    assertThat(stage.last("Eva Dahl"))
        .contains(SECRET, "[Kommentera]\n[Vem ser det här]")
        .doesNotContain("[Uppdatera]", "[Ändra]", "[Lägg ned]", "[+1");
    stage.press("Eva Dahl", Step.UPDATE.on(goal.toString()));
    assertThat(stage.last("Eva Dahl")).startsWith("Det är för ägaren och ägarens chef.");
    stage.press("Eva Dahl", Step.REOPEN.on(goal.toString()));
    stage.press("Eva Dahl", Step.ACTIVATE.on(goal.toString()));
    stage.press("Eva Dahl", Step.AGREE.on(goal.toString()));
    assertThat(stage.last("Eva Dahl")).startsWith("Det är för ägaren och ägarens chef.");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void isClosedToWhoeverHasLeft() {
    Person anna = stage.person("Anna Berg");
    Goal before = stored();
    stage.company().withoutAnyMore("Anna Berg");
    stage.tick();
    Person left =
        new Person(
            anna.workspace(),
            anna.id(),
            anna.name(),
            anna.email(),
            anna.language(),
            anna.zone(),
            anna.hours(),
            anna.department(),
            anna.manager(),
            anna.role(),
            false);
    for (Action action :
        List.of(
            GoalDialogue.show(goal),
            Step.UPDATE.on(goal.toString()),
            Step.AGREE.on(goal.toString()))) {
      Reply reply = answer(new Interaction.Pressed(left, stage.now(), action, null));
      assertThat(reply.toString()).doesNotContain(SECRET);
    }
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void takesTwoAgreementsAtOnce() throws Exception {
    GoalId other = office.objective();
    Person anna = stage.person("Anna Berg");
    Person bo = stage.person("Bo Lind");
    Action agree = Step.AGREE.on(other.toString());
    List<Callable<Reply>> both =
        List.of(
            () -> answer(new Interaction.Pressed(anna, stage.now(), agree, null)),
            () -> answer(new Interaction.Pressed(bo, stage.now(), agree, null)));
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var reply : threads.invokeAll(both)) {
        assertThat(reply.get()).isInstanceOf(Reply.Replace.class);
      }
    }
    assertThat(stage.get(Goals.class).find(stage.workspace(), other).orElseThrow().state())
        .isEqualTo(GoalState.AGREED);
  }

  private Reply answer(Interaction interaction) {
    return stage
        .get(Switchboard.class)
        .answer("memory", Set.of(UUID.randomUUID().toString()), interaction);
  }

  private String subject(Step step) {
    return switch (step) {
      case NEW -> "";
      case BEGIN -> "okr";
      case DEVELOP -> goal + "/okr";
      case PLUS -> goal + "/0";
      case UPDATE, COMMENT, CHANGE, MORE, AGREE, ACTIVATE, END, DROP, REOPEN -> goal.toString();
    };
  }

  private Goal stored() {
    return stage.get(Goals.class).find(stage.workspace(), goal).orElseThrow();
  }
}
