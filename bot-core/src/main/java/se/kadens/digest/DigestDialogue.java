package se.kadens.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Answers managers who ask for their summary, or press what is below it. */
@Component
class DigestDialogue implements Dialogue {

  private static final List<Command> COMMANDS =
      List.of(new Command("show", Set.of("summary", "digest", "sammanfattning")));

  private final Digest digest;
  private final DigestReadings readings;
  private final People people;

  DigestDialogue(Digest digest, DigestReadings readings, People people) {
    this.digest = digest;
    this.readings = readings;
    this.people = people;
  }

  @Override
  public String feature() {
    return PlanDigest.FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person manager = interaction.by();
    // Whoever leads nobody sees nothing, however they came by the button.
    if (!people.managesAnyone(manager.workspace(), manager.id())) {
      return Reply.say(new DigestPhrases(manager).onlyForManagers());
    }
    return switch (interaction) {
      case Asked asked ->
          said(digest.latest(manager, asked.at()).flatMap(digest::summary), manager);
      case Pressed pressed -> pressed(pressed);
      case Submitted _, Said _ -> Reply.nothing();
    };
  }

  private Reply pressed(Pressed pressed) {
    Action action = pressed.action();
    Optional<Scope> scope =
        digest.scope(pressed.by(), DigestSubject.parse(action.subject()), pressed.at());
    if (scope.isEmpty()) {
      return Reply.say(new DigestPhrases(pressed.by()).nothingYet());
    }
    return switch (action.verb()) {
      case "show" -> said(digest.summary(scope.get()), pressed.by());
      case "all" -> said(digest.everything(scope.get()), pressed.by());
      case "read" -> {
        readings.mark(scope.get());
        yield digest.summary(scope.get()).map(Reply::replace).orElseGet(Reply::nothing);
      }
      default -> throw new IllegalArgumentException("not a digest's button: " + action);
    };
  }

  private static Reply said(Optional<Message> message, Person manager) {
    return message
        .map(Reply::say)
        .orElseGet(() -> Reply.say(new DigestPhrases(manager).nothingYet()));
  }
}
