package se.kadens.story;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;
import se.kadens.goal.Handshake;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Standing;
import se.kadens.goal.Update;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A team whose goals are asked about in the weekly check-in. */
abstract class GoalStory {

  static final String MONDAY = "2026-11-23T08:00:00Z";

  final Stage stage = Stage.at("2026-10-05T08:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg").reportingTo("Bo Lind");
    stage.company().with("Kim Falk").reportingTo("Bo Lind").speaking(Language.ENGLISH);
  }

  /** Later than the goals, so that no check-in comes before the one that is looked at. */
  void plan() {
    stage.outageUntil("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
  }

  void openOnMonday() {
    plan();
    stage.turnTo(MONDAY);
  }

  long statementsToOpen(String who, String label) {
    Action form = stage.button(who, label);
    long before = stage.statements();
    stage.press(who, form);
    return stage.statements() - before;
  }

  void throughTheProgramme() {
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
  }

  void submit(Map<String, Value> ofGoals) {
    Map<String, Value> values = new HashMap<>(ofGoals);
    values.put("mood", picked("good"));
    values.put("plan", words("vila"));
    stage.submit("Anna Berg", values);
  }

  Field field(String name) {
    return stage.form("Anna Berg").fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Value words(String words) {
    return new Value.Words(words);
  }

  static Value picked(String... keys) {
    return new Value.Picked(Set.of(keys));
  }

  static String key(Goal goal) {
    return "goal_" + goal.id().toString().replace("-", "");
  }

  Goal visits(String owner, String current) {
    return goal(owner, "Besök på webben", Direction.UP, "0", "500", "besök", current);
  }

  Goal goal(
      String owner,
      String title,
      Direction direction,
      String start,
      String target,
      String unit,
      String current) {
    Goal goal =
        create(owner, draft(owner, title, Framework.KPI, measure(direction, start, target, unit)));
    update(goal, owner, current);
    return found(goal);
  }

  Goal create(String by, GoalSketch draft) {
    Person person = stage.person(by);
    Goal goal = done(change().create(person, draft.toDraft(), GoalState.DRAFT, stage.now()));
    return done(Handshake.on(stage, person, goal));
  }

  void update(Goal goal, String by, @Nullable String current) {
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(
                    current == null ? null : new BigDecimal(current),
                    null,
                    null,
                    "",
                    "chat",
                    UUID.randomUUID().toString()),
                stage.now()));
  }

  void sure(Goal goal, String by, int confidence) {
    done(
        change()
            .update(
                stage.person(by),
                goal.id(),
                new Update(null, null, confidence, "", "chat", UUID.randomUUID().toString()),
                stage.now()));
  }

  void end(Goal goal, String by) {
    done(change().end(stage.person(by), goal.id(), GoalState.DONE, false, "", stage.now()));
  }

  ChangeGoals change() {
    return stage.get(ChangeGoals.class);
  }

  static Goal done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Goal goal) -> goal;
      case Outcome.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  Goal found(Goal goal) {
    return stage.get(Goals.class).find(stage.workspace(), goal.id()).orElseThrow();
  }

  Standing standing(Goal goal) {
    return found(goal).standing();
  }

  BigDecimal current(Goal goal) {
    return Objects.requireNonNull(standing(goal).current());
  }

  GoalUpdate newest(Goal goal) {
    return stage.get(Goals.class).history(stage.workspace(), goal.id(), 1).getFirst();
  }

  List<GoalUpdate> updatesFromCheckIns(Goal goal) {
    return stage.get(Goals.class).history(stage.workspace(), goal.id(), 50).stream()
        .filter(update -> update.source().equals("checkin"))
        .toList();
  }

  static Goal named(List<Goal> goals, String title) {
    return goals.stream().filter(goal -> goal.title().equals(title)).findFirst().orElseThrow();
  }

  static Measure measure(
      Direction direction, @Nullable String start, @Nullable String target, String unit) {
    return new Measure(
        "mått",
        direction,
        start == null ? null : new BigDecimal(start),
        target == null ? null : new BigDecimal(target),
        unit);
  }

  PartDraft part(String title, String owner, Measure measure) {
    return new PartDraft(
        (GoalId) null, title, stage.person(owner).id(), measure, null, null, null, null);
  }

  GoalSketch draft(String owner, String title, Framework framework, @Nullable Measure measure) {
    return new GoalSketch(stage.person(owner), title, framework, measure);
  }
}
