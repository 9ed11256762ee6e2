package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.meeting.Point.Section;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Openings;

/** Puts the agenda of two people into words, as one of them may see it now. */
@Component
class AgendaMessages {

  private final Points points;
  private final ActionItems actions;
  private final BringAlong bringAlong;
  private final Openings openings;

  AgendaMessages(Points points, ActionItems actions, BringAlong bringAlong, Openings openings) {
    this.points = points;
    this.actions = actions;
    this.bringAlong = bringAlong;
    this.openings = openings;
  }

  Agenda agenda(Talk talk) {
    return new Agenda(
        talk, points.agenda(talk.pair(), talk.viewer().id()), actions.agenda(talk.pair()));
  }

  /** The agenda for somebody who asks to see it; whose points these are may know. */
  Message opened(Talk talk, Instant now) {
    As as = talk.viewer().id().equals(talk.manager().id()) ? As.MANAGER : As.RECEIVER;
    for (Point point : agenda(talk).waiting()) {
      openings.opened(
          talk.viewer(), as, MeetingComposer.FEATURE, point.id().toString(), point.author(), now);
    }
    return message(talk, now);
  }

  Message message(Talk talk, Instant now) {
    return new Message(blocks(talk, now));
  }

  /** The same below a sentence of its own. */
  Message message(Text lead, Talk talk, Instant now) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(lead));
    blocks.addAll(blocks(talk, now));
    return new Message(blocks);
  }

  private List<Block> blocks(Talk talk, Instant now) {
    MeetingPhrases phrases = new MeetingPhrases(talk.viewer());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(talk)));
    if (talk.current()) {
      blocks.add(new Paragraph(when(talk)));
    }
    blocks.addAll(body(talk, now));
    return blocks;
  }

  private static Text when(Talk talk) {
    TimePhrases times = new TimePhrases(talk.viewer());
    MeetingRhythm rhythm = talk.pair().rhythm();
    if (rhythm == null) {
      return times.next(talk);
    }
    String often = times.rhythm(talk, rhythm);
    return times.next(talk).and(" " + talk.viewer().language().capitalised(often) + ".");
  }

  /** What there is to talk about, and what one can do with it. */
  List<Block> body(Talk talk, Instant now) {
    Agenda agenda = agenda(talk);
    MeetingPhrases phrases = new MeetingPhrases(talk.viewer());
    List<Block> blocks = new ArrayList<>();
    if (talk.current() && agenda.waiting().isEmpty() && agenda.actions().isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.label("empty"))));
    }
    for (Section section : Section.values()) {
      blocks.addAll(listed(phrases.section(section), points(agenda, agenda.shared(section))));
    }
    blocks.addAll(listed(phrases.label("actions"), actions(agenda, agenda.open(), now)));
    blocks.addAll(
        listed(
            phrases.label("ticked"),
            Stream.concat(
                    points(agenda, agenda.ticked()).stream(),
                    actions(agenda, agenda.closed(), now).stream())
                .toList()));
    blocks.add(new Note(phrases.whoSees(talk)));
    blocks.addAll(listed(phrases.label("only_you"), points(agenda, agenda.secret())));
    for (Agenda left : bringAlong.leftBehind(talk)) {
      blocks.add(new Paragraph(phrases.leftover(left.talk().other(), BringAlong.count(left))));
      blocks.add(Controls.of(bring(left.talk(), phrases)));
    }
    blocks.addAll(controls(agenda, phrases));
    return blocks;
  }

  static Button bring(Talk before, MeetingPhrases phrases) {
    return Button.plain(phrases.button("bring"), Verb.BRING.on(before.pair().id())).openingForm();
  }

  private static List<Block> listed(String title, List<Text> items) {
    return items.isEmpty()
        ? List.of()
        : List.of(new Paragraph(Text.strong(title)), new Bullets(items));
  }

  private static List<Text> points(Agenda agenda, List<Point> points) {
    ItemPhrases items = new ItemPhrases(agenda.talk().viewer());
    return points.stream().map(point -> items.point(agenda.talk(), point)).toList();
  }

  private static List<Text> actions(Agenda agenda, List<ActionItem> actions, Instant now) {
    ItemPhrases items = new ItemPhrases(agenda.talk().viewer());
    LocalDate today = now.atZone(agenda.talk().viewer().zone()).toLocalDate();
    return actions.stream().map(action -> items.action(agenda.talk(), action, today)).toList();
  }

  private List<Block> controls(Agenda agenda, MeetingPhrases phrases) {
    Talk talk = agenda.talk();
    List<Control> items = new ArrayList<>();
    if (talk.current()) {
      items.add(new Menu(phrases.button("tick"), tick(agenda)));
      items.add(new Menu(phrases.button("change"), change(agenda, phrases)));
    } else {
      items.add(new Menu(phrases.button("done"), actions(agenda.ownActions(), Verb.DONE)));
      items.add(new Menu(phrases.button("drop"), actions(agenda.ownActions(), Verb.DROP)));
    }
    List<Control> wanted =
        items.stream()
            .filter(control -> !(control instanceof Menu menu) || !menu.choices().isEmpty())
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (!wanted.isEmpty()) {
      blocks.add(new Controls(wanted));
    }
    blocks.add(talk.current() ? ways(agenda, phrases) : Controls.of(history(talk, phrases)));
    return blocks;
  }

  private static List<Choice> choices(Agenda agenda, List<Point> points, Verb verb) {
    ItemPhrases items = new ItemPhrases(agenda.talk().viewer());
    return points.stream()
        .map(
            point ->
                new Choice(
                    items.words(agenda.talk(), point, Excerpt.OF_BUTTON), verb.on(point.id())))
        .toList();
  }

  /** The same to be done to each of these. */
  static List<Choice> actions(List<ActionItem> actions, Verb verb) {
    return actions.stream()
        .map(
            action ->
                new Choice(Excerpt.of(action.words(), Excerpt.OF_BUTTON), verb.on(action.id())))
        .toList();
  }

  private static List<Choice> tick(Agenda agenda) {
    return Stream.concat(
            choices(agenda, agenda.waiting(), Verb.TICK).stream(),
            actions(agenda.open(), Verb.DONE).stream())
        .toList();
  }

  private static List<Choice> change(Agenda agenda, MeetingPhrases phrases) {
    List<Choice> changes = new ArrayList<>();
    choices(agenda, agenda.own(), Verb.REMOVE).stream()
        .map(choice -> labelled(phrases.remove(choice.label()), choice))
        .forEach(changes::add);
    actions(agenda.droppable(), Verb.DROP).stream()
        .map(choice -> labelled(phrases.drop(choice.label()), choice))
        .forEach(changes::add);
    changes.addAll(undo(agenda, phrases));
    return changes;
  }

  /** Short enough to be whole within the menu. */
  private static Choice labelled(String label, Choice choice) {
    return new Choice(Excerpt.of(label, Excerpt.OF_BUTTON), choice.action());
  }

  private static List<Choice> undo(Agenda agenda, MeetingPhrases phrases) {
    return Stream.concat(
            choices(agenda, agenda.ticked(), Verb.UNTICK).stream(),
            actions(agenda.reopenable(), Verb.UNDONE).stream())
        .map(choice -> labelled(phrases.undo(choice.label()), choice))
        .toList();
  }

  /**
   * First what there is most reason to do: to fill the agenda, or to go through it. Together with
   * what is done to single items these are six buttons, which is what a card takes.
   */
  private static Controls ways(Agenda agenda, MeetingPhrases phrases) {
    Talk talk = agenda.talk();
    String add = phrases.button("add");
    String finish = phrases.button("finish");
    PairId id = talk.pair().id();
    String move = talk.next().isPresent() ? "move" : "book";
    return Controls.of(
        button(add, Verb.ADD.on(id), agenda.isEmpty()).openingForm(),
        Button.plain(phrases.button("act"), Verb.ACT.on(id)).openingForm(),
        button(finish, Verb.FINISH.on(id + "/" + talk.pair().held()), !agenda.isEmpty()),
        new Menu(
            phrases.button("more"),
            List.of(
                new Choice(phrases.button(move), Verb.MOVE.on(id)).openingForm(),
                new Choice(phrases.button("rhythm"), Verb.RHYTHM.on(id)).openingForm(),
                new Choice(phrases.button("history"), Verb.HISTORY.on(id)))));
  }

  private static Button button(String label, Action action, boolean first) {
    return first ? Button.primary(label, action) : Button.plain(label, action);
  }

  private static Button history(Talk talk, MeetingPhrases phrases) {
    return Button.plain(phrases.button("history"), Verb.HISTORY.on(talk.pair().id()));
  }
}
