package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.attention.Wish;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.delivery.ToSay;
import se.kadens.digest.PlanDigest;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.programme.Turn;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;

/** Writes a check-in and all that is to be said about it, in the caller's transaction. */
@Component
class Asking {

  static final String PROMPT = "prompt";

  private static final int EDITABLE_DAYS = 7;

  private final CheckIns checkIns;
  private final Ledger ledger;
  private final PlanDigest digests;
  private final Calendars calendars;
  private final People people;

  Asking(CheckIns checkIns, Ledger ledger, PlanDigest digests, Calendars calendars, People people) {
    this.checkIns = checkIns;
    this.ledger = ledger;
    this.digests = digests;
    this.calendars = calendars;
    this.people = people;
  }

  /** The check-in of somebody who is to be asked, given who their manager is. */
  CheckIn planned(
      Programme programme,
      Person person,
      Occurrence occurrence,
      Instant due,
      Instant closes,
      Optional<Person> manager) {
    return open(programme, person, occurrence, due, closes, CheckInState.PLANNED, manager);
  }

  /** What is to be said to somebody about a check-in. */
  List<ToSay> notices(Plan plan, Person person, CheckIn checkIn) {
    List<ToSay> notices = new ArrayList<>();
    notices.add(toSay(person, checkIn, PROMPT, checkIn.dueAt()));
    notices.addAll(reminders(plan, person, checkIn));
    return notices;
  }

  /** Whoever could not be reached was not asked, and can be now. */
  boolean askWhomNobodyReached(Person person, CheckIn anew, Instant now) {
    boolean unreached =
        checkIns
            .lock(person.workspace(), person.id(), anew.key())
            .filter(before -> before.state() == CheckInState.UNDELIVERABLE)
            .isPresent();
    if (unreached && ledger.revive(noticeKey(person, anew.key(), PROMPT), now, anew.closesAt())) {
      checkIns.save(anew);
      return true;
    }
    return false;
  }

  /**
   * What it takes to ask a person; empty where it asks every day, which fits in no week's budget
   * and is a habit rather than an interruption.
   */
  static Optional<Wish> wish(Programme programme, Person person, Turn.Asked turn) {
    Plan plan = programme.planFor(turn.occurrence());
    return plan.cadence().every() == Every.DAY
        ? Optional.empty()
        : Optional.of(
            new Wish(
                person,
                programme.id().source(),
                turn.occurrence().period().key(),
                PROMPT,
                minutes(plan),
                turn.at(),
                turn.closes()));
  }

  static int minutes(Plan plan) {
    return Math.toIntExact(CheckInPhrases.minutes(plan.questionnaire()));
  }

  /** Passes a person over; their managers still get to see that, and why. */
  boolean passOver(
      Programme programme, Person person, Occurrence occurrence, Instant at, SkipReason why) {
    CheckIn checkIn =
        planned(programme, person, occurrence, at, at, managerOf(person)).skipped(why);
    if (!checkIns.add(checkIn)) {
      return false;
    }
    plan(person, checkIn, PROMPT, at);
    ledger.withdraw(noticeKey(person, checkIn.key(), PROMPT), why.inLedger(), at);
    tellManagers(programme, person, occurrence, at);
    return true;
  }

  /** Begins a check-in that the person asks for themselves, before their turn. */
  CheckIn early(
      Programme programme, Person person, Occurrence occurrence, Instant now, Instant closes) {
    CheckIn checkIn =
        open(programme, person, occurrence, now, closes, CheckInState.ASKED, managerOf(person));
    if (checkIns.add(checkIn)) {
      reminders(programme.planFor(occurrence), person, checkIn).forEach(ledger::plan);
      // One early answer must not bring the whole team's summary forward.
      Instant turn = occurrence.dueIn(person.zone());
      tellManagers(programme, person, occurrence, turn.isAfter(now) ? turn : now);
    }
    return checkIns.find(person, checkIn.key()).orElse(checkIn);
  }

  private CheckIn open(
      Programme programme,
      Person person,
      Occurrence occurrence,
      Instant due,
      Instant closes,
      CheckInState state,
      Optional<Person> manager) {
    Instant answerable = answerableUntil(programme, occurrence, person.zone());
    return new CheckIn(
        person.workspace(),
        new CheckInKey(programme.id(), occurrence.period().key()),
        person.id(),
        occurrence.askDate(),
        new CheckIn.Window(
            due,
            closes,
            answerable.isAfter(closes) ? answerable : closes,
            editableUntil(programme, person, occurrence, due, closes, manager)),
        CheckIn.Progress.PLANNED.in(state, null));
  }

