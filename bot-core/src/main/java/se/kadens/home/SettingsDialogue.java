package se.kadens.home;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.HalfHours;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.people.OwnSettings;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Enrol;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.ProgrammeId;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.OwnSlot;

/** Changes a person's own settings: language, day and hour, pause. */
@Component
class SettingsDialogue implements Dialogue {

  private static final String FEATURE = "settings";
  private static final String DAY = "day";
  private static final String HOUR = "hour";
  private static final String USUAL = "usual";

  private static final List<Command> COMMANDS =
      List.of(new Command("show", Set.of("settings", "inställningar")));

  static final Action SHOW = action("show", "");

  private final HomePages pages;
  private final Programmes programmes;
  private final Enrolments enrolments;
  private final Enrol enrol;
  private final OwnSettings own;
  private final People people;

  SettingsDialogue(
      HomePages pages,
      Programmes programmes,
      Enrolments enrolments,
      Enrol enrol,
      OwnSettings own,
      People people) {
    this.pages = pages;
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.enrol = enrol;
    this.own = own;
    this.people = people;
  }

  static Action action(String verb, String subject) {
    return new Action(FEATURE, verb, subject);
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
    return switch (interaction) {
      case Asked asked -> show(asked);
      case Pressed pressed when pressed.action().equals(SHOW) -> show(pressed);
      case Pressed pressed when pressed.action().verb().equals("language") -> speak(pressed);
      case Pressed pressed -> inProgramme(pressed);
      case Submitted submitted -> choose(submitted);
      case Said _ -> Reply.nothing();
    };
  }

  private Reply show(Interaction interaction) {
    return Reply.say(new Message(pages.settings(interaction.by(), interaction.at())));
  }

  private Reply speak(Pressed pressed) {
    Person person = pressed.by();
    Language.ofTag(pressed.action().subject())
        .ifPresent(language -> own.speak(person.workspace(), person.id(), language));
    Person now = people.find(person.workspace(), person.id()).orElse(person);
    return Reply.say(new HomePhrases(now).speaksNow());
  }

  private Reply inProgramme(Pressed pressed) {
    Person person = pressed.by();
    HomePhrases phrases = new HomePhrases(person);
    Optional<Programme> found = programme(person, pressed.action());
    if (found.isEmpty()) {
      return Reply.say(phrases.notEnrolled());
    }
    Programme programme = found.get();
    return switch (pressed.action().verb()) {
      case "slot" -> new Reply.Ask(slotForm(programme, person));
      case "pause" -> {
        enrol.pause(programme, person);
        yield Reply.say(phrases.paused(programme));
      }
      case "resume" -> {
        enrol.resume(programme, person, pressed.at());
        yield Reply.say(phrases.resumed(programme));
      }
      default -> throw new IllegalArgumentException("not a setting: " + pressed.action());
    };
  }

  private Optional<Programme> programme(Person person, Action action) {
    ProgrammeId id = ProgrammeId.parse(action.subject());
    return enrolments
        .find(person.workspace(), id, person.id())
        .filter(Enrolment::member)
        .flatMap(_ -> programmes.find(person.workspace(), id));
  }

  private Form slotForm(Programme programme, Person person) {
    HomePhrases phrases = new HomePhrases(person);
    Optional<OwnSlot> slot =
        enrolments
            .find(person.workspace(), programme.id(), person.id())
            .flatMap(enrolment -> Optional.ofNullable(enrolment.slot()));
    LocalTime at = slot.map(OwnSlot::at).orElse(programme.latestPlan().cadence().at());
    List<Option> days = new ArrayList<>();
    days.add(new Option(USUAL, phrases.usual(programme)));
    Set<DayOfWeek> chosen = new TreeSet<>(person.hours().days());
    slot.map(OwnSlot::on).ifPresent(chosen::add);
    chosen.forEach(day -> days.add(new Option(day.name(), phrases.weekday(day))));
    return new Form(
        action("choose", programme.id().toString()),
        phrases.slotTitle(),
        phrases.save(),
        phrases.close(),
        List.of(new Paragraph(phrases.slotIntro(programme))),
        List.of(
            new ChoiceField(
                DAY, phrases.day(), null, true, days, slot.map(s -> s.on().name()).orElse(USUAL)),
            new ChoiceField(
                HOUR,
                phrases.hour(),
                null,
                true,
                new HalfHours(person.hours().start(), person.hours().end()).and(at, phrases::hour),
                at.toString())));
  }

  private Reply choose(Submitted submitted) {
    Person person = submitted.by();
    HomePhrases phrases = new HomePhrases(person);
    Optional<Programme> programme = programme(person, submitted.action());
    if (programme.isEmpty()) {
      return Reply.say(phrases.notEnrolled());
    }
    Optional<String> day = picked(submitted.values(), DAY);
    Optional<String> hour = picked(submitted.values(), HOUR);
    if (day.isEmpty() || hour.isEmpty()) {
      return new Reply.Correct(Map.of(day.isEmpty() ? DAY : HOUR, phrases.chooseOne()));
    }
    OwnSlot slot =
        day.get().equals(USUAL)
            ? null
            : new OwnSlot(DayOfWeek.valueOf(day.get()), LocalTime.parse(hour.get()));
    enrol.choose(programme.get(), person, slot);
    return Reply.say(slot == null ? phrases.slotUsual(programme.get()) : phrases.slotChosen(slot));
  }

  private static Optional<String> picked(Map<String, Value> values, String field) {
    return values.get(field) instanceof Value.Picked(var keys)
        ? keys.stream().findFirst()
        : Optional.empty();
  }
}
