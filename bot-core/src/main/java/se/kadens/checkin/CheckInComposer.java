package se.kadens.checkin;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.interview.Interview;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/** Puts into words what is said unasked about a check-in. */
@Component
class CheckInComposer implements Composer {

  static final String FEATURE = "checkin";

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Prompts prompts;
  private final Programmes programmes;
  private final People people;
  private final Calendars calendars;
  private final Enrolments enrolments;

  CheckInComposer(
      CheckIns checkIns,
      CheckInQuestions questions,
      Prompts prompts,
      Programmes programmes,
      People people,
      Calendars calendars,
      Enrolments enrolments) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.prompts = prompts;
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
      return new Say(prompts.of(checkIn.get(), recipient, now));
    }
    return nothingToSay(checkIn.get(), recipient, now)
        .<Composition>map(Skip::new)
        .orElseGet(() -> new Say(saidLater(notice, checkIn.get(), recipient, now)));
  }

  @Override
  public Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
    Map<UUID, Composition> composed = new HashMap<>();
    notices.stream()
        .filter(each -> each.notice().key().kind().equals(Asking.PROMPT))
        .collect(groupingBy(each -> each.recipient().workspace()))
        .forEach((workspace, all) -> composed.putAll(prompts(workspace, all, now)));
    return composed;
  }

  private Map<UUID, Composition> prompts(
      WorkspaceId workspace, List<Addressed> notices, Instant now) {
    Map<UUID, Composition> composed = new HashMap<>();
    notices.stream()
        .collect(groupingBy(each -> CheckInKey.parse(each.notice().subject())))
        .forEach(
            (key, asked) -> {
              Map<PersonId, Message> open =
                  prompts.ofOpen(
                      workspace, key, asked.stream().map(Addressed::recipient).toList(), now);
              for (Addressed each : asked) {
                Message message = open.get(each.recipient().id());
                if (message != null) {
                  composed.put(each.notice().id(), new Say(message));
                }
              }
            });
    return composed;
  }

  private Message saidLater(Notice notice, CheckIn checkIn, Person person, Instant now) {
    return notice.key().kind().startsWith(PutOff.KIND)
        ? prompts.of(checkIn, person, now)
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

  private Message reminder(Notice notice, CheckIn checkIn, Person person, Instant now) {
    Programme programme =
        programmes.find(checkIn.workspace(), checkIn.key().programme()).orElseThrow();
    CheckInPhrases phrases = new CheckInPhrases(person);
    HowMany left =
        HowMany.of(
            questions
                .interviewOf(person, checkIn)
                .map(Interview::unanswered)
                .orElseGet(
                    () -> prompts.questionnaireOf(programme, checkIn, person, now).questions()));
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
                Prompts.skipMenu(phrases.skipThis(programme, checkIn), checkIn, phrases))));
  }

  private Optional<Person> managerOf(Person person) {
    return people.lineOf(person.workspace(), person.id()).stream().findFirst();
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
