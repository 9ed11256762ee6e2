package se.kadens.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.DayField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.meeting.MeetingRhythm.HowOften;
import se.kadens.people.Person;

/** The forms of one person's one-to-ones. */
final class MeetingForms {

  static final String WORDS = "words";
  static final String WHO = "who";
  static final String DUE = "due";
  static final String OFTEN = "often";
  static final String ON = "on";
  static final String AT = "at";
  static final String FROM = "from";
  static final String DAY = "day";
  static final String WHAT = "what";

  static final String SHARED = "shared";
  static final String SECRET = "secret";
  static final String NONE = "none";

  static final int LONGEST = 500;

  private static final LocalTime FIRST_HOUR = LocalTime.of(7, 0);
  private static final LocalTime USUAL_HOUR = LocalTime.of(10, 0);
  private static final int QUARTERS = 48;
  private static final int MINUTES = 15;
  private static final int LONGEST_CHOICES = 20;

  private final Talk talk;
  private final Person reader;
  private final MeetingPhrases phrases;

  MeetingForms(Talk talk) {
    this.talk = talk;
    this.reader = talk.viewer();
    this.phrases = new MeetingPhrases(reader);
  }

  /** The point's id is chosen beforehand, so that a form sent twice adds one. */
  Form add() {
    return form(
        "add",
        Verb.ADD.on(talk.pair().id() + "/" + ItemId.create()),
        List.of(),
        List.of(
            new TextField(WORDS, phrases.form("add.words"), null, true, null, true, LONGEST),
            new ChoiceField(
                WHO,
                phrases.form("add.who"),
                null,
                true,
                List.of(
                    new Option(SHARED, phrases.form("add.shared", talk.other())),
                    new Option(SECRET, phrases.form("add.secret"))),
                SHARED)));
  }

  Form act() {
    return form(
        "act",
        Verb.ACT.on(talk.pair().id() + "/" + ItemId.create()),
        List.of(),
        List.of(
            new TextField(WORDS, phrases.form("act.words"), null, true, null, true, LONGEST),
            new ChoiceField(
                WHO,
                phrases.form("act.owner"),
                null,
                true,
                List.of(
                    new Option(reader.id().toString(), phrases.form("act.me")),
                    new Option(talk.other().id().toString(), talk.other().firstName())),
                reader.id().toString()),
            new DayField(DUE, phrases.form("act.due"), phrases.form("act.due.hint"), false, null)));
  }

  Form rhythm(Instant now) {
    MeetingRhythm rhythm = talk.pair().rhythm();
    LocalDate today = now.atZone(talk.manager().zone()).toLocalDate();
    List<Option> often = new ArrayList<>();
    often.add(new Option(NONE, phrases.form("rhythm.none")));
    Stream.of(HowOften.values())
        .forEach(each -> often.add(new Option(each.code(), phrases.often(each))));
    return form(
        "rhythm",
        Verb.RHYTHM.on(talk.pair().id()),
        List.of(),
        List.of(
            new ChoiceField(
                OFTEN,
                phrases.form("rhythm.often"),
                null,
                true,
                often,
                rhythm == null ? HowOften.TWO_WEEKS.code() : rhythm.often().code()),
            new ChoiceField(
                ON,
                phrases.form("rhythm.on"),
                null,
                true,
                Stream.of(DayOfWeek.values())
                    .map(
                        day ->
                            new Option(
                                day.name(),
                                reader
                                    .language()
                                    .capitalised(Dates.of(reader.language()).weekday(day))))
                    .toList(),
                rhythm == null ? today.getDayOfWeek().name() : rhythm.on().name()),
            hour(rhythm == null ? USUAL_HOUR : rhythm.at()),
            new DayField(FROM, phrases.form("rhythm.from"), null, false, today)));
  }

  Form move(Instant now) {
    Slot next = talk.pair().next();
    LocalDate today = now.atZone(talk.manager().zone()).toLocalDate();
    return form(
        next == null ? "book" : "move",
        Verb.MOVE.on(talk.pair().id()),
        List.of(),
        List.of(
            new DayField(
                DAY, phrases.form("move.day"), null, true, next == null ? today : next.day()),
            hour(next == null ? USUAL_HOUR : next.hour())));
  }

  /** Hours are the manager's; whoever lives by another clock is told. */
  private Field hour(LocalTime initial) {
    boolean own = talk.manager().zone().equals(reader.zone());
    return new ChoiceField(
        AT,
        phrases.form("rhythm.at"),
        own ? null : phrases.clockOf(talk.manager(), place()),
        true,
        IntStream.range(0, QUARTERS)
            .mapToObj(quarter -> FIRST_HOUR.plusMinutes((long) MINUTES * quarter))
            .map(hour -> new Option(hour.toString(), Dates.of(reader.language()).hour(hour)))
            .toList(),
        initial.toString());
  }

  private String place() {
    return Dates.of(reader.language()).place(talk.manager().zone());
  }

  /** What one had with a manager before, to choose from; nothing is chosen beforehand. */
  Optional<Form> bring(Agenda before, Talk to) {
    List<Option> options =
        Stream.concat(
                before.own().stream()
                    .map(
                        point ->
                            new Option(
                                point.id().toString(),
                                Excerpt.of(
                                    new ItemPhrases(reader).point(before.talk(), point).plain(),
                                    Excerpt.OF_BUTTON))),
                before.ownActions().stream()
                    .map(
                        action ->
                            new Option(
                                action.id().toString(),
                                Excerpt.of(action.words(), Excerpt.OF_BUTTON))))
            .limit(LONGEST_CHOICES)
            .toList();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            form(
                "bring",
                Verb.BRING.on(before.talk().pair().id()),
                List.of(new Paragraph(Text.of(phrases.form("bring.intro", to.other())))),
                List.of(
                    new ChoicesField(
                        WHAT, phrases.form("bring.what"), null, false, options, Set.of()))));
  }

  private Form form(String title, Action action, List<Block> intro, List<Field> fields) {
    return new Form(
        action, phrases.form(title), phrases.form("save"), phrases.form("cancel"), intro, fields);
  }
}
