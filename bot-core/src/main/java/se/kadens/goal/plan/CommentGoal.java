package se.kadens.goal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalComment;
import se.kadens.goal.GoalId;
import se.kadens.goal.Goals;
import se.kadens.goal.Outcome;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.Step;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Carries what people write below goals, and tells those who are mentioned. */
@Component
class CommentGoal implements Composer {

  private static final String WORDS = "words";
  private static final String MENTIONS = "mentions";
  private static final int LONGEST = 3000;

  /** A comment that was made longer ago is found below the goal, and not looked for here. */
  private static final int MOST_COMMENTS = 200;

  private final ChangeGoals change;
  private final SeeGoals see;
  private final Goals goals;
  private final People people;
  private final GoalVocabulary vocabulary;

  CommentGoal(
      ChangeGoals change, SeeGoals see, Goals goals, People people, GoalVocabulary vocabulary) {
    this.change = change;
    this.see = see;
    this.goals = goals;
    this.people = people;
    this.vocabulary = vocabulary;
  }

  /** The subject is a goal's id, with the one who is answered after it if somebody is. */
  Reply open(Pressed pressed) {
    Person by = pressed.by();
    PlanPhrases phrases = new PlanPhrases(by.language());
    Optional<Subject> subject = Subject.read(pressed.action().subject());
    Optional<Scored> found = subject.flatMap(read -> see.one(by, read.goal(), pressed.at()));
    if (found.isEmpty()) {
      return Reply.say(phrases.gone());
    }
    return new Reply.Ask(form(by, found.get(), answered(by, subject.get()), pressed.at()));
  }

  private List<PersonId> answered(Person by, Subject subject) {
    return goals.comments(by.workspace(), subject.goal(), MOST_COMMENTS).stream()
        .map(GoalComment::by)
        .filter(author -> author.toString().equals(subject.rest()))
        .limit(1)
        .toList();
  }

  private Form form(Person by, Scored scored, List<PersonId> answered, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    GoalPhrases words = vocabulary.of(by, now);
    return new Form(
        Step.COMMENT.on(scored.goal().id() + "/" + UUID.randomUUID()),
        phrases.form("comment"),
        phrases.send(),
        phrases.cancel(),
        List.of(new Paragraph(words.line(scored))),
        List.of(
            new Field.TextField(WORDS, phrases.field(WORDS), null, true, null, true, LONGEST),
            new Field.PeopleField(
                MENTIONS, phrases.field(MENTIONS), phrases.hint(MENTIONS), false, answered, true)));
  }

  Reply filled(Submitted submitted) {
    Person by = submitted.by();
    Instant now = submitted.at();
    PlanPhrases phrases = new PlanPhrases(by.language());
    Optional<Subject> subject = Subject.read(submitted.action().subject());
    if (subject.isEmpty() || subject.get().rest().isEmpty()) {
      return Reply.say(phrases.gone());
    }
    GoalId id = subject.get().goal();
    Values values = new Values(submitted.values());
    List<PersonId> mentions = values.people(MENTIONS);
    String key = "comment/" + subject.get().rest() + "/" + by.id();
    return switch (change.comment(by, id, values.words(WORDS), mentions, key, now)) {
      case Outcome.Done(Goal goal) -> Reply.say(commented(by, goal, mentions, phrases));
      case Outcome.Refused(var problems) ->
          see.one(by, id, now).isEmpty()
              ? Reply.say(new Refusals(phrases).message(problems))
              : new Reply.Correct(Map.of(WORDS, new Refusals(phrases).words(problems)));
    };
  }

  private Message commented(Person by, Goal goal, List<PersonId> mentions, PlanPhrases phrases) {
    List<String> told = new ArrayList<>();
    List<String> notTold = new ArrayList<>();
    people.find(by.workspace(), mentions).stream()
        .filter(person -> !person.id().equals(by.id()))
        .forEach(person -> (see.maySee(person, goal) ? told : notTold).add(person.firstName()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.of(phrases.told(told))));
    if (!notTold.isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.notTold(notTold))));
    }
    blocks.add(Controls.of(Button.plain(phrases.form("open"), GoalDialogue.show(goal.id()))));
    return new Message(blocks);
  }

  @Override
  public String feature() {
    return ChangeGoals.FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return Optional.of(new PlanPhrases(recipient.language()).why(ChangeGoals.MENTION));
  }

  /** Somebody who may not see the goal any more is told nothing of it. */
  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    String[] subject = notice.subject().split("/", 2);
    Optional<Scored> scored = see.one(recipient, GoalId.parse(subject[0]), now);
    if (scored.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    Goal goal = scored.get().goal();
    UUID id = UUID.fromString(subject[1]);
    return goals.comments(recipient.workspace(), goal.id(), MOST_COMMENTS).stream()
        .filter(comment -> comment.id().equals(id))
        .findFirst()
        .<Composition>map(comment -> new Say(mention(recipient, goal, comment)))
        .orElseGet(() -> new Skip(Reason.NOTHING_TO_SAY));
  }

  private Message mention(Person recipient, Goal goal, GoalComment comment) {
    PlanPhrases phrases = new PlanPhrases(recipient.language());
    String name = people.find(recipient.workspace(), comment.by()).map(Person::name).orElse("");
    return Message.of(
        new Paragraph(phrases.commented(name, goal.title())),
        new Quote(comment.words()),
        Controls.of(
            Button.plain(phrases.form("answer"), Step.COMMENT.on(goal.id() + "/" + comment.by()))
                .openingForm(),
            Button.plain(phrases.form("open"), GoalDialogue.show(goal.id()))));
  }
}
