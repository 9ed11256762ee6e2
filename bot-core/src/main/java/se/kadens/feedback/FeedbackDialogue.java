package se.kadens.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.people.PersonId;

/** Hears that somebody wants to give feedback, or to read it. */
@Component
class FeedbackDialogue implements Dialogue {

  static final String FEATURE = "feedback";

  private static final String GIVE = "give";
  private static final String KUDOS = "kudos";
  private static final String MINE = "mine";

  private static final List<Command> COMMANDS =
      List.of(
          new Command(GIVE, Set.of("feedback", "återkoppling", "give feedback", "ge återkoppling")),
          new Command(KUDOS, Set.of("kudos", "beröm", "praise", "ge beröm")),
          new Command(MINE, Set.of("my feedback", "min återkoppling")));

  private static final Offered OFFERED =
      new Offered(
          "(?:give|choose|see-receiver|see-manager|see-room|change|resume|unasked|drop):ID",
          "(?:open|read|thank):ID",
          "to:ID(?:/ID)?",
          "send(?:-praise|-improvement)?:ID/\\d{1,9}",
          "list:(?:received|given|shown)/\\d{1,6}",
          "write:ID/(?:receiver|manager|room)");

  private final BeginFeedback begin;
  private final WriteFeedback write;
  private final ReadingSteps reading;

  FeedbackDialogue(BeginFeedback begin, WriteFeedback write, ReadingSteps reading) {
    this.begin = begin;
    this.write = write;
    this.reading = reading;
  }

  /** What a button does that gives somebody feedback. */
  static Action giveTo(PersonId receiver) {
    return new Action(FEATURE, GIVE, receiver.toString());
  }

  static Action read(FeedbackId id) {
    return new Action(FEATURE, "read", id.toString());
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    if (!interaction.by().active()) {
      return Reply.say(new GivePhrases(interaction.by().language()).youHaveLeft());
    }
    return switch (interaction) {
      case Asked asked -> asked(asked);
      case Pressed pressed when OFFERED.has(pressed.action()) -> pressed(pressed);
      case Submitted submitted when OFFERED.has(submitted.action()) -> write.submitted(submitted);
      case Pressed _, Submitted _ ->
          Reply.say(new FeedbackPhrases(interaction.by().language()).notYours());
      case Said _ -> Reply.nothing();
    };
  }

  private Reply asked(Asked asked) {
    if (asked.command().equals(MINE)) {
      return reading.all(asked.by());
    }
    FeedbackKind kind = asked.command().equals(KUDOS) ? FeedbackKind.PRAISE : null;
    OtherMessage about = asked.about();
    return about == null
        ? begin.named(asked.by(), asked.rest(), kind, asked.at())
        : begin.aboutMessage(asked.by(), about, kind, asked.at());
  }

  private Reply pressed(Pressed pressed) {
    String verb = pressed.action().verb();
    String subject = pressed.action().subject();
    Instant now = pressed.at();
    return switch (verb) {
      case GIVE -> begin.to(pressed.by(), PersonId.parse(subject), now);
      case "to" -> begin.chosen(pressed.by(), draftIn(subject), receiverIn(pressed), now);
      case "choose" -> write.choose(pressed.by(), draftIn(subject));
      case "see-receiver" -> write.form(pressed.by(), draftIn(subject), SeenBy.RECEIVER, now);
      case "see-manager" -> write.form(pressed.by(), draftIn(subject), SeenBy.MANAGER, now);
      case "see-room" -> write.form(pressed.by(), draftIn(subject), SeenBy.ROOM, now);
      case "change" -> write.form(pressed.by(), draftIn(subject), null, now);
      case "resume" -> write.resume(pressed.by(), draftIn(subject));
      case "unasked" -> write.unasked(pressed.by(), draftIn(subject), now);
      case "drop" -> write.throwAway(pressed.by(), draftIn(subject));
      case "send" -> write.send(pressed.by(), draftIn(subject), versionIn(subject), null, now);
      case "send-praise" ->
          write.send(pressed.by(), draftIn(subject), versionIn(subject), FeedbackKind.PRAISE, now);
      case "send-improvement" ->
          write.send(
              pressed.by(), draftIn(subject), versionIn(subject), FeedbackKind.IMPROVEMENT, now);
      case "open" -> reading.open(pressed.by(), FeedbackId.parse(subject), true, now);
      case "read" -> reading.open(pressed.by(), FeedbackId.parse(subject), false, now);
      case "thank" -> reading.thank(pressed.by(), FeedbackId.parse(subject), now);
      case "list" -> reading.page(pressed.by(), subject);
      default -> throw new IllegalArgumentException("nothing of feedback: " + pressed.action());
    };
  }

  private static FeedbackId draftIn(String subject) {
    return FeedbackId.parse(subject.split("/", 2)[0]);
  }

  private static int versionIn(String subject) {
    return Integer.parseInt(subject.substring(subject.indexOf('/') + 1));
  }

  /** From a button that names them, or from a picker; absent where the picker found nobody. */
  private static @Nullable PersonId receiverIn(Pressed pressed) {
    if (pressed.value() instanceof Value.People(List<PersonId> people)) {
      return people.isEmpty() ? null : people.getFirst();
    }
    String subject = pressed.action().subject();
    int slash = subject.indexOf('/');
    return Optional.of(subject)
        .filter(_ -> slash > 0)
        .map(named -> PersonId.parse(named.substring(slash + 1)))
        .orElse(null);
  }
}
