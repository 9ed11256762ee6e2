package se.kadens.goal.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import se.kadens.goal.Goal;
import se.kadens.goal.GoalAgreement;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Perspective;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.Step;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Asks the other of the two, once for each wording of a goal, when one has agreed to it. */
@Component
class AskToAgree implements Composer {

  private static final String SOURCE = "goal";
  private static final String KIND = "agree";
  private static final Duration HOLDS = Duration.ofDays(14);

  private final Goals goals;
  private final SeeGoals see;
  private final People people;
  private final Ledger ledger;

  AskToAgree(Goals goals, SeeGoals see, People people, Ledger ledger) {
    this.goals = goals;
    this.see = see;
    this.people = people;
    this.ledger = ledger;
  }

  /** The other one, if there is anybody who has not agreed yet. */
  Optional<Person> ask(Person by, Goal goal, Instant now) {
    Optional<Person> other = other(by, goal).filter(Person::active);
    other.ifPresent(
        person ->
            ledger.plan(
                new NoticeKey(
                    goal.workspace(), SOURCE, goal.id() + "/" + wording(goal), person.id(), KIND),
                Step.FEATURE,
                goal.id() + "/" + by.id(),
                Urgency.SCHEDULED,
                now,
                now.plus(HOLDS)));
    return other;
  }

  private Optional<Person> other(Person by, Goal goal) {
    PersonId owner = goal.owner();
    if (owner == null) {
      return Optional.empty();
    }
    Optional<Person> owning = people.find(goal.workspace(), owner);
    Optional<Person> other =
        by.id().equals(owner)
            ? owning
                .flatMap(person -> Optional.ofNullable(person.manager()))
                .flatMap(manager -> people.find(goal.workspace(), manager))
            : owning;
    return other.filter(person -> !agreed(goal).contains(person.id()));
  }

  private List<PersonId> agreed(Goal goal) {
    return goals.agreements(goal.workspace(), goal.id()).stream().map(GoalAgreement::by).toList();
  }

  /** The same as long as there is nothing new to agree to. */
  private UUID wording(Goal goal) {
    String parts =
        goals.partsOf(goal.workspace(), goal.id()).stream()
            .map(part -> part.title() + part.measure() + part.state())
            .collect(Collectors.joining("\n"));
    String all = goal.title() + "\n" + goal.measure() + "\n" + goal.doneCriterion() + parts;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String feature() {
    return Step.FEATURE;
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
    if (goal.state() != GoalState.DRAFT) {
      return new Skip(Reason.MOVED_ON);
    }
    if (agreed(goal).contains(recipient.id())) {
      return new Skip(Reason.ANSWERED);
    }
    String name =
        people.find(recipient.workspace(), PersonId.parse(subject[1])).map(Person::name).orElse("");
    return new Say(message(recipient, scored, name, now));
  }

  private static Message message(Person recipient, Scored scored, String name, Instant now) {
    PlanPhrases phrases = new PlanPhrases(recipient.language());
    GoalPhrases words =
        new GoalPhrases(recipient.language(), now.atZone(recipient.zone()).toLocalDate());
    Goal goal = scored.goal();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.asks(name, goal.title())));
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
