package se.kadens.checkin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.interview.Interview;
import se.kadens.interview.Questionnaire;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Later;

/** The message a check-in begins with. */
@Component
class Prompts {

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Programmes programmes;
  private final People people;
  private final Calendars calendars;

  Prompts(
      CheckIns checkIns,
      CheckInQuestions questions,
      Programmes programmes,
      People people,
      Calendars calendars) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.programmes = programmes;
    this.people = people;
    this.calendars = calendars;
  }

  /** As it should read now. */
  Message of(CheckIn checkIn, Person person, Instant now) {
    Programme programme =
        programmes.find(checkIn.workspace(), checkIn.key().programme()).orElseThrow();
    if (isOpen(checkIn, now)) {
      return open(
          programme,
          new OwnTurn(person, checkIn),
          questionnaireOf(programme, checkIn, person, now),
          people.lineOf(person.workspace(), person.id()),
          now);
    }
    if (checkIn.state() == CheckInState.SKIPPED) {
      return CheckInPurpose.skipped(checkIn, person);
    }
    CheckInPhrases phrases = new CheckInPhrases(person);
    return Message.of(
        new Block.Heading(phrases.title(programme, checkIn)),
        new Block.Paragraph(
            checkIn.state().submitted() ? phrases.answered(checkIn) : phrases.isClosed()));
  }

  private static boolean isOpen(CheckIn checkIn, Instant now) {
    return !checkIn.state().submitted()
        && checkIn.state() != CheckInState.SKIPPED
        && checkIn.answerableAt(now);
  }

  /**
   * The same for some people of one workspace at once; only for those who can answer and have not
   * begun.
   */
  Map<PersonId, Message> ofOpen(
      WorkspaceId workspace, CheckInKey key, List<Person> asked, Instant now) {
    List<PersonId> ids = asked.stream().map(Person::id).toList();
    Map<PersonId, Interview> begun = questions.interviewsOf(workspace, ids, key);
    Map<PersonId, CheckIn> open =
        checkIns.of(workspace, key, ids).stream()
            .filter(each -> isOpen(each, now) && !begun.containsKey(each.person()))
            .collect(Collectors.toMap(CheckIn::person, Function.identity()));
    List<OwnTurn> turns =
        asked.stream()
            .flatMap(
                person ->
                    Stream.ofNullable(open.get(person.id()))
                        .map(checkIn -> new OwnTurn(person, checkIn)))
            .toList();
    return turns.isEmpty() ? Map.of() : ofOpen(workspace, key, ids, turns, now);
  }

  private Map<PersonId, Message> ofOpen(
      WorkspaceId workspace, CheckInKey key, List<PersonId> ids, List<OwnTurn> turns, Instant now) {
    Programme programme = programmes.find(workspace, key.programme()).orElseThrow();
    Map<PersonId, List<Person>> lines = people.linesOf(workspace, ids);
    Map<PersonId, Message> messages = new HashMap<>();
    turns.stream()
        .collect(Collectors.groupingBy(turn -> turn.checkIn().askDate()))
        .forEach(
            (day, together) -> {
              Map<PersonId, Questionnaire> asks =
                  questions.of(programme.planOn(day), together, now);
              for (OwnTurn turn : together) {
                PersonId person = turn.person().id();
                List<Person> line = lines.getOrDefault(person, List.of());
                messages.put(
                    person, open(programme, turn, requireNonNull(asks.get(person)), line, now));
              }
            });
    return messages;
  }

  private Message open(
      Programme programme,
      OwnTurn turn,
      Questionnaire questionnaire,
      List<Person> line,
      Instant now) {
    CheckInPhrases phrases = new CheckInPhrases(turn.person());
    return Message.of(
        new Block.Heading(phrases.title(programme, turn.checkIn())),
        new Block.Paragraph(phrases.invitation(questionnaire, line)),
        new Controls(waysToAnswer(turn.checkIn(), turn.person(), now)));
  }

  /** What somebody is asked, or would be if they began now. */
  Questionnaire questionnaireOf(Programme programme, CheckIn checkIn, Person person, Instant now) {
    return questions
        .interviewOf(person, checkIn)
        .map(Interview::questionnaire)
        .orElseGet(() -> questions.of(programme.planOn(checkIn.askDate()), person, checkIn, now));
  }

  private List<Control> waysToAnswer(CheckIn checkIn, Person person, Instant now) {
    CheckInPhrases phrases = new CheckInPhrases(person);
    CheckInKey key = checkIn.key();
    List<Control> controls = new ArrayList<>();
    controls.add(
        Button.primary(
            checkIn.state() == CheckInState.STARTED ? phrases.goOn() : phrases.start(),
            CheckInDialogue.action("start", key)));
    controls.add(Button.plain(phrases.asForm(), CheckInDialogue.action("form", key)).openingForm());
    if (!checkIn.closedAt(now)) {
      List<Choice> later = new ArrayList<>();
      for (Later when : Later.values()) {
        when.from(now, calendars.hoursOf(person))
            .filter(moment -> moment.isBefore(checkIn.closesAt()))
            .ifPresent(
                _ ->
                    later.add(
                        new Choice(
                            phrases.later(when),
                            CheckInDialogue.action(
                                "later-" + when.code().replace('_', '-'), key))));
      }
      if (!later.isEmpty()) {
        controls.add(new Menu(phrases.laterLabel(), later));
      }
      controls.add(skipMenu(phrases.skip(), checkIn, phrases));
    }
    return controls;
  }

  static Menu skipMenu(String label, CheckIn checkIn, CheckInPhrases phrases) {
    List<Choice> reasons =
        List.of(SkipReason.AWAY, SkipReason.NOTHING_NEW, SkipReason.OTHER).stream()
            .map(
                reason ->
                    new Choice(
                        phrases.skipReason(reason),
                        CheckInDialogue.action(
                            "skip-" + reason.code().replace('_', '-'), checkIn.key())))
            .toList();
    return new Menu(label, reasons);
  }
}
