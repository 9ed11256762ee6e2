package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Control.Weight;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.DayField;
import se.kadens.conversation.Field.NumberField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;

/** Messages and forms with every kind of block, control and field. */
final class Samples {

  static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-00000000a07e");
  static final UUID FORM = UUID.fromString("00000000-0000-0000-0000-00000000f033");
  static final PersonId BO = PersonId.parse("00000000-0000-0000-0000-0000000000b0");
  static final PersonId EVA = PersonId.parse("00000000-0000-0000-0000-0000000000e0");
  static final String NASTY = "[x](http://evil) **b** <at>all</at> {{DATE(2026-11-27)}}\n- a\n1. b";
  static final String ARABIC = "مرحبا، كان الأسبوع جيدًا \u202Eabc";

  private static final WorkspaceId WORKSPACE = new WorkspaceId(NOTICE);

  private Samples() {}

  static Action action(String verb) {
    return new Action("chat", verb, "5f1c");
  }

  /** Says one thing in one language and another in the other. */
  record Said(Language language) {
    String in(String swedish, String english) {
      return language == Language.SWEDISH ? swedish : english;
    }
  }

  static Message prompt(Language language) {
    Said said = new Said(language);
    return Message.of(
        new Heading(said.in("Veckoavstämning, v. 48", "Weekly check-in, week 48")),
        new Paragraph(
            Text.of(
                    said.in(
                        "Fyra frågor, ungefär tre minuter. ", "Four questions, some 3 minutes. "))
                .and(Text.strong("Bo"))
                .and(said.in(" ser svaren.", " sees the answers."))),
        Controls.of(
            Button.primary(said.in("Börja", "Start"), action("begin")),
            Button.plain(said.in("Fyll i som formulär", "Fill in as a form"), action("form"))
                .openingForm(),
            new Menu(
                said.in("Senare", "Later"),
                List.of(
                    new Choice(said.in("Om en timme", "In an hour"), action("later-hour")),
                    new Choice(said.in("I eftermiddag", "This afternoon"), action("later-pm")),
                    new Choice(said.in("I morgon", "Tomorrow"), action("later-tomorrow")))),
            new Button(said.in("Hoppa över", "Skip"), action("skip"), Weight.DANGER, false)),
        new Note(
            Text.of(
                said.in(
                    "Du får den här varje måndag kl. 09.00.",
                    "You get this every Monday at 09:00."))));
  }

  static Message everything(Language language) {
    Said said = new Said(language);
    return Message.of(
        new Heading(said.in("Produkt, v. 48", "Product, week 48")),
        new Paragraph(
            Text.strong(said.in("Behöver dig: ", "Needs you: "))
                .and(new Text(List.of(new Text.Named(BO, "Bo Ek"))))
                .and(said.in(" väntar; ", " waits; "))
                .and(new Text(List.of(new Text.Emphasis(said.in("i måndags", "Monday")))))),
        new Bullets(
            List.of(
                Text.of(said.in("importavtalet (Anna)", "import contract (Anna)")),
                Text.strong(said.in("testdatabasen", "staging database")))),
        new Quote(NASTY),
        new Quote(ARABIC),
        new Divider(),
        new Trend(
            said.in("Humör", "Mood"),
            List.of(new Point("v. 45", 3.4), new Point("v. 46", 3.6), new Point("v. 47", 3.8)),
            Text.of(
                said.in(
                    "Bra, 3,8 av 5, upp från 3,6 v. 46.",
                    "Good, 3.8 of 5, up from 3.6 in week 46."))),
        new Fold(
            "Anna Berg",
            List.of(
                new Paragraph(Text.strong(said.in("Vad blev klart?", "What got done?"))),
                new Quote(said.in("Importen\n\noch testerna", "The import\n\nand the tests")),
                Controls.of(Button.plain(said.in("Svara", "Reply"), action("reply"))))),
        Controls.of(
            new PersonPicker(said.in("Välj en kollega", "Choose a colleague"), action("who")),
            new DayPicker(
                said.in("Välj en dag", "Choose a day"), action("day"), LocalDate.of(2026, 11, 27))),
        scale(10),
        new Note(Text.of(said.in("Stänger på fredag.", "Closes on Friday."))));
  }

