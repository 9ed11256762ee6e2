package se.kadens.absence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.DateRange;

/** Hears that someone is away, or back. */
@Component
class AbsenceDialogue implements Dialogue {

  private static final String FEATURE = "absence";
  private static final String BACK = "back";
  private static final String CHOOSE = "choose";
  private static final String RECORD = "record";
  private static final String UNDO = "undo";

  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String WHO = "who";

  /** What one may say after "away" when one is not any more. */
  private static final Set<String> NO_MORE = Set.of("back", "no", "tillbaka", "nej", "inte");

  private static final int SHOWN = 5;
  private static final int LONGEST_DAYS = 366;

  private final RecordAbsence record;
  private final Absences absences;
  private final People people;

  AbsenceDialogue(RecordAbsence record, Absences absences, People people) {
    this.record = record;
    this.absences = absences;
    this.people = people;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command("away", Set.of("away", "borta", "ooo", "frånvaro")),
        new Command(
            BACK,
            Set.of(
                "back from leave",
                "back to work",
                "i'm back",
                "tillbaka från ledighet",
                "åter i tjänst",
                "jag är tillbaka")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    LocalDate today = interaction.at().atZone(interaction.by().zone()).toLocalDate();
    AbsencePhrases phrases = new AbsencePhrases(interaction.by().language(), today);
    return switch (interaction) {
      case Asked asked when asked.command().equals(BACK) -> back(asked.by(), today, phrases);
      case Asked asked -> away(asked, today, phrases);
      case Pressed pressed when pressed.action().verb().equals(UNDO) -> undo(pressed, phrases);
      case Pressed pressed -> new Reply.Ask(form(pressed.by(), today, phrases));
      case Submitted submitted -> submitted(submitted, phrases);
      case Interaction.Said _ -> Reply.nothing();
    };
  }

  private Reply away(Asked asked, LocalDate today, AbsencePhrases phrases) {
    if (asked.rest().isBlank()) {
      return Reply.say(coming(asked.by(), today, phrases));
    }
    if (NO_MORE.contains(asked.rest().strip().toLowerCase(Locale.ROOT))) {
      return back(asked.by(), today, phrases);
    }
    return AwayWords.read(asked.rest(), today)
        .map(days -> record(asked.by(), asked.by().id(), days, phrases))
        .orElseGet(() -> Reply.say(Message.of(paragraph(phrases.unclear()), choose(phrases))));
  }

  private Reply back(Person person, LocalDate today, AbsencePhrases phrases) {
    return Reply.say(record.back(person, today) ? phrases.welcomeBack() : phrases.notAway());
  }

  private Message coming(Person person, LocalDate today, AbsencePhrases phrases) {
    List<Absence> coming = absences.endingAfter(person.workspace(), person.id(), today);
    List<Block> blocks = new ArrayList<>();
    if (!coming.isEmpty()) {
      blocks.add(paragraph(phrases.coming(coming.size())));
    }
    for (Absence absence : coming.stream().limit(SHOWN).toList()) {
      blocks.add(paragraph(phrases.coming(absence.days())));
      blocks.add(Controls.of(undo(absence, phrases)));
    }
    blocks.add(paragraph(phrases.which()));
    blocks.add(choose(phrases));
    return new Message(blocks);
  }

  private Reply record(Person by, PersonId away, DateRange days, AbsencePhrases phrases) {
    return switch (record.record(by, away, days)) {
      case RecordAbsence.Result.NotAllowed _ -> Reply.say(phrases.refused());
      case RecordAbsence.Result.Recorded(Absence absence, Person person) ->
          Reply.say(
              Message.of(
                  new Paragraph(phrases.recorded(by, person, days)),
                  new Note(Text.of(phrases.rule())),
                  Controls.of(undo(absence, phrases))));
    };
  }

  private Reply undo(Pressed pressed, AbsencePhrases phrases) {
    AbsenceId id = AbsenceId.parse(pressed.action().subject());
    return switch (record.undo(pressed.by(), id)) {
      case RecordAbsence.Undoing.NotAllowed _ -> Reply.say(phrases.refused());
      case RecordAbsence.Undoing.GoneAlready _ -> Reply.say(phrases.undoneAlready());
      case RecordAbsence.Undoing.Undone(Absence absence, Person person) ->
          Reply.replace(Message.of(phrases.undone(pressed.by(), person, absence.days())));
    };
  }

  private Form form(Person by, LocalDate today, AbsencePhrases phrases) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field.DayField(FIRST, phrases.firstDay(), null, true, today));
    fields.add(new Field.DayField(LAST, phrases.lastDay(), null, true, today));
    if (by.role().mayPlan() || people.managesAnyone(by.workspace(), by.id())) {
      fields.add(
          new Field.PeopleField(WHO, phrases.who(), phrases.whoHint(), false, List.of(), false));
    }
    return new Form(
        new Action(FEATURE, RECORD, ""),
        phrases.title(),
        phrases.save(),
        phrases.cancel(),
        List.of(),
        fields);
  }

  private Reply submitted(Submitted submitted, AbsencePhrases phrases) {
    LocalDate first = day(submitted, FIRST);
    LocalDate last = day(submitted, LAST);
    Map<String, String> problems = new HashMap<>();
    if (last.isBefore(first)) {
      problems.put(LAST, phrases.lastBeforeFirst());
    } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
      problems.put(LAST, phrases.tooLong());
    }
    PersonId away = submitted.by().id();
    if (submitted.values().get(WHO) instanceof Value.People(List<PersonId> chosen)) {
      if (chosen.size() > 1) {
        problems.put(WHO, phrases.oneOnly());
      }
      away = chosen.getFirst();
    }
    return problems.isEmpty()
        ? record(submitted.by(), away, new DateRange(first, last.plusDays(1)), phrases)
        : new Reply.Correct(problems);
  }

  private static LocalDate day(Submitted submitted, String field) {
    if (submitted.values().get(field) instanceof Value.Day(LocalDate date)) {
      return date;
    }
    throw new IllegalArgumentException("no day in " + field);
  }

  private static Button undo(Absence absence, AbsencePhrases phrases) {
    return Button.plain(phrases.undo(), new Action(FEATURE, UNDO, absence.id().toString()));
  }

  private static Controls choose(AbsencePhrases phrases) {
    return Controls.of(
        Button.plain(phrases.choose(), new Action(FEATURE, CHOOSE, "")).openingForm());
  }

  private static Paragraph paragraph(String words) {
    return new Paragraph(Text.of(words));
  }
}
