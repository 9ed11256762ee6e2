package se.kadens.slack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
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
import se.kadens.people.PersonId;

/** Messages and forms with every kind of block, control and field. */
final class Samples {

  static final PersonId BO = PersonId.parse("00000000-0000-0000-0000-0000000000b0");
  static final String NASTY = "<!channel> *bold* `code` & <https://x.example|y> _a_ :smile: @here";
  static final String ARABIC = "مرحبا، كان الأسبوع جيدًا \u202Eabc";

  private Samples() {}

  static Action action(String verb) {
    return new Action("chat", verb, "5f1c");
  }

  static Message prompt() {
    return Message.of(
        new Heading("Veckoavstämning, v. 48"),
        new Paragraph(
            Text.of("Fyra frågor, ungefär tre minuter. ")
                .and(Text.strong("Bo"))
                .and(" ser svaren.")),
        Controls.of(
            Button.primary("Börja", action("begin")),
            Button.plain("Fyll i som formulär", action("form")),
            new Menu(
                "Senare",
                List.of(
                    new Choice("Om en timme", action("later-hour")),
                    new Choice("I eftermiddag", action("later-afternoon")),
                    new Choice("I morgon", action("later-tomorrow")))),
            new Button("Hoppa över", action("skip"), Weight.DANGER, false)),
        new Note(Text.of("Du får den här varje måndag kl. 09.00.")));
  }

  static Message everything() {
    return Message.of(
        new Heading("Product, week 48"),
        new Paragraph(
            Text.strong("Needs you: ")
                .and(new Text(List.of(new Text.Named(BO, "Bo Ek"))))
                .and(" waits; ")
                .and(new Text(List.of(new Text.Emphasis("since Monday"))))),
        new Bullets(List.of(Text.of("import contract (Anna)"), Text.strong("staging database"))),
        new Quote(NASTY),
        new Quote(ARABIC),
        new Divider(),
        new Trend(
            "Mood",
            List.of(new Point("v. 45", 3.4), new Point("v. 46", 3.6), new Point("v. 47", 3.8)),
            Text.of("Good, 3.8 of 5, up from 3.6 in week 46.")),
        new Fold(
            "Anna Berg",
            List.of(
                new Paragraph(Text.strong("What got done?")),
                new Quote("The import\nand the tests"),
                Controls.of(Button.plain("Reply", action("reply"))))),
        Controls.of(
            new PersonPicker("Choose a colleague", action("who")),
            new DayPicker("Choose a day", action("day"), LocalDate.of(2026, 11, 27))),
        new Note(Text.of("Closes on Friday.")));
  }

  static Form form() {
    return new Form(
        action("submit"),
        "Veckoavstämning",
        "Skicka",
        "Avbryt",
        List.of(new Paragraph(Text.of("Bo ser svaren."))),
        List.of(
            new ChoiceField("mood", "Hur var veckan?", null, true, moods(), "good"),
            new TextField("done", "Vad blev klart?", "En rad per sak.", false, NASTY, true, 5000),
            new TextField("title", "Rubrik", null, true, null, false, 80),
            new NumberField("hours", "Hur många timmar?", null, false, new BigDecimal("37.5")),
            new ChoicesField(
                "topics", "Vilka ämnen?", null, false, moods(), Set.of("rough", "great")),
            new ChoiceField("many", "Vilken av dem?", null, false, options(12), "k11"),
            new ChoicesField("several", "Vilka av dem?", null, false, options(12), Set.of("k3")),
            new PeopleField("who", "Vem hjälpte dig?", null, false, List.of(BO), false),
            new PeopleField(
                "whom", "Vilka vill du tacka?", null, false, List.of(BO, PersonId.create()), true),
            new DayField("day", "När?", null, true, LocalDate.of(2026, 11, 27))));
  }

  static List<Option> moods() {
    return List.of(
        new Option("rough", "Tungt"), new Option("good", "Bra"), new Option("great", "Toppen"));
  }

  static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("k" + i, "Alternativ " + i)).toList();
  }

  static List<Block> bigHome(int blocks) {
    return IntStream.range(0, blocks)
        .<Block>mapToObj(i -> new Paragraph(Text.of("Line " + i)))
        .toList();
  }
}
