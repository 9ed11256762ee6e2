package se.kadens.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Calendars;

/** Plans what is to be said of feedback and requests, at hours at which people work. */
@Component
class TellOfFeedback {

  static final String GIVEN = "given";
  static final String SHOWN = "shown";
  static final String ANNOUNCED = "announced";
  static final String THANKED = "thanked";
  static final String DRAFTED = "drafted";
  static final String ASKED = "asked";
  static final String REMINDED = "reminder";
  static final String DECLINED = "declined";

  /** Somebody may be away for long, and finds it on their page afterwards. */
  private static final Duration WORTH_READING = Duration.ofDays(90);

  private static final Duration WORTH_A_LOOK = Duration.ofDays(7);

  private static final int WORKING_DAYS_TO_REMINDER = 3;

  private final Ledger ledger;
  private final Calendars calendars;
  private final People people;

  TellOfFeedback(Ledger ledger, Calendars calendars, People people) {
    this.ledger = ledger;
    this.calendars = calendars;
    this.people = people;
  }

  void given(Feedback feedback, Person receiver, Instant now) {
    plan(key(feedback, receiver.id(), GIVEN), atWork(receiver, now), now.plus(WORTH_READING));
    switch (feedback.audience()) {
      case Audience.Receiver _ -> {}
      case Audience.Manager(PersonId named) ->
          people
              .find(feedback.workspace(), named)
              .ifPresent(
                  manager ->
                      plan(
                          key(feedback, named, SHOWN),
                          atWork(manager, now),
                          now.plus(WORTH_READING)));
      case Audience.Everybody _ ->
          plan(key(feedback, feedback.giver(), ANNOUNCED), now, now.plus(WORTH_A_LOOK));
    }
  }

  void thanked(Feedback feedback, Person giver, Instant now) {
    plan(key(feedback, giver.id(), THANKED), atWork(giver, now), now.plus(WORTH_READING));
  }

  /**
   * Shows a person what they wrote elsewhere, for as long as they remember it.
   *
   * @return false when that was done before
   */
  boolean drafted(Draft draft, String origin, Instant now) {
    return ledger.plan(
        key(draft.workspace(), origin, draft.giver(), DRAFTED),
        FeedbackComposer.FEATURE,
        draft.id().toString(),
        Urgency.CONVERSATION,
        now,
        now.plus(WORTH_A_LOOK));
  }

  void asked(FeedbackRequest request, Person asked, Instant now) {
    planAsk(key(request, asked.id(), ASKED), request, atWork(asked, now), request.expiresAt());
  }

  /** To be planned when the request itself was said, so that it never comes close upon it. */
  void remind(FeedbackRequest request, Person asked, Instant saidAt) {
    var local = saidAt.atZone(asked.zone()).toLocalDateTime();
    var day = local.toLocalDate();
    for (int i = 0; i < WORKING_DAYS_TO_REMINDER; i++) {
      day = calendars.of(asked).nextWorkingDay(day);
    }
    Instant due = atWork(asked, day.atTime(local.toLocalTime()).atZone(asked.zone()).toInstant());
    if (due.isBefore(request.expiresAt())) {
      planAsk(key(request, asked.id(), REMINDED), request, due, request.expiresAt());
    }
  }

  void declined(FeedbackRequest request, Person asker, Instant now) {
    planAsk(
        key(request, asker.id(), DECLINED), request, atWork(asker, now), now.plus(WORTH_READING));
  }

  /** A reason was added to what was said already, or is about to be. */
  void reasonGiven(FeedbackRequest request, Instant now) {
    ledger.refresh(key(request, request.asker(), DECLINED), now);
  }

  /** Nobody is asked, or reminded, about what is over. */
  void over(FeedbackRequest request, Reason why, Instant now) {
    ledger.withdraw(key(request, request.asked(), ASKED), why, now);
    ledger.withdraw(key(request, request.asked(), REMINDED), why, now);
  }

  /** The first working moment on a day the person is there. */
  Instant backAtWork(Person person, Instant now) {
    var tomorrow = now.atZone(person.zone()).toLocalDate().plusDays(1);
    return atWork(person, tomorrow.atStartOfDay(person.zone()).toInstant());
  }

  private Instant atWork(Person person, Instant wanted) {
    return calendars.hoursOf(person).nextWorkingMoment(wanted);
  }

  private void plan(NoticeKey key, Instant due, Instant expires) {
    ledger.plan(key, FeedbackComposer.FEATURE, key.period(), Urgency.SCHEDULED, due, expires);
  }

  private void planAsk(NoticeKey key, FeedbackRequest request, Instant due, Instant expires) {
    ledger.plan(
        key, RequestComposer.FEATURE, request.id().toString(), Urgency.SCHEDULED, due, expires);
  }

  private static NoticeKey key(Feedback feedback, PersonId person, String kind) {
    return key(feedback.workspace(), feedback.id().toString(), person, kind);
  }

  private static NoticeKey key(FeedbackRequest request, PersonId person, String kind) {
    return key(request.workspace(), request.id().toString(), person, kind);
  }

  private static NoticeKey key(WorkspaceId workspace, String what, PersonId person, String kind) {
    return new NoticeKey(workspace, FeedbackComposer.FEATURE, what, person, kind);
  }
}
