package se.kadens.goal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Consent;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Outcome;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.ShowGoal;
import se.kadens.goal.view.Step;
import se.kadens.people.Person;

/** Brings a goal from one state to the next: agreed, started, ended, dropped. */
@Component
class DecideGoal {

  private static final String REACHED = "reached";
  private static final String WHY = "why";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int LONGEST = 3000;

  private final ChangeGoals change;
  private final SeeGoals see;
  private final ShowGoal show;
  private final AskToAgree asking;
  private final Consent consent;
  private final GoalVocabulary vocabulary;

  DecideGoal(
      ChangeGoals change,
      SeeGoals see,
      ShowGoal show,
      AskToAgree asking,
      Consent consent,
      GoalVocabulary vocabulary) {
    this.change = change;
    this.see = see;
    this.show = show;
    this.asking = asking;
    this.consent = consent;
    this.vocabulary = vocabulary;
  }

  Reply agree(Pressed pressed) {
    Person by = pressed.by();
    Instant now = pressed.at();
    GoalId id = goal(pressed.action().subject());
    PlanPhrases phrases = new PlanPhrases(by.language());
    return switch (change.agree(by, id, now)) {
      case Outcome.Refused(var problems) -> Reply.say(new Refusals(phrases).message(problems));
      case Outcome.Done(Goal goal) -> {
        String said =
            consent.isGiven(goal) || goal.state() == GoalState.AGREED
                ? phrases.done(goal.state() == GoalState.ACTIVE ? "agreed_again" : "agreed")
                : asking
                    .ask(by, goal, now)
                    .map(other -> phrases.askedToAgree(other.firstName()))
                    .orElseGet(() -> phrases.done("agree"));
        yield Reply.replace(show.of(by, id, said, now));
      }
    };
  }

  Reply activate(Pressed pressed) {
    return at(
        pressed, change.activate(pressed.by(), goal(pressed.action().subject()), pressed.at()));
  }

  Reply reopen(Pressed pressed) {
    return at(pressed, change.reopen(pressed.by(), goal(pressed.action().subject()), pressed.at()));
  }

  private Reply at(Pressed pressed, Outcome outcome) {
    Person by = pressed.by();
    PlanPhrases phrases = new PlanPhrases(by.language());
    return switch (outcome) {
      case Outcome.Done(Goal goal) ->
          Reply.replace(
              show.of(by, goal.id(), phrases.done(pressed.action().verb()), pressed.at()));
      case Outcome.Refused(var problems) -> Reply.say(new Refusals(phrases).message(problems));
    };
  }

  /** Asks whether it was reached, or why it is dropped. */
  Reply ask(Pressed pressed, Step step) {
    Person by = pressed.by();
    GoalId id = goal(pressed.action().subject());
    return see.one(by, id, pressed.at())
        .filter(scored -> see.mayChange(by, scored.goal()))
        .<Reply>map(scored -> new Reply.Ask(form(by, scored, step, pressed.at())))
        .orElseGet(() -> Reply.say(new PlanPhrases(by.language()).gone()));
  }

  private Form form(Person by, Scored scored, Step step, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    GoalPhrases words = vocabulary.of(by, now);
    List<Field> fields = new ArrayList<>();
    if (step == Step.END) {
      boolean whole = scored.progress().orElse(0) >= 1;
      fields.add(
          new Field.ChoiceField(
              REACHED,
              phrases.field(REACHED),
              null,
              true,
              List.of(new Option(YES, phrases.sayIt(YES)), new Option(NO, phrases.sayIt(NO))),
              whole ? YES : NO));
    }
    fields.add(
        new Field.TextField(
            WHY, phrases.field(WHY), phrases.hint(WHY), step == Step.DROP, null, true, LONGEST));
    return new Form(
        step.on(scored.goal().id().toString()),
        phrases.form(step.on("").verb()),
        phrases.save(),
        phrases.cancel(),
        List.of(new Block.Paragraph(words.line(scored))),
        fields);
  }

  Reply filled(Submitted submitted, Step step) {
    Person by = submitted.by();
    PlanPhrases phrases = new PlanPhrases(by.language());
    Values values = new Values(submitted.values());
    GoalId id = goal(submitted.action().subject());
    GoalState state = step == Step.END ? GoalState.DONE : GoalState.DROPPED;
    boolean reached = values.picked(REACHED).filter(YES::equals).isPresent();
    return switch (change.end(by, id, state, reached, values.words(WHY), submitted.at())) {
      case Outcome.Done(Goal goal) ->
          Reply.say(show.of(by, goal.id(), phrases.done(step.on("").verb()), submitted.at()));
      case Outcome.Refused(var problems) ->
          new Reply.Correct(Map.of(WHY, new Refusals(phrases).words(problems)));
    };
  }

  private static GoalId goal(String subject) {
    return Subject.read(subject).orElseThrow().goal();
  }
}
