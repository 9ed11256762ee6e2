package se.kadens.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * Reminds of meetings that begin within the hour, goes on from those that are over, and nudges
 * managers who have not met somebody for long. May run twice, late or on two nodes without harm.
 */
@Component
public class MeetingRounds {

  private static final Duration BEFORE = Duration.ofHours(1);

  /** Nobody finishes yesterday's meeting any more. */
  private static final Duration OVER = Duration.ofHours(24);

  private final Pairs pairs;
  private final Talks talks;
  private final People people;
  private final HoldMeetings hold;
  private final NudgeManagers nudges;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  MeetingRounds(
      Pairs pairs,
      Talks talks,
      People people,
      HoldMeetings hold,
      NudgeManagers nudges,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.pairs = pairs;
    this.talks = talks;
    this.people = people;
    this.hold = hold;
    this.nudges = nudges;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  /**
   * @return how many pairs and managers there was something to do for
   */
  public int at(Instant now) {
    List<Pair> dueNow =
        pairs.meetingBy(now.plus(BEFORE), now.minus(OVER)).stream()
            .collect(Collectors.groupingBy(Pair::workspace))
            .entrySet()
            .stream()
            .flatMap(near -> ofTheMoment(near.getKey(), near.getValue(), now).stream())
            .toList();
    dueNow.forEach(pair -> transaction.executeWithoutResult(_ -> look(pair, now)));
    return dueNow.size() + nudges.at(now);
  }

  /**
   * Those that begin within the hour, or are over; those already reminded are not looked at again.
   */
  private List<Pair> ofTheMoment(WorkspaceId workspace, List<Pair> all, Instant now) {
    Map<PersonId, ZoneId> zones =
        people.find(workspace, all.stream().map(Pair::manager).toList()).stream()
            .collect(Collectors.toMap(Person::id, Person::zone));
    return all.stream().filter(pair -> isOfTheMoment(pair, zones, now)).toList();
  }

  private static boolean isOfTheMoment(Pair pair, Map<PersonId, ZoneId> zones, Instant now) {
    Slot next = pair.next();
    ZoneId zone = zones.get(pair.manager());
    if (next == null || zone == null) {
      return false;
    }
    Instant start = next.startsIn(zone);
    boolean soon =
        !now.isBefore(start.minus(BEFORE))
            && now.isBefore(start)
            && !start.equals(pair.past().remindedOf());
    return soon || !now.isBefore(start.plus(OVER));
  }

  private void look(Pair pair, Instant now) {
    Optional<Talk> talk =
        people
            .find(pair.workspace(), pair.manager())
            .filter(Person::active)
            .flatMap(manager -> talks.seen(manager, pair))
            .filter(Talk::current);
    Optional<Instant> start = talk.flatMap(Talk::next);
    if (start.isEmpty() || now.isBefore(start.get().minus(BEFORE))) {
      return;
    }
    if (now.isBefore(start.get())) {
      remind(talk.get(), talk.get().manager(), start.get());
      remind(talk.get(), talk.get().report(), start.get());
      pairs.reminded(pair, start.get());
    } else if (!now.isBefore(start.get().plus(OVER))) {
      goOn(talk.get().as(pairs.lock(pair)), start.get(), now);
    }
  }

  private void remind(Talk talk, Person whom, Instant start) {
    ledger.plan(
        PlanMeetings.key(talk.pair(), whom, MeetingComposer.REMINDER),
        MeetingComposer.FEATURE,
        new MeetingNotice(talk.pair()).toString(),
        Urgency.SCHEDULED,
        start.minus(BEFORE),
        start);
  }

  /** What the two ticked off or agreed on shows that they met, though nobody said so. */
  private void goOn(Talk talk, Instant start, Instant now) {
    if (!talk.next().equals(Optional.of(start))) {
      return;
    }
    if (hold.tookPlace(talk, start.minus(BEFORE))) {
      hold.conclude(talk, talk.pair().held(), now);
    } else {
      hold.passOver(talk, now);
    }
  }
}
