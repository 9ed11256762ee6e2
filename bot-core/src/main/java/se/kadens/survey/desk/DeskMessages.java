package se.kadens.survey.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.survey.Foresight;
import se.kadens.survey.Mode;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.bank.Template;
import se.kadens.survey.bank.Templates;

/** Draws what somebody who plans sees of surveys. */
@Component
class DeskMessages {

  /** More would be longer than any channel's message. */
  private static final int SHOWN = 10;

  private static final int GROUPS = 12;

  private final Waves waves;
  private final Table table;
  private final People people;

  DeskMessages(Waves waves, Table table, People people) {
    this.waves = waves;
    this.table = table;
    this.people = people;
  }

  Message list(Person by, List<Survey> surveys, String words, Instant now) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    List<Block> blocks = new ArrayList<>();
    if (surveys.isEmpty()) {
      blocks.add(
          new Paragraph(
              words.isEmpty() ? Text.of(phrases.plain("none")) : phrases.noneCalled(words)));
    } else {
      blocks.add(new Heading(phrases.plain("title")));
    }
    for (Survey survey : surveys.stream().limit(SHOWN).toList()) {
      Optional<Wave> newest = waves.newestOf(survey);
      blocks.add(
          new Paragraph(phrases.listed(survey, state(survey, newest, by.zone(), phrases, now))));
      blocks.add(Controls.of(menu(survey, newest, phrases, now)));
    }
    if (surveys.size() > SHOWN) {
      blocks.add(new Note(phrases.more(surveys.size() - SHOWN)));
    }
    blocks.add(Controls.of(Button.primary(phrases.plain("new"), Verb.NEW.on())));
    return new Message(blocks);
  }

  private Text state(
      Survey survey, Optional<Wave> newest, ZoneId zone, DeskPhrases phrases, Instant now) {
    Text state = newest.map(wave -> state(wave, zone, phrases, now)).orElseGet(phrases::never);
    if (survey.standing() != Survey.Standing.RUNNING) {
      return state.and(" ").and(phrases.standing(survey.standing()));
    }
    Optional<LocalDateTime> next = When.next(survey.plan(), zone, now);
    return next.isPresent() ? state.and(" ").and(phrases.next(next.get())) : state;
  }

  private Text state(Wave wave, ZoneId zone, DeskPhrases phrases, Instant now) {
    Table.Turnout everyone = table.everyone(wave);
    return switch (wave.state()) {
      case OPEN ->
          wave.takesAnswersAt(now)
              ? phrases.open(wave, zone, everyone.invited(), everyone.answered())
              : phrases.closing(wave);
      case CLOSING -> phrases.closing(wave);
      case CLOSED -> phrases.closed(wave, zone, everyone.invited(), everyone.answered());
    };
  }

  private static Menu menu(Survey survey, Optional<Wave> newest, DeskPhrases phrases, Instant now) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(phrases.plain("change"), Verb.CHANGE.on(survey.id())).openingForm());
    choices.add(new Choice(phrases.plain("preview"), Verb.PREVIEW.on(survey.id())));
    Optional<Wave> open = newest.filter(wave -> wave.takesAnswersAt(now));
    if (open.isPresent()) {
      Wave wave = open.get();
      for (int days : List.of(1, 3, 7)) {
        choices.add(
            new Choice(
                phrases.extend(days),
                Verb.EXTEND.on(survey.id(), wave.closesAt().getEpochSecond(), days)));
      }
      choices.add(new Choice(phrases.plain("close"), Verb.CLOSE.on(survey.id())));
    } else if (survey.standing() != Survey.Standing.STOPPED) {
      choices.add(new Choice(phrases.plain("launch"), Verb.LAUNCH.on(survey.id())));
    }
    boolean running = survey.standing() == Survey.Standing.RUNNING;
    if (!running) {
      choices.add(new Choice(phrases.plain("resume"), Verb.RESUME.on(survey.id())));
    } else if (survey.plan().schedule() != null) {
      choices.add(new Choice(phrases.plain("pause"), Verb.PAUSE.on(survey.id())));
    }
    if (survey.standing() != Survey.Standing.STOPPED) {
      choices.add(new Choice(phrases.plain("stop"), Verb.STOP.on(survey.id())));
    }
    return new Menu(phrases.plain("do"), choices);
  }

  /** What a new survey can begin from. */
  Message templates(Person by) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    List<Text> lines = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (Template template : Templates.shipped()) {
      String name = template.name().in(by.language());
      lines.add(
          phrases.template(name, template.minutes(), template.description().in(by.language())));
      choices.add(new Choice(name, Verb.FROM.on(template.key())).openingForm());
    }
    return Message.of(
        new Heading(phrases.plain("templates")),
        new Bullets(lines),
        Controls.of(
            new Menu(phrases.plain("choose"), choices),
            Button.plain(phrases.plain("own"), Verb.FROM.on(PlanForms.OWN)).openingForm()));
  }

  /**
   * @param overtaken the survey as somebody else has made it meanwhile
   */
  Message review(
      Person by,
      Draft draft,
      Foresight foresight,
      Optional<Wave> open,
      Optional<Survey> overtaken,
      Instant now) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    int perWave = draft.plan().perWave();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.plain("review")));
    blocks.add(
        new Paragraph(
            phrases.reviewed(draft, perWave > 0 ? perWave : draft.plan().items().size())));
    blocks.add(
        new Paragraph(
            phrases.asked(
                foresight.invited(), When.next(draft.plan(), by.zone(), now).orElse(null))));
    addUndated(by, foresight, blocks);
    addGroups(by, draft.plan().mode(), foresight, draft.plan().thresholds().score(), blocks);
    open.ifPresent(wave -> blocks.add(new Paragraph(phrases.fromNextWave(wave, by.zone()))));
    Button again = Button.plain(phrases.plain("again"), Verb.AGAIN.on(draft.id())).openingForm();
    Button discard = Button.plain(phrases.plain("discard"), Verb.DISCARD.on(draft.id()));
    if (overtaken.isPresent()) {
      Survey other = overtaken.get();
      blocks.add(new Paragraph(phrases.overtaken(other)));
      blocks.add(
          Controls.of(
              Button.plain(
                  phrases.plain("overwrite"), Verb.OVERWRITE.on(draft.id(), other.version())),
              again,
              discard));
    } else {
      blocks.add(
          Controls.of(
              Button.primary(phrases.plain("save"), Verb.SAVE.on(draft.id())), again, discard));
    }
    return new Message(blocks);
  }

  private static void addUndated(Person by, Foresight foresight, List<Block> blocks) {
    if (foresight.undated() > 0) {
      blocks.add(new Paragraph(new LaunchPhrases(by.language()).undated(foresight.undated())));
    }
  }

  private void addGroups(Person by, Mode mode, Foresight foresight, int score, List<Block> blocks) {
    if (mode == Mode.NAMED) {
      return;
    }
    DeskPhrases phrases = new DeskPhrases(by.language());
    List<String> rolledUp = foresight.departmentsRolledUp();
    if (!rolledUp.isEmpty()) {
      blocks.add(new Paragraph(phrases.rolledUp(rolledUp.stream().limit(GROUPS).toList(), score)));
    }
    SortedMap<Slice, Integer> shown = foresight.shown();
    if (shown.size() <= 1) {
      blocks.add(new Paragraph(phrases.onlyEveryone()));
      return;
    }
    List<Block> inside = new ArrayList<>();
    inside.add(
        new Bullets(
            shown.entrySet().stream()
                .limit(GROUPS)
                .map(each -> Text.of(group(by, each.getKey(), each.getValue(), phrases)))
                .toList()));
    if (shown.size() > GROUPS) {
      inside.add(new Note(Text.of(phrases.plain("more_groups"))));
    }
    blocks.add(new Fold(phrases.shown(shown.size()), inside));
  }

  private String group(Person by, Slice slice, int count, DeskPhrases phrases) {
    String manager =
        slice.kind() == Slice.Kind.MANAGER
            ? people
                .find(by.workspace(), PersonId.parse(slice.key()))
                .map(Person::firstName)
                .orElse("")
            : "";
    return phrases.group(slice, manager, count);
  }

  Message saved(Person by, Survey survey, Instant now) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    Optional<LocalDateTime> next = When.next(survey.plan(), by.zone(), now);
    return Message.of(
        new Paragraph(phrases.saved(survey, next.orElse(null))),
        Controls.of(
            Button.plain(phrases.plain("preview"), Verb.PREVIEW.on(survey.id())),
            Button.plain(phrases.plain("launch"), Verb.LAUNCH.on(survey.id()))));
  }

  /**
   * @param number of the wave it would be
   */
  Message confirmLaunch(Person by, Survey survey, int number, Foresight foresight) {
    LaunchPhrases words = new LaunchPhrases(by.language());
    DeskPhrases phrases = new DeskPhrases(by.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(words.confirmLaunch(survey, foresight, by.zone())));
    addUndated(by, foresight, blocks);
    addGroups(by, survey.plan().mode(), foresight, survey.plan().thresholds().score(), blocks);
    blocks.add(new Note(Text.of(phrases.plain("frozen"))));
    blocks.add(
        Controls.of(
            Button.primary(words.sendTo(foresight.invited()), Verb.SEND.on(survey.id(), number)),
            Button.plain(phrases.plain("leave"), Verb.LEAVE.on())));
    return new Message(blocks);
  }

  Message confirm(Text question, Button yes, DeskPhrases phrases) {
    return Message.of(
        new Paragraph(question),
        Controls.of(yes, Button.plain(phrases.plain("leave"), Verb.LEAVE.on())));
  }
}
