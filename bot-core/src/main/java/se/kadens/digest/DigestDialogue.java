package se.kadens.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import se.kadens.conversation.Reply;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Programmes;

/** Answers managers who ask for their summary, or press what is below it. */
@Component
class DigestDialogue implements Dialogue {

  private static final List<Command> COMMANDS =
      List.of(new Command("show", Set.of("summary", "digest", "sammanfattning")));

  private final Digest digest;
  private final DigestReadings readings;
  private final Programmes programmes;
  private final People people;

  DigestDialogue(Digest digest, DigestReadings readings, Programmes programmes, People people) {
    this.digest = digest;
    this.readings = readings;
    this.programmes = programmes;
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
          latest(manager, asked.at())
              .flatMap(digest::summary)
              .map(Reply::say)
              .orElseGet(() -> Reply.say(new DigestPhrases(manager).nothingYet()));
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
      case "all" ->
          digest
              .everything(scope.get())
              .map(Reply::say)
              .orElseGet(() -> Reply.say(new DigestPhrases(pressed.by()).nothingYet()));
      case "read" -> {
        readings.mark(scope.get());
        yield digest.summary(scope.get()).map(Reply::replace).orElseGet(Reply::nothing);
      }
      default -> throw new IllegalArgumentException("not a digest's button: " + action);
    };
  }

  /** The occurrence that was asked about last, of whichever programme that is. */
  private Optional<Scope> latest(Person manager, Instant now) {
    LocalDate today = now.atZone(manager.zone()).toLocalDate();
    return programmes.all(manager.workspace()).stream()
        .filter(programme -> programme.planOn(today).digest() != null)
        .flatMap(
            programme ->
                programme.rhythm().lastUntil(today).stream()
                    .map(occurrence -> new Scope(manager, programme, occurrence, now)))
        .max(Comparator.comparing(scope -> scope.occurrence().askDate()));
  }
}
