package se.kadens.survey.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
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
import se.kadens.conversation.Value;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.survey.Replies;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;
import se.kadens.survey.Waves;

/**
 * Shows an author what was replied to their comments, in a form, because what stands in a chat can
 * be searched and exported.
 */
@Component
class ThreadDialogue implements Dialogue {

  /** What its buttons and its form ask for. */
  private enum Verb {
    /** Opens the form with what was replied. */
    MINE,
    /** That form, sent in. */
    ANSWER,
    /** Asks whether to reveal the author. */
    REVEAL,
    REVEALED,
    /** Leaves the author unknown. */
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> ofCode(String code) {
      return Stream.of(values()).filter(verb -> verb.code().equals(code)).findFirst();
    }
  }

  private final Waves waves;
  private final Table table;
  private final Correspondence correspondence;
  private final ThreadBlocks blocks;

  ThreadDialogue(Waves waves, Table table, Correspondence correspondence, People people) {
    this.waves = waves;
    this.table = table;
    this.correspondence = correspondence;
    this.blocks = new ThreadBlocks(correspondence, people);
  }

  @Override
  public String feature() {
    return Replies.FEATURE;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed -> pressed(pressed.action(), pressed.by(), pressed.at());
      case Submitted submitted -> submitted(submitted);
      case Asked _, Said _ -> Reply.nothing();
    };
  }

  /**
   * What a button carries.
   *
   * @param about a comment, or a form's own id; absent where it is about none
   */
  private record Press(Wave wave, String token, Optional<UUID> about) {

    Action action(Verb verb, UUID about) {
      return new Action(Replies.FEATURE, verb.code(), wave.id() + "/" + token + "/" + about);
    }
  }

  private Optional<Press> press(Action action, Person by) {
    String[] parts = action.subject().split("/", -1);
    if (parts.length < 2 || !by.active()) {
      return Optional.empty();
    }
    return WaveId.read(parts[0])
        .flatMap(id -> waves.find(by.workspace(), id))
        .map(
            wave ->
                new Press(
                    wave, parts[1], parts.length > 2 ? Ids.read(parts[2]) : Optional.empty()));
  }

  private Reply pressed(Action action, Person by, Instant now) {
    ThreadPhrases phrases = phrases(by);
    Optional<Press> found = press(action, by);
    Optional<Verb> verb = Verb.ofCode(action.verb());
    if (found.isEmpty() || verb.isEmpty()) {
      return Reply.say(Message.of(phrases.nothingYet()));
    }
    Press press = found.get();
    return switch (verb.get()) {
      case MINE -> mine(press, by, now);
      case REVEAL -> Reply.replace(sure(press, phrases));
      case REVEALED ->
          press
                  .about()
                  .filter(
                      comment ->
                          correspondence.reveal(by, press.wave(), press.token(), comment, now))
                  .isPresent()
              ? Reply.replace(Message.of(phrases.revealed()))
              : Reply.say(Message.of(phrases.nothingYet()));
      case UNKNOWN -> Reply.replace(Message.of(phrases.stillUnknown()));
      case ANSWER -> Reply.say(Message.of(phrases.nothingYet()));
    };
  }

  private static Message sure(Press press, ThreadPhrases phrases) {
    UUID comment = press.about().orElseGet(UUID::randomUUID);
    return Message.of(
        new Paragraph(phrases.revealSure()),
        Controls.of(
            Button.plain(phrases.revealYes(), press.action(Verb.REVEALED, comment)),
            Button.primary(phrases.revealNo(), press.action(Verb.UNKNOWN, comment))));
  }

  /** The first that was replied to comes with a field to answer it; each has one of its own. */
  private Reply mine(Press press, Person by, Instant now) {
    ThreadPhrases phrases = phrases(by);
    List<Block> intro = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (Table.Remark remark : table.writtenBy(press.wave(), press.token(), by.id())) {
      Optional<Alias> alias = correspondence.alias(by.workspace(), remark.id());
      if (alias.isPresent() && !correspondence.shown(by.workspace(), remark.id(), now).isEmpty()) {
        intro.add(new Quote(remark.words()));
        intro.addAll(blocks.toAuthor(by, remark.id(), alias.get(), phrases, now));
        intro.add(new Paragraph(phrases.mineIntro(alias.get().name())));
        fields.add(
            new Field.TextField(
                remark.id().toString(),
                phrases.mineField(),
                null,
                false,
                null,
                true,
                Correspondence.LONGEST));
      }
    }
    return fields.isEmpty()
        ? Reply.say(Message.of(phrases.nothingYet()))
        : new Reply.Ask(
            new Form(
                press.action(Verb.ANSWER, UUID.randomUUID()),
                phrases.mineTitle(),
                phrases.send(),
                phrases.close(),
                intro,
                fields));
  }

  private Reply submitted(Submitted submitted) {
    Person by = submitted.by();
    ThreadPhrases phrases = phrases(by);
    Optional<Press> press = press(submitted.action(), by);
    Optional<UUID> sending = press.flatMap(Press::about);
    if (press.isEmpty() || sending.isEmpty()) {
      return Reply.say(Message.of(phrases.nothingYet()));
    }
    List<UUID> answered = new ArrayList<>();
    for (Map.Entry<String, Value> each : submitted.values().entrySet()) {
      if (!(each.getValue() instanceof Value.Words(String words)) || words.isBlank()) {
        continue;
      }
      if (words.length() > Correspondence.LONGEST) {
        return new Reply.Correct(Map.of(each.getKey(), phrases.writeWords(Correspondence.LONGEST)));
      }
      Ids.read(each.getKey())
          .filter(
              comment ->
                  correspondence.answer(
                      by,
                      press.get().wave(),
                      press.get().token(),
                      comment,
                      Ids.both(sending.get(), comment),
                      words,
                      submitted.at()))
          .ifPresent(answered::add);
    }
    return Reply.say(
        answered.isEmpty()
            ? Message.of(phrases.nothingYet())
            : onItsWay(press.get(), answered, phrases));
  }

  /**
   * Without the name they go by, which would join it to them in the chat. Whoever answered several
   * is offered none to reveal: it could not be told here which.
   */
  private static Message onItsWay(Press press, List<UUID> answered, ThreadPhrases phrases) {
    Paragraph said = new Paragraph(phrases.answered());
    return answered.size() > 1
        ? Message.of(said)
        : Message.of(
            said,
            Controls.of(
                Button.plain(phrases.reveal(), press.action(Verb.REVEAL, answered.getFirst()))));
  }

  private static ThreadPhrases phrases(Person person) {
    return new ThreadPhrases(person.language());
  }
}
