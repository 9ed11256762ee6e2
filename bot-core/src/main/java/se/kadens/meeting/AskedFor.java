package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.people.Person;

/** What somebody gets who asks for their one-to-ones, or types a point for one. */
@Component
class AskedFor {

  /** Buttons that are still told apart at a glance. */
  private static final int MOST_BUTTONS = 5;

  private static final Pattern ADD =
      Pattern.compile(
          "(?:add|lägg till|\\+)(?:\\s+(.*))?",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Talks talks;
  private final Points points;
  private final ActionItems actions;
  private final FilledForms forms;
  private final AgendaMessages messages;

  AskedFor(
      Talks talks, Points points, ActionItems actions, FilledForms forms, AgendaMessages messages) {
    this.talks = talks;
    this.points = points;
    this.actions = actions;
    this.forms = forms;
    this.messages = messages;
  }

  /** "1on1", "1on1 Anna", "1on1 add …", "1on1 Anna add …". */
  Reply oneToOne(Asked asked) {
    Person by = asked.by();
    List<Talk> all = all(by, asked.at());
    if (all.isEmpty()) {
      return Reply.say(list(by, asked.at()));
    }
    String rest = asked.rest().strip();
    Optional<Talk> named = named(all, rest);
    String after = named.map(talk -> rest.substring(typed(talk, rest).length())).orElse(rest);
    Matcher add = ADD.matcher(after.strip());
    if (add.matches()) {
      String words = add.group(1) == null ? "" : add.group(1).strip();
      return add(all, named, words, asked);
    }
    return named
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
        .map(talk -> Reply.say(messages.opened(talk, asked.at())))
        .orElseGet(() -> Reply.say(list(by, asked.at())));
  }

  /** Where nobody is named, one's own manager is meant. */
  private Reply add(List<Talk> all, Optional<Talk> named, String words, Asked asked) {
    MeetingPhrases phrases = new MeetingPhrases(asked.by());
    Optional<Talk> meant =
        named.or(
            () ->
                all.stream()
                    .filter(
                        talk -> all.size() == 1 || talk.viewer().id().equals(talk.report().id()))
                    .findFirst());
    if (meant.isEmpty()) {
      return Reply.say(Message.of(phrases.withWhom(all.getFirst().other().firstName(), words)));
    }
    Talk talk = meant.get();
    return forms
        .problem(talk, words)
        .map(Reply::say)
        .orElseGet(() -> forms.added(talk, ItemId.create(), words, false, asked.at()));
  }

  private static Optional<Talk> named(List<Talk> all, String rest) {
    return all.stream().filter(talk -> !typed(talk, rest).isEmpty()).findFirst();
  }

  /** As much of the words as names the other one: the whole name, else the first. */
  private static String typed(Talk talk, String rest) {
    String lower = rest.toLowerCase(Locale.ROOT) + " ";
    for (String name : List.of(talk.other().name(), talk.other().firstName())) {
      if (lower.startsWith(name.toLowerCase(Locale.ROOT) + " ")) {
        return rest.substring(0, name.length());
      }
    }
    return "";
  }

  private List<Talk> all(Person by, Instant now) {
    List<Talk> all = new ArrayList<>();
    talks.withManager(by, now).ifPresent(all::add);
    all.addAll(talks.withReports(by, now));
    return all;
  }

  Message list(Person by, Instant now) {
    MeetingPhrases phrases = new MeetingPhrases(by);
    List<Talk> all = all(by, now);
    List<Talk> former = talks.former(by);
    if (all.isEmpty() && former.isEmpty()) {
      return Message.of(phrases.nobody());
    }
    List<PairId> ids = all.stream().map(talk -> talk.pair().id()).toList();
    Map<PairId, Integer> waiting = points.waiting(by.workspace(), ids, by.id());
    Map<PairId, Integer> open = new HashMap<>();
    actions.agenda(by.workspace(), ids).stream()
        .filter(ActionItem::open)
        .forEach(action -> open.merge(action.pair(), 1, Integer::sum));
    Stream<Text> lines =
        all.stream()
            .map(
                talk ->
                    phrases.listed(
                        talk,
                        waiting.getOrDefault(talk.pair().id(), 0),
                        open.getOrDefault(talk.pair().id(), 0)));
    Stream<Text> over = former.stream().map(talk -> phrases.former(talk.other()));
    return Message.of(
        new Heading(phrases.listTitle()),
        new Bullets(Stream.concat(lines, over).toList()),
        new Controls(agendas(Stream.concat(all.stream(), former.stream()).toList(), phrases)));
  }

  /** A way to each of these agendas. */
  static List<Control> agendas(List<Talk> all, MeetingPhrases phrases) {
    return all.size() > MOST_BUTTONS
        ? List.of(
            new Menu(
                phrases.button("open"),
                all.stream()
                    .map(talk -> new Choice(talk.other().name(), Verb.OPEN.on(talk.pair().id())))
                    .toList()))
        : all.stream()
            .<Control>map(
                talk ->
                    Button.plain(phrases.agendaWith(talk.other()), Verb.OPEN.on(talk.pair().id())))
            .toList();
  }

  Message ownActions(Person by, Instant now) {
    MeetingPhrases phrases = new MeetingPhrases(by);
    List<Text> lines = ownLines(by, now);
    if (lines.isEmpty()) {
      return Message.of(phrases.ownNone());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.ownTitle()));
    blocks.add(new Bullets(lines));
    List<ActionItem> own = actions.openOf(by);
    blocks.add(
        Controls.of(
            new Menu(phrases.button("done"), AgendaMessages.actions(own, Verb.MINE)),
            new Menu(phrases.button("drop"), AgendaMessages.actions(own, Verb.FORGO))));
    return new Message(blocks);
  }

  /** What somebody has promised, and whom; the most urgent first. */
  List<Text> ownLines(Person by, Instant now) {
    ItemPhrases items = new ItemPhrases(by);
    LocalDate today = now.atZone(by.zone()).toLocalDate();
    Map<PairId, Talk> known = new HashMap<>();
    talks.all(by).forEach(talk -> known.put(talk.pair().id(), talk));
    return actions.openOf(by).stream()
        .flatMap(
            action ->
                Optional.ofNullable(known.get(action.pair())).stream()
                    .map(talk -> items.ownAction(talk, action, today)))
        .toList();
  }
}
