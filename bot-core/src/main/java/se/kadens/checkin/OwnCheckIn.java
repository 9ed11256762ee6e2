package se.kadens.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.kadens.checkin.RunningProgrammes.Running;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.interview.Brief;
import se.kadens.interview.Interview;
import se.kadens.interview.Interviewer;
import se.kadens.interview.Questionnaire;
import se.kadens.people.Person;
import se.kadens.programme.Enrol;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Occurrence;

/** What a person does with their own check-in; each in the caller's transaction. */
@Component
class OwnCheckIn {

  /** How far back a check-in that was missed is still offered. */
  private static final int LOOK_BACK = 6;

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Asking asking;
  private final Enrol enrol;
  private final Interviewer interviewer;
  private final RunningProgrammes running;
  private final ApplicationEventPublisher events;

  OwnCheckIn(
      CheckIns checkIns,
      CheckInQuestions questions,
      Asking asking,
      Enrol enrol,
      Interviewer interviewer,
      RunningProgrammes running,
      ApplicationEventPublisher events) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.asking = asking;
    this.enrol = enrol;
    this.interviewer = interviewer;
    this.running = running;
    this.events = events;
  }

  /**
   * The one that waits for an answer; else the one for the shortest period that is running, begun
   * now if nobody has asked yet.
   */
  Optional<CheckIn> current(Person person, Instant now) {
    List<Running> all = running.of(person, now);
    return all.stream()
        .flatMap(each -> begun(each, person).stream())
        .filter(checkIn -> checkIn.state().open() && !checkIn.closedAt(now))
        .findFirst()
        .or(() -> all.stream().findFirst().map(shortest -> begunNow(shortest, person, now)));
  }

  private Optional<CheckIn> begun(Running current, Person person) {
    return checkIns.find(
        person, new CheckInKey(current.programme().id(), current.occurrence().period().key()));
  }

  private CheckIn begunNow(Running current, Person person, Instant now) {
    return begun(current, person)
        .orElseGet(() -> early(current.programme(), person, current.occurrence(), now));
  }

  private CheckIn early(Programme programme, Person person, Occurrence occurrence, Instant now) {
    Instant closes = OpenProgrammeNow.closing(programme, person, occurrence, now);
    // The place first, then the check-in: the tick takes them in this order, too.
    enrol.begun(programme, person, occurrence);
    return asking.early(programme, person, occurrence, now, closes);
  }

  /** The newest that was missed and may still be answered. */
  Optional<CheckIn> previous(Person person, Instant now) {
    return checkIns.newest(person, LOOK_BACK).stream()
        .filter(checkIn -> checkIn.state() == CheckInState.MISSED && checkIn.answerableAt(now))
        .findFirst();
  }

  Reply inChat(CheckIn checkIn, Person person, Instant now) {
    return CheckInPurpose.refusal(checkIn, person, now)
        .map(Reply::say)
        .orElseGet(() -> interviewer.askInChat(brief(checkIn, person, now), person, now));
  }

  Reply inForm(CheckIn checkIn, Person person, Instant now) {
    return CheckInPurpose.refusal(checkIn, person, now)
        .map(Reply::say)
        .orElseGet(() -> interviewer.askInForm(brief(checkIn, person, now), person, now));
  }

  private Brief brief(CheckIn checkIn, Person person, Instant now) {
    return new Brief(
        CheckInComposer.FEATURE,
        checkIn.key().toString(),
        () -> asked(checkIn, person, now),
        checkIn.window().answerableUntil());
  }

  private Questionnaire asked(CheckIn checkIn, Person person, Instant now) {
    Plan plan = running.programmeOf(checkIn).planOn(checkIn.askDate());
    return questions.of(plan, person, checkIn, now);
  }

  void skip(CheckIn checkIn, SkipReason reason, Person person, Instant now) {
    checkIns.save(checkIn.skipped(reason));
    questions
        .interviewOf(person, checkIn)
        .ifPresent(interview -> interviewer.close(interview.id(), person, now));
    asking.refreshManagers(running.programmeOf(checkIn), person, checkIn.key().period(), now);
  }

  /** Takes a skip back, for as long as an answer is welcome. */
  CheckIn unskip(CheckIn checkIn, Person person, Instant now) {
    if (checkIn.state() != CheckInState.SKIPPED || !checkIn.answerableAt(now)) {
      return checkIn;
    }
    CheckIn anew = checkIn.in(checkIn.closedAt(now) ? CheckInState.MISSED : CheckInState.ASKED);
    checkIns.save(anew);
    asking.refreshManagers(running.programmeOf(anew), person, anew.key().period(), now);
    return anew;
  }

  void bringUp(CheckIn checkIn, Person person, Instant now) {
    checkIns.save(checkIn.forOneToOne());
    events.publishEvent(new BroughtUp(person, checkIn.key().toString(), now));
    asking.refreshManagers(running.programmeOf(checkIn), person, checkIn.key().period(), now);
  }

  CheckIn again(CheckIn checkIn) {
    return checkIns.find(checkIn.workspace(), checkIn.person(), checkIn.key()).orElse(checkIn);
  }

  Message answered(CheckIn checkIn, Interview interview, Person person) {
    CheckInPhrases phrases = new CheckInPhrases(person);
    return Message.of(
        new Block.Heading(phrases.title(running.programmeOf(checkIn), checkIn)),
        new Block.Paragraph(phrases.answered(checkIn)),
        Controls.of(
            Button.plain(phrases.edit(), Interviewer.inForm(interview.id())).openingForm()));
  }

  Message putOffUntil(CheckIn checkIn, Instant moment, Person person, Instant now) {
    CheckInPhrases phrases = new CheckInPhrases(person);
    return Message.of(
        new Block.Heading(phrases.title(running.programmeOf(checkIn), checkIn)),
        new Block.Paragraph(Text.of(phrases.willAskAgain(moment, now))),
        Controls.of(Button.plain(phrases.start(), CheckInDialogue.action("start", checkIn.key()))));
  }
}
