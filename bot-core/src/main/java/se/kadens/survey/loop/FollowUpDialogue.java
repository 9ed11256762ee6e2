package se.kadens.survey.loop;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.survey.SettleTheme;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyId;
import se.kadens.survey.Surveys;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;

/** Hears from HR, and from heads of departments, what comes of a survey. */
@Component
class FollowUpDialogue implements Dialogue {

  private static final String FEATURE = FollowUp.FEATURE;

  private static final String DECIDE = "decide";
  private static final String KIND = "kind";
  private static final String WORDS = "words";

  private static final int MOST_LINES = 8;

  private static final List<Command> COMMANDS =
      List.of(new Command("list", Set.of("follow up", "uppföljning", "följ upp")));

  private final Surveys surveys;
  private final SettleTheme settling;
  private final Deciders deciders;

  FollowUpDialogue(Surveys surveys, SettleTheme settling, Deciders deciders) {
    this.surveys = surveys;
    this.settling = settling;
    this.deciders = deciders;
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
    Person by = interaction.by();
    if (!deciders.decidesAnything(by)) {
      return Reply.say(Message.of(phrases(by).notYours()));
    }
    return switch (interaction) {
      case Asked _ -> Reply.say(list(by));
      case Pressed pressed when pressed.action().verb().equals(FollowUp.LIST) ->
          Reply.say(list(by));
      case Pressed pressed ->
          line(pressed.action(), by)
              .<Reply>map(line -> new Reply.Ask(form(line, phrases(by))))
              .orElseGet(() -> Reply.say(Message.of(phrases(by).settledBefore())));
      case Submitted submitted -> submitted(submitted, by);
      case Said _ -> Reply.nothing();
    };
  }

  /** Something that waits, with a name for it that fits into a button. */
  private record Line(Survey survey, Waiting waiting) {

    String subject() {
      UUID group = UUID.nameUUIDFromBytes(waiting.toString().getBytes(StandardCharsets.UTF_8));
      return survey.id() + "/" + group;
    }
  }

  private Message list(Person by) {
    LoopPhrases phrases = phrases(by);
    List<Line> lines =
        surveys.all(by.workspace()).stream().flatMap(survey -> lines(survey, by)).toList();
    if (lines.isEmpty()) {
      return Message.of(phrases.nothingWaits());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.waits(lines.size())));
    for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      blocks.add(new Paragraph(phrases.line(line.survey().name(), line.waiting())));
      blocks.add(
          Controls.of(
              Button.plain(phrases.decide(), new Action(FEATURE, DECIDE, line.subject()))
                  .openingForm()));
    }
    if (lines.size() > MOST_LINES) {
      blocks.add(new Note(phrases.more(lines.size() - MOST_LINES)));
    }
    return new Message(blocks);
  }

  /** What this person decides about; a department is not named where everyone is. */
  private Stream<Line> lines(Survey survey, Person by) {
    List<Waiting> mine =
        settling.waiting(survey).stream()
            .filter(waiting -> deciders.decides(by, waiting.group()))
            .toList();
    return Waiting.widest(mine).stream().map(waiting -> new Line(survey, waiting));
  }

  private Optional<Line> line(Action action, Person by) {
    String id = action.subject().split("/", 2)[0];
    return SurveyId.read(id).flatMap(survey -> surveys.find(by.workspace(), survey)).stream()
        .flatMap(survey -> lines(survey, by))
        .filter(line -> line.subject().equals(action.subject()))
        .findFirst();
  }

  private static Form form(Line line, LoopPhrases phrases) {
    return new Form(
        new Action(FEATURE, DECIDE, line.subject()),
        phrases.formTitle(),
        phrases.save(),
        phrases.close(),
        List.of(
            new Paragraph(phrases.line(line.survey().name(), line.waiting())),
            new Paragraph(phrases.formIntro())),
        List.of(
            new Field.ChoiceField(
                KIND,
                phrases.kind(),
                null,
                true,
                Stream.of(ThemeAction.Kind.values())
                    .map(kind -> new Field.Option(kind.code(), phrases.kind(kind)))
                    .toList(),
                null),
            new Field.TextField(
                WORDS, phrases.words(), null, true, null, true, SettleTheme.LONGEST)));
  }

  private Reply submitted(Submitted submitted, Person by) {
    LoopPhrases phrases = phrases(by);
    Optional<Line> line = line(submitted.action(), by);
    if (line.isEmpty()) {
      return Reply.say(Message.of(phrases.settledBefore()));
    }
    Optional<ThemeAction.Kind> kind = kind(submitted.values().get(KIND));
    if (kind.isEmpty()) {
      return new Reply.Correct(Map.of(KIND, phrases.kind()));
    }
    String words = submitted.values().get(WORDS) instanceof Value.Words(String typed) ? typed : "";
    return settle(line.get(), kind.get(), words, by, submitted.at());
  }

  private Reply settle(Line line, ThemeAction.Kind kind, String words, Person by, Instant now) {
    LoopPhrases phrases = phrases(by);
    return switch (settling.settle(line.survey(), line.waiting(), kind, words, by.id(), now)) {
      case SettleTheme.Outcome.Settled _ -> Reply.say(Message.of(phrases.saved(line.waiting())));
      case SettleTheme.Outcome.NothingReleased() -> Reply.say(Message.of(phrases.settledBefore()));
      case SettleTheme.Outcome.BadWords _ ->
          new Reply.Correct(Map.of(WORDS, phrases.writeWords(SettleTheme.LONGEST)));
    };
  }

  private static Optional<ThemeAction.Kind> kind(@Nullable Value value) {
    return value instanceof Value.Picked(var keys)
        ? Stream.of(ThemeAction.Kind.values())
            .filter(kind -> keys.contains(kind.code()))
            .findFirst()
        : Optional.empty();
  }

  private static LoopPhrases phrases(Person person) {
    return new LoopPhrases(person.language());
  }
}
