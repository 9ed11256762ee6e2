package se.kadens.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.attention.Forecast.Week;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.people.Workspaces;

/** Shows HR what people will be asked in the weeks to come, and what it costs them. */
@Component
class CalendarDialogue implements Dialogue {

  private static final Duration LOOKS_BACK = Duration.ofDays(90);

  /** So many lines are read at a glance. */
  private static final int AT_ONCE = 8;

  private final LookAhead ahead;
  private final Moves moves;
  private final Workspaces workspaces;

  CalendarDialogue(LookAhead ahead, Moves moves, Workspaces workspaces) {
    this.ahead = ahead;
    this.moves = moves;
    this.workspaces = workspaces;
  }

  @Override
  public String feature() {
    return "calendar";
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command("show", Set.of("calendar", "kalender")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    AttentionPhrases phrases = new AttentionPhrases(by.language());
    return by.active() && by.role().mayPlan()
        ? Reply.say(calendar(by, interaction.at(), phrases))
        : Reply.say(Message.of(phrases.refused()));
  }

  private Message calendar(Person by, Instant now, AttentionPhrases phrases) {
    Forecast forecast = ahead.of(workspaces.find(by.workspace()).orElseThrow(), now);
    boolean nothing =
        forecast.weeks().stream()
            .flatMap(week -> week.loads().stream())
            .allMatch(load -> load.items().isEmpty());
    if (nothing) {
      return Message.of(phrases.nothing());
    }
    List<Text> lines = lines(forecast.weeks(), phrases);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(forecast.weeks().getFirst(), forecast.weeks().getLast())));
    blocks.add(new Paragraph(phrases.budget(forecast.budget())));
    blocks.add(new Bullets(lines.subList(0, Math.min(AT_ONCE, lines.size()))));
    if (lines.size() > AT_ONCE) {
      blocks.add(
          new Fold(phrases.later(), List.of(new Bullets(lines.subList(AT_ONCE, lines.size())))));
    }
    blocks.add(new Paragraph(phrases.moved(moves.counts(by.workspace(), now.minus(LOOKS_BACK)))));
    return new Message(blocks);
  }

  /** Weeks in a row that are alike stand on one line. */
  private static List<Text> lines(List<Week> weeks, AttentionPhrases phrases) {
    List<Text> lines = new ArrayList<>();
    int from = 0;
    for (int next = 1; next <= weeks.size(); next++) {
      if (next == weeks.size() || !weeks.get(next).loads().equals(weeks.get(from).loads())) {
        lines.add(phrases.weeks(weeks.get(from), weeks.get(next - 1), weeks.get(from).loads()));
        from = next;
      }
    }
    return lines;
  }
}
