package se.kadens.feedback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.feedback.News.What;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.LocalMoments;

/** Plans what is to be said of feedback and requests, at hours at which people work. */
@Component
class TellOfFeedback {

  private static final String FEATURE = FeedbackDialogue.FEATURE;

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
    tell(feedback, What.GIVEN, receiver, now);
    switch (feedback.audience()) {
      case Audience.Receiver _ -> {}
      case Audience.WithLead(PersonId named) ->
          people
              .find(feedback.workspace(), named)
              .ifPresent(manager -> tell(feedback, What.SHOWN, manager, now));
      case Audience.Everybody _ -> {
        News news = news(feedback, What.ANNOUNCED);
        plan(key(feedback.workspace(), feedback.giver(), news.toString()), news, now, WORTH_A_LOOK);
      }
    }
  }

  void thanked(Feedback feedback, Person giver, Instant now) {
    tell(feedback, What.THANKED, giver, now);
  }

  /** Nobody in the room got to read it. */
  void unannounced(Feedback feedback, Person giver, Instant now) {
    tell(feedback, What.UNANNOUNCED, giver, now);
  }

  private void tell(Feedback feedback, What what, Person person, Instant now) {
    News news = news(feedback, what);
    plan(
        key(feedback.workspace(), person.id(), news.toString()),
        news,
        atWork(person, now),
        WORTH_READING);
  }

  private static News news(Feedback feedback, What what) {
    return new News(what, feedback.id().value());
  }

  /**
   * Shows a person what they wrote elsewhere, for as long as they remember it.
   *
   * @return false when that was done before
   */
  boolean drafted(Draft draft, String origin, Instant now) {
    return ledger.plan(
        key(draft.workspace(), draft.giver(), origin),
        FEATURE,
        new News(What.DRAFTED, draft.id().value()).toString(),
        Urgency.CONVERSATION,
        now,
        now.plus(WORTH_A_LOOK));
  }

  void asked(FeedbackRequest request, Person asked, Instant now) {
    planAsk(request, What.ASKED, asked, atWork(asked, now), request.expiresAt());
  }

  /** To be planned when the request itself was said, so that it never comes close upon it. */
  void remind(FeedbackRequest request, Person asked, Instant saidAt) {
    LocalDateTime local = saidAt.atZone(asked.zone()).toLocalDateTime();
    LocalDate day = local.toLocalDate();
    for (int i = 0; i < WORKING_DAYS_TO_REMINDER; i++) {
      day = calendars.of(asked).nextWorkingDay(day);
    }
    Instant due = atWork(asked, LocalMoments.of(day, local.toLocalTime(), asked.zone()));
    if (due.isBefore(request.expiresAt())) {
      planAsk(request, What.REMINDED, asked, due, request.expiresAt());
    }
  }

  void declined(FeedbackRequest request, Person asker, Instant now) {
    planAsk(request, What.DECLINED, asker, atWork(asker, now), now.plus(WORTH_READING));
  }

  /** A reason was added to what was said already, or is about to be. */
  void reasonGiven(FeedbackRequest request, Instant now) {
    ledger.refresh(key(request, What.DECLINED, request.asker()), now);
  }

  /** Nobody is asked, or reminded, about what is over. */
  void over(FeedbackRequest request, Reason why, Instant now) {
    ledger.withdraw(key(request, What.ASKED, request.asked()), why, now);
    ledger.withdraw(key(request, What.REMINDED, request.asked()), why, now);
  }

  /** The first working moment on the next day the person works. */
  Instant backAtWork(Person person, Instant now) {
    LocalDate tomorrow = now.atZone(person.zone()).toLocalDate().plusDays(1);
    return atWork(person, LocalMoments.of(tomorrow.atStartOfDay(), person.zone()));
  }

  private Instant atWork(Person person, Instant wanted) {
    return calendars.hoursOf(person).nextWorkingMoment(wanted);
  }

  private void plan(NoticeKey key, News news, Instant due, Duration worth) {
    ledger.plan(key, FEATURE, news.toString(), Urgency.SCHEDULED, due, due.plus(worth));
  }

  private void planAsk(
      FeedbackRequest request, What what, Person person, Instant due, Instant expires) {
    ledger.plan(
        key(request, what, person.id()),
        AskDialogue.FEATURE,
        new News(what, request.id().value()).toString(),
        Urgency.SCHEDULED,
        due,
        expires);
  }

  private static NoticeKey key(FeedbackRequest request, What what, PersonId person) {
    return key(request.workspace(), person, new News(what, request.id().value()).toString());
  }

  /** One that says neither what it is about nor which others belong with it: operators read it. */
  private static NoticeKey key(WorkspaceId workspace, PersonId person, String news) {
    String opaque =
        UUID.nameUUIDFromBytes((news + "/" + person).getBytes(StandardCharsets.UTF_8)).toString();
    return new NoticeKey(workspace, FEATURE, opaque, person, FEATURE);
  }
}
