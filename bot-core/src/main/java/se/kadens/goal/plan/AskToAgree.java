package se.kadens.goal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.goal.Consent;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalAgreement;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Perspective;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.TermsChanged;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.Step;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * Asks whoever has not agreed to a goal, once for each round of terms: the other of the two when
 * one has agreed, and both when what they had agreed to was changed.
 */
@Component
class AskToAgree implements Composer {

  private static final String SOURCE = "goal";
  private static final String KIND = "agree";
  private static final Duration HOLDS = Duration.ofDays(14);

  private final Goals goals;
  private final SeeGoals see;
  private final Consent consent;
  private final People people;
  private final Ledger ledger;
  private final GoalVocabulary vocabulary;

  AskToAgree(
      Goals goals,
      SeeGoals see,
      Consent consent,
      People people,
      Ledger ledger,
      GoalVocabulary vocabulary) {
    this.goals = goals;
    this.see = see;
    this.consent = consent;
    this.people = people;
    this.ledger = ledger;
    this.vocabulary = vocabulary;
  }

  /** The other one, if there is anybody who has not agreed yet. */
  Optional<Person> ask(Person by, Goal goal, Instant now) {
    List<Person> others = others(by, goal);
    others.forEach(person -> plan(by, person, goal, now));
    return others.stream().findFirst();
  }

  /** Whoever changed it sees at once that it is to be agreed to again. */
  @EventListener
  void on(TermsChanged changed) {
    others(changed.by(), changed.goal())
        .forEach(person -> plan(changed.by(), person, changed.goal(), changed.now()));
  }

  private void plan(Person by, Person person, Goal goal, Instant now) {
    ledger.plan(
        new NoticeKey(goal.workspace(), SOURCE, occurrence(goal), person.id(), KIND),
        Step.FEATURE,
        goal.id() + "/" + by.id(),
        Urgency.SCHEDULED,
        now,
        now.plus(HOLDS));
  }

  /** The owner and the owner's manager, as far as they are others and have not agreed. */
  private List<Person> others(Person by, Goal goal) {
    if (goal.owner() == null) {
      return List.of();
    }
    Optional<Person> owner = people.find(goal.workspace(), goal.owner());
    Optional<Person> manager =
        owner
            .flatMap(person -> Optional.ofNullable(person.manager()))
            .flatMap(id -> people.find(goal.workspace(), id));
    Set<PersonId> agreed = agreed(goal);
    return Stream.of(owner, manager)
        .flatMap(Optional::stream)
        .filter(Person::active)
        .filter(person -> !person.id().equals(by.id()) && !agreed.contains(person.id()))
        .toList();
  }

  private Set<PersonId> agreed(Goal goal) {
    return goals.agreements(goal.workspace(), goal.id()).stream()
        .map(GoalAgreement::by)
        .collect(Collectors.toSet());
  }

  /** The same as long as there is nothing new to agree to. */
  private String occurrence(Goal goal) {
    return goal.id() + "/" + consent.round(goal);
  }

  @Override
  public String feature() {
    return Step.FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return Optional.of(new PlanPhrases(recipient.language()).why(KIND));
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    String[] subject = notice.subject().split("/", 2);
    Optional<Scored> found = see.one(recipient, GoalId.parse(subject[0]), now);
    if (found.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    Scored scored = found.get();
    Goal goal = scored.goal();
    boolean open = goal.state() == GoalState.DRAFT || consent.isAwaitedAgain(goal);
    if (!open || !notice.key().period().equals(occurrence(goal))) {
      return new Skip(Reason.MOVED_ON);
    }
    Set<PersonId> agreed = agreed(goal);
    if (agreed.contains(recipient.id())) {
      return new Skip(Reason.ANSWERED);
    }
    PersonId by = PersonId.parse(subject[1]);
    String name = people.find(recipient.workspace(), by).map(Person::name).orElse("");
    return new Say(message(recipient, scored, name, agreed.contains(by), now));
  }

  private Message message(
      Person recipient, Scored scored, String name, boolean agreed, Instant now) {
    PlanPhrases phrases = new PlanPhrases(recipient.language());
    GoalPhrases words = vocabulary.of(recipient, now);
    Goal goal = scored.goal();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            agreed ? phrases.asks(name, goal.title()) : phrases.asksAgain(name, goal.title())));
    if (!goal.doneCriterion().isBlank()) {
      blocks.add(new Paragraph(phrases.doneWhen(goal.doneCriterion())));
    }
    blocks.add(
        scored.parts().isEmpty()
            ? new Paragraph(words.line(scored))
            : new Bullets(scored.parts().stream().map(part -> part(part, words)).toList()));
    String id = goal.id().toString();
    blocks.add(
        Controls.of(
            Button.primary(phrases.form("agree"), Step.AGREE.on(id)),
            Button.plain(phrases.form("open"), GoalDialogue.show(goal.id())),
            Button.plain(phrases.form("comment"), Step.COMMENT.on(id)).openingForm()));
    return new Message(blocks);
  }

  private static Text part(Scored part, GoalPhrases words) {
    Perspective side = part.goal().perspective();
    Text line = words.partLine(part);
    return side == null ? line : Text.of(words.perspective(side) + ": ").and(line);
  }
}
