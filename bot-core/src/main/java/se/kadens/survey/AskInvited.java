package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.attention.Attention;
import se.kadens.attention.Placed;
import se.kadens.attention.Wish;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.LocalMoments;
import se.kadens.survey.bank.AnsweringTime;

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
  private final Attention attention;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  AskInvited(
      Invitations invitations,
      Waves waves,
      Surveys surveys,
      People people,
      Calendars calendars,
      Attention attention,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.invitations = invitations;
    this.waves = waves;
    this.surveys = surveys;
    this.people = people;
    this.calendars = calendars;
    this.attention = attention;
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
    List<Asked> asked = new ArrayList<>();
    for (Invitations.Due each : due) {
      found
          .computeIfAbsent(each.wave(), id -> waves.find(each.workspace(), id))
          .filter(wave -> wave.takesAnswersAt(now))
          .flatMap(wave -> asked(wave, each.person()))
          .ifPresent(asked::add);
    }
    place(asked.stream().filter(each -> !each.byHand()).toList(), now).forEach(this::ask);
    List<Asked> byHand = asked.stream().filter(Asked::byHand).toList();
    byHand.stream()
        .collect(Collectors.groupingBy(each -> each.wave().workspace()))
        .forEach(
            (workspace, those) ->
                attention.note(workspace, those.stream().map(Asked::wish).toList()));
    byHand.forEach(this::ask);
    return due.size();
  }

  /** Somebody whose turn it is. */
  private record Asked(Wave wave, Person person, Invitation invitation) {

    /** Whether HR sent it to everybody at once, whatever the hour. */
    boolean byHand() {
      return invitation.opensAt().equals(wave.launchedAt());
    }

    Wish wish() {
      return new Wish(
          person,
          wave.survey().source(),
          wave.period(),
          PROMPT,
          AnsweringTime.minutes(invitation.items().stream().map(wave.contract()::item).toList()),
          invitation.opensAt(),
          invitation.closesAt());
    }
  }

  private Optional<Asked> asked(Wave wave, PersonId id) {
    return people
        .find(wave.workspace(), id)
        .filter(Person::active)
        .flatMap(
            person ->
                invitations.find(wave, id).map(invitation -> new Asked(wave, person, invitation)));
  }

  /** Each as their week has room for it; a wave stays open until the last has had their time. */
  private List<Asked> place(List<Asked> wanted, Instant now) {
    List<Placed> places = attention.placeAll(wanted.stream().map(Asked::wish).toList(), now);
    List<Asked> placed = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Asked each = wanted.get(i);
      Placed place = places.get(i);
      Invitation moved = each.invitation().movedTo(place.at(), place.closes());
      if (!moved.equals(each.invitation())) {
        invitations.move(each.wave(), moved);
        waves.extend(each.wave(), moved.closesAt());
      }
      placed.add(new Asked(each.wave(), each.person(), moved));
    }
    return placed;
  }

  private void ask(Asked asked) {
    plan(
        asked.wave(),
        asked.person().id(),
        PROMPT,
        asked.invitation().opensAt(),
        asked.invitation().closesAt());
    planReminders(asked.wave(), asked.person(), asked.invitation());
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

  private static String reminder(int number) {
    return "reminder-" + number;
  }

  private static NoticeKey noticeKey(Wave wave, PersonId person, String kind) {
    return new NoticeKey(wave.workspace(), wave.survey().source(), wave.period(), person, kind);
  }

  /** When somebody is to be asked next. */
  public Optional<Instant> nextDue() {
    return invitations.nextDue();
  }
}
