package se.kadens.survey.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.Sharing;
import se.kadens.survey.Survey;
import se.kadens.survey.TellOfResults;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.report.ReportPress.Verb;

/** Shows results to whoever may see them, and shares them where HR decides so. */
@Component
class ReportDialogue implements Dialogue {

  private static final String RESULTS = "results";

  private static final int MOST_OTHERS = 4;

  private final ReadResults read;
  private final Waves waves;
  private final Viewers viewers;
  private final HrReport hr;
  private final GroupReport groups;
  private final NamedReport named;
  private final Sharing sharing;

  ReportDialogue(
      ReadResults read,
      Waves waves,
      Viewers viewers,
      HrReport hr,
      GroupReport groups,
      NamedReport named,
      Sharing sharing) {
    this.read = read;
    this.waves = waves;
    this.viewers = viewers;
    this.hr = hr;
    this.groups = groups;
    this.named = named;
    this.sharing = sharing;
  }

  @Override
  public String feature() {
    return TellOfResults.FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command(RESULTS, Set.of("results", "resultat")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Asked asked -> asked(asked.by(), asked.rest().strip());
      case Pressed pressed ->
          ReportPress.of(pressed.action())
              .map(press -> pressed(press, pressed.by(), pressed.at()))
              .orElseGet(() -> say(new ReportPhrases(pressed.by()).notUnderstood()));
      case Said _, Submitted _ -> Reply.nothing();
    };
  }

  private Reply asked(Person by, String name) {
    ReportPhrases phrases = new ReportPhrases(by);
    if (!isHr(by)) {
      return Reply.say(ofOthers(by, phrases));
    }
    List<Wave> latest = read.latest(by.workspace());
    if (name.isEmpty()) {
      return latest.isEmpty() ? say(phrases.noneClosed()) : shown(latest.getFirst(), latest, by);
    }
    Optional<Survey> survey = read.named(by.workspace(), name);
    if (survey.isEmpty()) {
      return Reply.say(withOthers(Message.of(phrases.unknown(name)), latest, phrases));
    }
    return survey
        .flatMap(read::latest)
        .map(wave -> shown(wave, latest, by))
        .orElseGet(() -> say(phrases.noneClosed()));
  }

  private Reply shown(Wave wave, List<Wave> latest, Person by) {
    List<Wave> others =
        latest.stream().filter(other -> !other.survey().equals(wave.survey())).toList();
    return Reply.say(withOthers(hr.of(wave, by), others, new ReportPhrases(by)));
  }

  private Message withOthers(Message message, List<Wave> others, ReportPhrases phrases) {
    if (others.isEmpty()) {
      return message;
    }
    List<Control> controls =
        others.stream()
            .limit(MOST_OTHERS)
            .<Control>map(
                wave ->
                    Button.plain(
                        phrases.show(read.name(wave)), ReportPress.action(Verb.SHOW, wave, 0)))
            .toList();
    List<Block> blocks = new ArrayList<>(message.blocks());
    blocks.add(new Block.Controls(controls));
    return new Message(blocks);
  }

  /** A manager's own group, and what was shared with everybody. */
  private Message ofOthers(Person by, ReportPhrases phrases) {
    List<Wave> latest = by.active() ? read.latest(by.workspace()) : List.of();
    Optional<Message> own =
        latest.stream().flatMap(wave -> groups.messageOfLine(wave, by).stream()).findFirst();
    Optional<Message> shared =
        latest.stream()
            .filter(wave -> viewers.wasAsked(wave, by) && sharing.sharedAt(wave).isPresent())
            .findFirst()
            .map(wave -> groups.shared(wave, by));
    List<Block> blocks =
        Stream.of(own, shared)
            .flatMap(Optional::stream)
            .flatMap(message -> message.blocks().stream())
            .toList();
    return blocks.isEmpty() ? Message.of(phrases.notYours()) : new Message(blocks);
  }

  private Reply pressed(ReportPress press, Person by, Instant now) {
    ReportPhrases phrases = new ReportPhrases(by);
    Optional<Wave> wave =
        waves.find(by.workspace(), press.wave()).filter(each -> each.state() == Wave.State.CLOSED);
    if (!isHr(by) || wave.isEmpty()) {
      return say(phrases.notYours());
    }
    return switch (press.verb()) {
      case SHOW -> Reply.say(hr.of(wave.get(), by));
      case SHARE -> share(wave.get(), by, now);
      case COMMENTS ->
          hr.comments(wave.get(), press.from(), by)
              .map(Reply::say)
              .orElseGet(() -> say(phrases.notUnderstood()));
      case NAMED ->
          named
              .of(wave.get(), press.from(), by)
              .map(Reply::say)
              .orElseGet(() -> say(phrases.notNamed()));
    };
  }

  private Reply share(Wave wave, Person by, Instant now) {
    ReportPhrases phrases = new ReportPhrases(by);
    Optional<Integer> told = sharing.share(wave, by, now);
    Reply after = Reply.replace(hr.of(wave, by));
    return told.map(count -> Reply.both(after, say(phrases.sharing(count)))).orElse(after);
  }

  private static boolean isHr(Person person) {
    return person.active() && person.role().mayPlan();
  }

  private static Reply say(Text text) {
    return Reply.say(Message.of(text));
  }
}
