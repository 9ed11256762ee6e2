package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.interview.Interview;
import se.kadens.interview.Questionnaire;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Later;

/** Puts into words what is said unasked about a check-in. */
@Component
class CheckInComposer implements Composer {

  static final String FEATURE = "checkin";

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Programmes programmes;
  private final People people;
  private final Calendars calendars;
  private final Enrolments enrolments;

  CheckInComposer(
      CheckIns checkIns,
      CheckInQuestions questions,
      Programmes programmes,
      People people,
      Calendars calendars,
      Enrolments enrolments) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.programmes = programmes;
    this.people = people;
    this.calendars = calendars;
    this.enrolments = enrolments;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<CheckIn> checkIn = checkIns.find(recipient, CheckInKey.parse(notice.subject()));
    if (checkIn.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    if (notice.key().kind().equals(Asking.PROMPT)) {
      // Also when it was said already: said anew, it stays true to what has become of it.
      return new Say(prompt(checkIn.get(), recipient, now));
    }
    return nothingToSay(checkIn.get(), recipient, now)
        .<Composition>map(Skip::new)
        .orElseGet(() -> new Say(saidLater(notice, checkIn.get(), recipient, now)));
  }

  private Message saidLater(Notice notice, CheckIn checkIn, Person person, Instant now) {
    return notice.key().kind().startsWith(PutOff.KIND)
        ? prompt(checkIn, person, now)
        : reminder(notice, checkIn, person, now);
  }

  private Optional<Reason> nothingToSay(CheckIn checkIn, Person person, Instant now) {
    return switch (checkIn.state()) {
      case SUBMITTED, SUBMITTED_LATE -> Optional.of(Reason.ANSWERED);
      case SKIPPED -> Optional.of(Reason.SKIPPED_BY_PERSON);
      case MISSED, UNDELIVERABLE -> Optional.of(Reason.CLOSED);
      case PLANNED, ASKED, STARTED -> leftAlone(checkIn, person, now);
    };
  }

  private Optional<Reason> leftAlone(CheckIn checkIn, Person person, Instant now) {
    if (calendars.isAway(person, now)) {
      return Optional.of(Reason.AWAY);
    }
    return paused(checkIn, person) ? Optional.of(Reason.PAUSED) : Optional.empty();
  }

  private boolean paused(CheckIn checkIn, Person person) {
    return enrolments
        .find(person.workspace(), checkIn.key().programme(), person.id())
        .filter(Enrolment::paused)
        .isPresent();
  }

  /** The message a check-in begins with, as it should read now. */
  Message prompt(CheckIn checkIn, Person person, Instant now) {
    Programme programme =
        programmes.find(checkIn.workspace(), checkIn.key().programme()).orElseThrow();
    CheckInPhrases phrases = new CheckInPhrases(person);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(phrases.title(programme, checkIn)));
    if (checkIn.state().submitted()) {
      blocks.add(new Block.Paragraph(phrases.answered(checkIn)));
    } else if (checkIn.state() == CheckInState.SKIPPED) {
      return CheckInPurpose.skipped(checkIn, person);
    } else if (!checkIn.answerableAt(now)) {
      blocks.add(new Block.Paragraph(phrases.isClosed()));
    } else {
      Questionnaire questionnaire = questionnaireOf(programme, checkIn, person, now);
      List<Person> line = people.lineOf(person.workspace(), person.id());
      blocks.add(new Block.Paragraph(phrases.invitation(questionnaire, line)));
      blocks.add(new Controls(waysToAnswer(checkIn, person, now)));
    }
    return new Message(blocks);
  }

  private Message reminder(Notice notice, CheckIn checkIn, Person person, Instant now) {
    Programme programme =
        programmes.find(checkIn.workspace(), checkIn.key().programme()).orElseThrow();
    CheckInPhrases phrases = new CheckInPhrases(person);
    HowMany left =
        HowMany.of(
            questions
                .interviewOf(person, checkIn)
                .map(Interview::unanswered)
                .orElseGet(() -> questionnaireOf(programme, checkIn, person, now).questions()));
    return Message.of(
        new Block.Paragraph(
            notice.key().kind().equals(RemindMissing.KIND)
                ? phrases.reminderFromManager(checkIn, managerOf(person), left, now)
                : phrases.reminder(programme, checkIn, left, now)),
        new Controls(
            List.of(
                Button.primary(
                    checkIn.state() == CheckInState.STARTED ? phrases.goOn() : phrases.start(),
                    CheckInDialogue.action("start", checkIn.key())),
                skipMenu(phrases.skipThis(programme, checkIn), checkIn, phrases))));
  }

  private Optional<Person> managerOf(Person person) {
    return people.lineOf(person.workspace(), person.id()).stream().findFirst();
  }

  private Questionnaire questionnaireOf(
      Programme programme, CheckIn checkIn, Person person, Instant now) {
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

  private static Menu skipMenu(String label, CheckIn checkIn, CheckInPhrases phrases) {
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

  @Override
  public void sent(Notice notice, Instant now) {
    if (notice.key().kind().equals(Asking.PROMPT)) {
      locked(notice).map(CheckIn::asked).ifPresent(checkIns::save);
    }
  }

  @Override
  public void sent(List<Notice> notices, Instant now) {
    checkIns.asked(
        notices.stream()
            .filter(notice -> notice.key().kind().equals(Asking.PROMPT))
            .map(
                notice ->
                    new CheckIns.Asked(
                        notice.key().workspace(),
                        notice.key().person(),
                        CheckInKey.parse(notice.subject())))
            .toList());
  }

  @Override
  public void undeliverable(Notice notice, String why, Instant now) {
    if (notice.key().kind().equals(Asking.PROMPT)) {
      locked(notice)
          .filter(checkIn -> checkIn.state().open())
          .ifPresent(checkIn -> checkIns.save(checkIn.undeliverable(why)));
    }
  }

  private Optional<CheckIn> locked(Notice notice) {
    return checkIns.lock(
        notice.key().workspace(), notice.key().person(), CheckInKey.parse(notice.subject()));
  }
}
