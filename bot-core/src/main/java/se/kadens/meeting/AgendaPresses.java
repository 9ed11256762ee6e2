package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.meeting.Pairs.Held;
import se.kadens.people.Person;

/**
 * What is pressed on an agenda. An item that is not there, one of other people's and one that the
 * other keeps to themselves are answered alike.
 */
@Component
class AgendaPresses {

  private static final int MEETINGS = 10;

  private final Talks talks;
  private final Pairs pairs;
  private final Points points;
  private final ActionItems actions;
  private final HoldMeetings hold;
  private final AgendaMessages messages;
  private final AskedFor askedFor;

  AgendaPresses(
      Talks talks,
      Pairs pairs,
      Points points,
      ActionItems actions,
      HoldMeetings hold,
      AgendaMessages messages,
      AskedFor askedFor) {
    this.talks = talks;
    this.pairs = pairs;
    this.points = points;
    this.actions = actions;
    this.hold = hold;
    this.messages = messages;
    this.askedFor = askedFor;
  }

  Reply open(Talk talk, Instant now) {
    return Reply.say(messages.opened(talk, now));
  }

  Reply point(Verb verb, Pressed pressed) {
    Person by = pressed.by();
    Optional<Point> point =
        ItemId.read(pressed.action().subject()).flatMap(id -> points.find(by, id));
    Optional<Talk> talk = point.flatMap(found -> talkOf(by, found.pair())).filter(Talk::current);
    if (point.isEmpty() || talk.isEmpty()) {
      return gone(by);
    }
    ItemId id = point.get().id();
    switch (verb) {
      case TICK -> points.tick(by.workspace(), id, pressed.at());
      case UNTICK -> points.untick(by.workspace(), id);
      default -> {
        if (!point.get().author().equals(by.id())) {
          return gone(by);
        }
        points.remove(by.workspace(), id, pressed.at());
      }
    }
    return Reply.replace(messages.message(talk.get(), pressed.at()));
  }

  /** Where the one no longer reports to the other, only the owner still has a say. */
  Reply action(Verb verb, Pressed pressed) {
    Person by = pressed.by();
    Optional<ActionItem> action = find(pressed);
    Optional<Talk> talk =
        action
            .flatMap(found -> talkOf(by, found.pair()))
            .filter(t -> t.current() || action.get().owner().equals(by.id()));
    if (talk.isEmpty()) {
      return gone(by);
    }
    ActionItem found = action.orElseThrow();
    ItemId id = found.id();
    boolean isDropping = verb == Verb.DROP || (verb == Verb.UNDONE && found.dropped() != null);
    if (isDropping && !talk.get().mayDrop(found)) {
      return Reply.say(new MeetingPhrases(by).notYoursToDrop(talk.get()));
    }
    switch (verb) {
      case DONE -> actions.done(by.workspace(), id, null, pressed.at());
      case DROP -> actions.drop(by.workspace(), id, by.id(), pressed.at());
      default -> actions.reopen(by.workspace(), id);
    }
    return Reply.replace(messages.message(talk.get(), pressed.at()));
  }

  /** Ticks one off, or drops it, in one's own list. */
  Optional<Reply> mine(Verb verb, Pressed pressed) {
    Person by = pressed.by();
    return find(pressed)
        .filter(action -> by.active() && action.owner().equals(by.id()))
        .map(
            action -> {
              if (verb == Verb.FORGO) {
                actions.drop(by.workspace(), action.id(), by.id(), pressed.at());
              } else {
                actions.done(by.workspace(), action.id(), null, pressed.at());
              }
              return Reply.replace(askedFor.ownActions(by, pressed.at()));
            });
  }

  private Optional<ActionItem> find(Pressed pressed) {
    return ItemId.read(pressed.action().subject())
        .flatMap(id -> actions.find(pressed.by().workspace(), id));
  }

  Reply finish(Pressed pressed) {
    Person by = pressed.by();
    MeetingPhrases phrases = new MeetingPhrases(by);
    String[] subject = pressed.action().subject().split("/", 2);
    Optional<Talk> talk =
        PairId.read(subject[0]).flatMap(id -> talks.find(by, id)).filter(Talk::current);
    if (talk.isEmpty() || subject.length < 2 || !subject[1].matches("\\d{1,6}")) {
      return gone(by);
    }
    Agenda before = messages.agenda(talk.get());
    return hold.conclude(talk.get(), Integer.parseInt(subject[1]), pressed.at())
        .map(
            over ->
                Reply.replace(
                    messages.message(
                        phrases.finished(before.ticked().size(), before.waiting().size()),
                        over,
                        pressed.at())))
        .orElseGet(
            () ->
                Reply.replace(
                    messages.message(
                        Text.of(phrases.finishedAlready()), talk.get(), pressed.at())));
  }

  Reply history(Talk talk) {
    MeetingPhrases phrases = new MeetingPhrases(talk.viewer());
    List<Held> held = pairs.held(talk.pair(), MEETINGS);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.historyTitle(talk)));
    if (held.isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.historyNone(talk))));
      blocks.addAll(earlierOnes(talk, phrases));
      return Reply.say(new Message(blocks));
    }
    int from = held.getLast().number();
    List<Point> all = points.talkedAbout(talk.pair(), talk.viewer().id(), from);
    List<ActionItem> agreed = actions.since(talk.pair(), from);
    held.forEach(meeting -> blocks.addAll(meeting(talk, meeting, all, agreed)));
    blocks.addAll(earlierOnes(talk, phrases));
    return Reply.say(new Message(blocks));
  }

  /** The way to what somebody had with a manager before. */
  private List<Block> earlierOnes(Talk talk, MeetingPhrases phrases) {
    List<Talk> former =
        talk.viewer().id().equals(talk.report().id()) && talk.current()
            ? talks.former(talk.viewer())
            : List.of();
    return former.isEmpty() ? List.of() : List.of(new Controls(AskedFor.agendas(former, phrases)));
  }

  private static List<Block> meeting(
      Talk talk, Held held, List<Point> all, List<ActionItem> agreed) {
    Person reader = talk.viewer();
    MeetingPhrases phrases = new MeetingPhrases(reader);
    ItemPhrases items = new ItemPhrases(reader);
    LocalDate day = held.at().atZone(reader.zone()).toLocalDate();
    Integer number = held.number();
    List<Text> ticked =
        all.stream()
            .filter(point -> number.equals(point.meeting()))
            .sorted(Comparator.comparing(Point::section))
            .map(point -> items.point(talk, point))
            .toList();
    List<Text> made =
        agreed.stream()
            .filter(action -> number.equals(action.madeIn()))
            .map(action -> promised(talk, action, day))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.strong(Dates.of(reader.language()).day(day))));
    blocks.add(
        ticked.isEmpty() ? new Paragraph(Text.of(phrases.historyNothing())) : new Bullets(ticked));
    if (!made.isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.agreedOn())));
      blocks.add(new Bullets(made));
    }
    return blocks;
  }

  private static Text promised(Talk talk, ActionItem action, LocalDate day) {
    Text words = new ItemPhrases(talk.viewer()).action(talk, action, day);
    return action.done() ? Text.of(new MeetingPhrases(talk.viewer()).done(words.plain())) : words;
  }

  private Optional<Talk> talkOf(Person by, PairId pair) {
    return talks.find(by, pair);
  }

  private static Reply gone(Person by) {
    return Reply.say(new MeetingPhrases(by).gone());
  }
}
