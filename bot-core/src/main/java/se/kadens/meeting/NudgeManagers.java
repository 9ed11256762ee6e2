package se.kadens.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.meeting.MeetingRhythm.HowOften;
import se.kadens.meeting.Pairs.Leader;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Calendars;

/** Tells a manager whom they have not met for two weeks, all in one message. */
@Component
class NudgeManagers {

  private static final Duration LONG = Duration.ofDays(14);

  /** Those who chose to meet every month are not told off for it. */
  private static final Duration LONG_BY_MONTH = Duration.ofDays(36);

  /** Whoever meets within these days needs no nudge. */
  private static final Duration SOON = Duration.ofDays(7);

  /** However many wait, a manager hears of them once a week at most. */
  private static final Duration BETWEEN = Duration.ofDays(7);

  private static final Duration WORTH_READING = Duration.ofDays(3);

  private final Pairs pairs;
  private final Talks talks;
  private final Points points;
  private final People people;
  private final Calendars calendars;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  NudgeManagers(
      Pairs pairs,
      Talks talks,
      Points points,
      People people,
      Calendars calendars,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.pairs = pairs;
    this.talks = talks;
    this.points = points;
    this.people = people;
    this.calendars = calendars;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  int at(Instant now) {
    Map<WorkspaceId, Set<PersonId>> leaders =
        pairs.waitedForSince(now.minus(LONG), aWeekAhead(now), now.minus(BETWEEN)).stream()
            .collect(
                Collectors.groupingBy(
                    Leader::workspace, Collectors.mapping(Leader::person, Collectors.toSet())));
    List<Person> atWork =
        leaders.entrySet().stream()
            .flatMap(of -> people.find(of.getKey(), of.getValue()).stream())
            .filter(manager -> manager.active() && atWork(manager, now))
            .toList();
    atWork.forEach(manager -> transaction.executeWithoutResult(_ -> nudge(manager, now)));
    return atWork.size();
  }

  /** Wherever it is yesterday still, it is so by a day at most. */
  private static LocalDate aWeekAhead(Instant now) {
    return now.plus(SOON).atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }

  private boolean atWork(Person manager, Instant now) {
    return calendars.hoursOf(manager).nextWorkingMoment(now).equals(now)
        && !calendars.isAway(manager, now);
  }

  private void nudge(Person manager, Instant now) {
    List<Pair> all = pairs.lockLedBy(manager.workspace(), manager.id());
    if (all.stream().anyMatch(pair -> nudgedSince(pair, now.minus(BETWEEN)))) {
      return;
    }
    Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
    List<Talk> due =
        all.stream()
            .filter(pair -> !nudgedSince(pair, now.minus(LONG)))
            .flatMap(pair -> talks.seen(manager, pair).stream())
            .filter(talk -> waits(talk, now))
            .toList();
    if (due.isEmpty()) {
      return;
    }
    due.forEach(talk -> pairs.save(talk.pair().nudged(moment)));
    LocalDate today = now.atZone(manager.zone()).toLocalDate();
    ledger.plan(
        new NoticeKey(
            manager.workspace(), "meetings", today.toString(), manager.id(), MeetingComposer.NUDGE),
        MeetingComposer.FEATURE,
        moment.toString(),
        Urgency.SCHEDULED,
        now,
        now.plus(WORTH_READING));
  }

  private static boolean nudgedSince(Pair pair, Instant moment) {
    Instant nudged = pair.past().nudgedAt();
    return nudged != null && nudged.isAfter(moment);
  }

  private boolean waits(Talk talk, Instant now) {
    Pair pair = talk.pair();
    MeetingRhythm rhythm = pair.rhythm();
    boolean counts = pair.held() > 0 || pair.past().checkedInAt() != null || rhythm != null;
    Duration patience = rhythm != null && rhythm.often() == HowOften.MONTH ? LONG_BY_MONTH : LONG;
    return talk.current()
        && counts
        && !pair.waitingSince().isAfter(now.minus(patience))
        && talk.next().filter(start -> start.isBefore(now.plus(SOON))).isEmpty()
        && !calendars.isAway(talk.report(), now);
  }

  /** Those of that nudge who still wait. */
  Composition compose(Notice notice, Person manager, Instant now) {
    if (calendars.isAway(manager, now)) {
      return new Composition.Skip(Reason.AWAY);
    }
    Instant moment = Instant.parse(notice.subject());
    List<Talk> due =
        talks.all(manager).stream()
            .filter(talk -> moment.equals(talk.pair().past().nudgedAt()))
            .filter(talk -> manager.id().equals(talk.manager().id()) && waits(talk, now))
            .sorted(Comparator.comparing(talk -> talk.report().name()))
            .toList();
    return due.isEmpty()
        ? new Composition.Skip(Reason.MOVED_ON)
        : new Composition.Say(message(manager, due));
  }

  private Message message(Person manager, List<Talk> due) {
    NoticePhrases phrases = new NoticePhrases(manager);
    Map<PairId, Integer> waiting =
        points.waiting(
            manager.workspace(), due.stream().map(talk -> talk.pair().id()).toList(), manager.id());
    return Message.of(
        new Paragraph(phrases.nudge()),
        new Bullets(
            due.stream()
                .map(talk -> phrases.nudged(talk, waiting.getOrDefault(talk.pair().id(), 0)))
                .toList()),
        new Controls(AskedFor.agendas(due, new MeetingPhrases(manager))));
  }
}
