package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.LocalMoments;

/**
 * Asks those whose turn has come in an open wave. May run twice, late or on two nodes without harm.
 */
@Component
public class AskInvited {

  static final String PROMPT = "prompt";

  private static final int BATCH = 200;

  private final Invitations invitations;
  private final Waves waves;
  private final Surveys surveys;
  private final People people;
  private final Calendars calendars;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  AskInvited(
      Invitations invitations,
      Waves waves,
      Surveys surveys,
      People people,
      Calendars calendars,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.invitations = invitations;
    this.waves = waves;
    this.surveys = surveys;
    this.people = people;
    this.calendars = calendars;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  /**
   * Works until it is nobody's turn any more, a batch a transaction.
   *
   * @return how many were asked
   */
  public int at(Instant now) {
    int asked = 0;
    int batch;
    do {
      batch = Objects.requireNonNull(transaction.execute(_ -> askBatch(now)));
      asked += batch;
    } while (batch > 0);
    return asked;
  }

  private int askBatch(Instant now) {
    List<Invitations.Due> due = invitations.takeDue(now, BATCH);
    Map<WaveId, Optional<Wave>> found = new HashMap<>();
    for (Invitations.Due each : due) {
      Optional<Wave> wave =
          found.computeIfAbsent(each.wave(), id -> waves.find(each.workspace(), id));
      if (wave.isPresent() && wave.get().takesAnswersAt(now)) {
        ask(wave.get(), each.person());
      }
    }
    return due.size();
  }

  private void ask(Wave wave, PersonId id) {
    Optional<Person> person = people.find(wave.workspace(), id).filter(Person::active);
    Optional<Invitation> invitation = invitations.find(wave, id);
    if (person.isPresent() && invitation.isPresent()) {
      plan(wave, id, PROMPT, invitation.get().opensAt(), invitation.get().closesAt());
      planReminders(wave, person.get(), invitation.get());
    }
  }

  private void planReminders(Wave wave, Person person, Invitation invitation) {
    List<Reminder> reminders =
        surveys
            .find(wave.workspace(), wave.survey())
            .map(survey -> survey.plan().reminders())
            .orElse(List.of());
    var opens = invitation.opensAt().atZone(person.zone()).toLocalDateTime();
    var closes = invitation.closesAt().atZone(person.zone()).toLocalDateTime();
    List<Instant> moments = new ArrayList<>();
    for (Reminder reminder : reminders) {
      Instant wanted = LocalMoments.of(reminder.between(opens, closes), person.zone());
      Instant at = calendars.hoursOf(person).nextWorkingMoment(wanted);
      boolean apart = moments.isEmpty() || Duration.between(moments.getLast(), at).toHours() >= 1;
      if (at.isAfter(invitation.opensAt()) && at.isBefore(invitation.closesAt()) && apart) {
        moments.add(at);
        plan(wave, person.id(), reminder(moments.size()), at, invitation.closesAt());
      }
    }
  }

  private void plan(Wave wave, PersonId person, String kind, Instant due, Instant expires) {
    ledger.plan(
        noticeKey(wave, person, kind),
        SurveyComposer.FEATURE,
        wave.id().toString(),
        Urgency.SCHEDULED,
        due,
        expires);
  }

  static String reminder(int number) {
    return "reminder-" + number;
  }

  static NoticeKey noticeKey(Wave wave, PersonId person, String kind) {
    return new NoticeKey(wave.workspace(), wave.survey().source(), wave.period(), person, kind);
  }

  /** When somebody is to be asked next. */
  public Optional<Instant> nextDue() {
    return invitations.nextDue();
  }
}