  /** An answer is welcome until two more periods have gone by. */
  private static Instant answerableUntil(Programme programme, Occurrence occurrence, ZoneId zone) {
    Rhythm rhythm = programme.rhythm();
    LocalDate end = rhythm.after(rhythm.after(occurrence)).period().end();
    return LocalMoments.of(end.atStartOfDay(), zone);
  }

  /**
   * A week after the summary, which comes by the manager's clock; by their own if that is later.
   */
  private static Instant editableUntil(
      Programme programme,
      Person person,
      Occurrence occurrence,
      Instant due,
      Instant closes,
      Optional<Person> manager) {
    Instant own = editableUntil(programme, occurrence, due, closes, person.zone());
    return manager
        .map(above -> editableUntil(programme, occurrence, due, closes, above.zone()))
        .filter(own::isBefore)
        .orElse(own);
  }

  private static Instant editableUntil(
      Programme programme, Occurrence occurrence, Instant due, Instant closes, ZoneId zone) {
    LocalDateTime read =
        programme
            .planFor(occurrence)
            .digestAfter(due.atZone(zone).toLocalDateTime())
            .orElseGet(() -> closes.atZone(zone).toLocalDateTime());
    return LocalMoments.of(read.plusDays(EDITABLE_DAYS), zone);
  }

  private List<ToSay> reminders(Plan plan, Person person, CheckIn checkIn) {
    LocalDateTime asked = checkIn.dueAt().atZone(person.zone()).toLocalDateTime();
    LocalDateTime closes = checkIn.closesAt().atZone(person.zone()).toLocalDateTime();
    List<ToSay> reminders = new ArrayList<>();
    for (Plan.Reminder reminder : plan.reminders()) {
      Instant wanted = LocalMoments.of(reminder.between(asked, closes), person.zone());
      Instant at = calendars.hoursOf(person).nextWorkingMoment(wanted);
      if (at.isAfter(checkIn.dueAt()) && at.isBefore(checkIn.closesAt())) {
        reminders.add(toSay(person, checkIn, "reminder-" + (reminders.size() + 1), at));
      }
    }
    return reminders;
  }

  /** Plans something to be said about a check-in until it closes. */
  boolean plan(Person person, CheckIn checkIn, String kind, Instant due) {
    return ledger.plan(toSay(person, checkIn, kind, due));
  }

  private static ToSay toSay(Person person, CheckIn checkIn, String kind, Instant due) {
    return new ToSay(
        noticeKey(person, checkIn.key(), kind),
        CheckInComposer.FEATURE,
        checkIn.key().toString(),
        Urgency.SCHEDULED,
        due,
        checkIn.closesAt());
  }

  /** The summaries of those who are told of a person, to be planned. */
  List<ToSay> summaries(
      List<Person> managers, Programme programme, Occurrence occurrence, Instant asked) {
    return managers.stream()
        .flatMap(
            manager ->
                digests
                    .summary(
                        manager,
                        programme,
                        occurrence,
                        asked.atZone(manager.zone()).toLocalDateTime())
                    .stream())
        .toList();
  }

  private void tellManagers(
      Programme programme, Person person, Occurrence occurrence, Instant asked) {
    summaries(managersOf(person), programme, occurrence, asked).forEach(ledger::plan);
  }

  /** Their summaries may read differently now. */
  void refreshManagers(Programme programme, Person person, String period, Instant now) {
    for (Person manager : managersOf(person)) {
      digests.refresh(manager, programme, period, now);
    }
  }

  /** When the person's own manager gets the summary. */
  Optional<Instant> summaryAt(Programme programme, Person person, String period) {
    return managerOf(person).flatMap(m -> digests.plannedFor(m, programme, period));
  }

  /** The manager, who sees what was answered, and the manager's manager, who sees that it was. */
  private List<Person> managersOf(Person person) {
    return people.lineOf(person.workspace(), person.id()).stream().limit(2).toList();
  }

  Optional<Person> managerOf(Person person) {
    return people.lineOf(person.workspace(), person.id()).stream().findFirst();
  }

  static NoticeKey noticeKey(Person person, CheckInKey key, String kind) {
    return new NoticeKey(
        person.workspace(), key.programme().source(), key.period(), person.id(), kind);
  }
}
