package se.kadens.survey.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
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
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;
import se.kadens.survey.Waves;
import se.kadens.survey.loop.Deciders;

/** Shows released comments to those who may read them, and takes their replies. */
@Component
class CommentsDialogue implements Dialogue {

  static final String FEATURE = "surveycomments";

  private static final String PAGE = "page";
  private static final String REPLY = "reply";
  private static final String WORDS = "words";
  private static final int ON_A_PAGE = 5;

  private static final List<Command> COMMANDS =
      List.of(new Command("list", Set.of("comments", "kommentarer")));

  private final Surveys surveys;
  private final Waves waves;
  private final Table table;
  private final Deciders deciders;
  private final Correspondence correspondence;
  private final ThreadBlocks blocks;

  CommentsDialogue(
      Surveys surveys,
      Waves waves,
      Table table,
      Deciders deciders,
      Correspondence correspondence,
      People people) {
    this.surveys = surveys;
    this.waves = waves;
    this.table = table;
    this.deciders = deciders;
    this.correspondence = correspondence;
    this.blocks = new ThreadBlocks(correspondence, people);
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
      return notYours(by);
    }
    return switch (interaction) {
      case Asked asked -> Reply.say(newest(by, asked.at()));
      case Pressed pressed when pressed.action().verb().equals(PAGE) ->
          page(by, pressed.action().subject(), pressed.at());
      case Pressed pressed ->
          found(by, pressed.action())
              .<Reply>map(found -> new Reply.Ask(form(found, by)))
              .orElseGet(() -> notYours(by));
      case Submitted submitted -> submitted(by, submitted);
      case Said _ -> Reply.nothing();
    };
  }

  private static Reply notYours(Person by) {
    return Reply.say(Message.of(phrases(by).notYours()));
  }

  /** Of each survey the newest comments there are. */
  private Message newest(Person by, Instant now) {
    List<Block> all = new ArrayList<>();
    for (Survey survey : surveys.all(by.workspace())) {
      waves.of(survey).stream()
          .filter(wave -> wave.state() == Wave.State.CLOSED && !readable(by, wave).isEmpty())
          .findFirst()
          .ifPresent(wave -> all.addAll(page(by, survey, wave, 0, now)));
    }
    return all.isEmpty() ? Message.of(none(by)) : new Message(all);
  }

  private static Text none(Person by) {
    return by.role().mayPlan() ? phrases(by).noComments() : phrases(by).noCommentsOfYours();
  }

  private Reply page(Person by, String subject, Instant now) {
    String[] parts = subject.split("/", 2);
    Optional<Wave> wave = WaveId.read(parts[0]).flatMap(id -> waves.find(by.workspace(), id));
    Optional<Survey> survey = wave.flatMap(w -> surveys.find(w.workspace(), w.survey()));
    if (survey.isEmpty() || parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
      return notYours(by);
    }
    List<Block> page = page(by, survey.get(), wave.get(), Integer.parseInt(parts[1]), now);
    return Reply.say(page.isEmpty() ? Message.of(none(by)) : new Message(page));
  }

  private List<Table.Remark> readable(Person by, Wave wave) {
    return table.comments(wave).stream()
        .filter(remark -> correspondence.mayReply(by, remark))
        .toList();
  }

  private List<Block> page(Person by, Survey survey, Wave wave, int from, Instant now) {
    ThreadPhrases phrases = phrases(by);
    List<Table.Remark> remarks = readable(by, wave);
    if (from >= remarks.size()) {
      return List.of();
    }
    List<Block> page = new ArrayList<>();
    page.add(new Heading(phrases.title(survey.name(), wave.number())));
    page.add(new Paragraph(phrases.intro(remarks.size(), wave.anonymous())));
    List<Text> asked = remarks.stream().map(each -> about(by, wave, each)).distinct().toList();
    if (asked.size() == 1) {
      page.add(new Note(asked.getFirst()));
    }
    int to = Math.min(remarks.size(), from + ON_A_PAGE);
    for (Table.Remark remark : remarks.subList(from, to)) {
      page.add(new Quote(remark.words()));
      if (asked.size() > 1) {
        page.add(new Note(about(by, wave, remark)));
      }
      page.addAll(blocks.toReaders(by, remark.id(), phrases, now));
      if (wave.anonymous()) {
        page.add(
            Controls.of(
                Button.plain(
                        phrases.reply(), action(REPLY, wave, remark.id() + "/" + UUID.randomUUID()))
                    .openingForm()));
      }
    }
    if (to < remarks.size()) {
      page.add(Controls.of(Button.plain(phrases.more(), action(PAGE, wave, Integer.toString(to)))));
    }
    return page;
  }

  /** Which question it answers, and of which group it is shown. */
  private static Text about(Person by, Wave wave, Table.Remark remark) {
    String department = remark.department();
    return phrases(by)
        .about(
            wave.contract().item(remark.item()).question().text().in(by.language()),
            department == null ? phrases(by).everyone() : department);
  }

  private static Action action(String verb, Wave wave, String rest) {
    return new Action(FEATURE, verb, wave.id() + "/" + rest);
  }

  /**
   * A comment that somebody may reply to, and the id that the reply gets. Of other surveys than
   * anonymous ones who wrote what is stored, so that nobody could be promised to stay unknown.
   */
  private record Found(Wave wave, Table.Remark remark, UUID reply, Action action) {}

  private Optional<Found> found(Person by, Action action) {
    String[] parts = action.subject().split("/", -1);
    if (!action.verb().equals(REPLY) || parts.length != 3) {
      return Optional.empty();
    }
    Optional<Wave> wave =
        WaveId.read(parts[0]).flatMap(id -> waves.find(by.workspace(), id)).filter(Wave::anonymous);
    Optional<UUID> comment = Ids.read(parts[1]);
    Optional<UUID> reply = Ids.read(parts[2]);
    if (wave.isEmpty() || comment.isEmpty() || reply.isEmpty()) {
      return Optional.empty();
    }
    for (Table.Remark remark : readable(by, wave.get())) {
      if (remark.id().equals(comment.get())) {
        return Optional.of(new Found(wave.get(), remark, reply.get(), action));
      }
    }
    return Optional.empty();
  }

  private static Form form(Found found, Person by) {
    ThreadPhrases phrases = phrases(by);
    return new Form(
        found.action(),
        phrases.replyTitle(),
        phrases.send(),
        phrases.close(),
        List.of(new Quote(found.remark().words()), new Paragraph(phrases.replyIntro())),
        List.of(
            new Field.TextField(
                WORDS, phrases.replyField(), null, true, null, true, Correspondence.LONGEST)));
  }

  private Reply submitted(Person by, Submitted submitted) {
    Optional<Found> found = found(by, submitted.action());
    if (found.isEmpty()) {
      return notYours(by);
    }
    String words = submitted.values().get(WORDS) instanceof Value.Words(String typed) ? typed : "";
    if (words.isBlank() || words.length() > Correspondence.LONGEST) {
      return new Reply.Correct(Map.of(WORDS, phrases(by).writeWords(Correspondence.LONGEST)));
    }
    correspondence.reply(
        by, found.get().wave(), found.get().remark(), found.get().reply(), words, submitted.at());
    return Reply.say(Message.of(phrases(by).replied()));
  }

  private static ThreadPhrases phrases(Person person) {
    return new ThreadPhrases(person.language());
  }
}
