package se.kadens.goal.view;

import java.util.ArrayList;
import java.util.List;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Scored;
import se.kadens.goal.view.ShowGoal.Sight;
import se.kadens.people.Person;

/** What one can press below a goal: what this person may do with it in its state. */
final class GoalButtons {

  private static final int MOST_COUNTERS = 3;

  private final Goal goal;
  private final Sight sight;
  private final ViewPhrases phrases;

  private GoalButtons(Sight sight, ViewPhrases phrases) {
    this.goal = sight.scored().goal();
    this.sight = sight;
    this.phrases = phrases;
  }

  /** Few enough for one card of any channel: what one seldom does is in a menu. */
  static Block of(Person viewer, Sight sight, ViewPhrases phrases) {
    GoalButtons buttons = new GoalButtons(sight, phrases);
    List<Control> controls = buttons.often(viewer);
    controls.add(new Menu(phrases.menu("more"), buttons.seldom()));
    return new Controls(controls);
  }

  private List<Control> often(Person viewer) {
    List<Control> controls = new ArrayList<>();
    if (goal.state() == GoalState.IDEA && sight.mayChange()) {
      controls.add(develop());
    }
    boolean before = goal.state() == GoalState.DRAFT || goal.state() == GoalState.AGREED;
    if ((before || sight.awaitedAgain()) && mayAgree(viewer)) {
      controls.add(Button.primary(phrases.step(Step.AGREE), on(Step.AGREE)));
    }
    if (sight.mayBegin() && sight.mayChange()) {
      controls.add(button(Step.ACTIVATE));
    }
    if (before && sight.mayChange()) {
      controls.add(button(Step.CHANGE));
    }
    if (goal.state() == GoalState.ACTIVE && sight.mayUpdate()) {
      controls.add(Button.primary(phrases.step(Step.UPDATE), on(Step.UPDATE)).openingForm());
      counters().forEach(controls::add);
    }
    controls.add(button(Step.COMMENT));
    return controls;
  }

  /** A goal of the company may be agreed to by whoever may change it, in a manager's place. */
  private boolean mayAgree(Person viewer) {
    boolean theirs = viewer.id().equals(goal.owner()) && !goal.part();
    return (theirs || sight.mayChange()) && !sight.agreed().contains(viewer.id());
  }

  private List<Control> counters() {
    List<Control> controls = new ArrayList<>();
    boolean whole = sight.scored().parts().isEmpty();
    for (Scored leaf : sight.scored().leaves()) {
      Counter.of(leaf.goal())
          .filter(_ -> controls.size() < MOST_COUNTERS)
          .ifPresent(
              counter ->
                  controls.add(
                      Button.plain(
                          whole ? phrases.step(Step.PLUS) : phrases.plus(leaf.goal().title()),
                          Step.PLUS.on(leaf.goal().id() + "/" + counter.token()))));
    }
    return controls;
  }

  private List<Choice> seldom() {
    List<Choice> choices = new ArrayList<>();
    boolean ended = goal.state() == GoalState.DONE || goal.state() == GoalState.DROPPED;
    if (sight.mayChange() && ended) {
      choices.add(choice(Step.REOPEN));
    }
    if (sight.mayChange() && !ended) {
      if (goal.state() == GoalState.ACTIVE) {
        choices.add(choice(Step.CHANGE));
        choices.add(choice(Step.END));
      }
      if (goal.state() != GoalState.IDEA) {
        choices.add(choice(Step.MORE));
      }
      choices.add(choice(Step.DROP));
    }
    if (goal.framework() == Framework.BSC) {
      choices.add(new Choice(phrases.button("card"), GoalDialogue.card(goal.id())));
    }
    choices.add(
        new Choice(phrases.button("who"), new Action("privacy", "who", "goal/" + goal.id())));
    return choices;
  }

  private Choice choice(Step step) {
    Choice choice = new Choice(phrases.step(step), on(step));
    return step.opensForm() ? choice.openingForm() : choice;
  }

  private Menu develop() {
    return new Menu(
        phrases.menu("develop"),
        sight.offered().stream()
            .map(
                framework ->
                    new Choice(
                            phrases.begin(framework),
                            Step.DEVELOP.on(goal.id() + "/" + framework.code()))
                        .openingForm())
            .toList());
  }

  private Button button(Step step) {
    Button button = Button.plain(phrases.step(step), on(step));
    return step.opensForm() ? button.openingForm() : button;
  }

  private Action on(Step step) {
    return step.on(goal.id().toString());
  }
}