  static Controls scale(int steps) {
    return new Controls(
        IntStream.rangeClosed(1, steps)
            .<Control>mapToObj(step -> Button.plain("" + step, action("answer-" + step)))
            .toList());
  }

  static Form form(Language language) {
    Said said = new Said(language);
    return new Form(
        action("submit"),
        said.in("Veckoavstämning", "Weekly check-in"),
        said.in("Skicka", "Send"),
        said.in("Avbryt", "Cancel"),
        List.of(new Paragraph(Text.of(said.in("Bo ser svaren.", "Bo sees the answers.")))),
        List.of(
            new ChoiceField(
                "mood",
                said.in("Hur var veckan?", "How was your week?"),
                null,
                true,
                moods(language),
                "good"),
            new TextField(
                "done",
                said.in("Vad blev klart?", "What got done?"),
                said.in("En rad per sak.", "One line for each thing."),
                false,
                NASTY,
                true,
                5000),
            new TextField("title", said.in("Rubrik", "Title"), null, true, null, false, 80),
            new NumberField(
                "hours",
                said.in("Hur många timmar?", "How many hours?"),
                null,
                false,
                new BigDecimal("37.5")),
            new ChoicesField(
                "topics",
                said.in("Vilka ämnen?", "Which topics?"),
                null,
                false,
                moods(language),
                Set.of("rough", "great")),
            new ChoiceField(
                "many", said.in("Vilken av dem?", "Which one?"), null, false, options(12), "k11"),
            new PeopleField(
                "who",
                said.in("Vem hjälpte dig?", "Who helped you?"),
                null,
                false,
                List.of(BO),
                false),
            new PeopleField(
                "whom",
                said.in("Vilka vill du tacka?", "Whom do you want to thank?"),
                null,
                true,
                List.of(BO, PersonId.create()),
                true),
            new DayField("day", said.in("När?", "When?"), null, true, LocalDate.of(2026, 11, 27))));
  }

  static List<Option> moods(Language language) {
    Said said = new Said(language);
    return List.of(
        new Option("rough", said.in("Tungt", "Rough")),
        new Option("good", said.in("Bra", "Good")),
        new Option("great", said.in("Toppen", "Great")));
  }

  static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("k" + i, "Alternativ " + i)).toList();
  }

  /** What somebody typed into the form, as a client sends it. */
  static ObjectNode typed() {
    ObjectNode typed = CardJson.object().put(CardData.ACTION, action("submit").token());
    typed.put(CardData.FORM, FORM.toString());
    typed.put("c.mood", "great").put("t.done", "Allt").put("n.hours", "trettio");
    typed.put("m.topics", "good,great").put("p.who", EVA.toString());
    return typed.put("p.whom", BO + "," + EVA).put("d.day", "2026-11-28");
  }

  static Person person(PersonId id, String name) {
    return new Person(
        WORKSPACE,
        id,
        name,
        id + "@acme.example",
        Language.SWEDISH,
        ZoneId.of("Europe/Stockholm"),
        WorkingHours.USUAL,
        null,
        null,
        Role.EMPLOYEE,
        true);
  }

  /** Bo and Eva. */
  static Guests colleagues() {
    return guests(List.of(person(BO, "Bo Ek"), person(EVA, "Eva *Lund*")));
  }

  static Guests guests(List<Person> people) {
    return new Guests() {
      @Override
      public List<Person> everyone() {
        return people;
      }

      @Override
      public List<Person> known(Collection<PersonId> wanted) {
        return people.stream().filter(person -> wanted.contains(person.id())).toList();
      }
    };
  }
}
