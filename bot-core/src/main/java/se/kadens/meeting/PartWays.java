package se.kadens.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.People;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;

/** Ends one-to-ones with somebody one no longer reports to, and says what is left of them. */
@Component
class PartWays {

  private static final Duration WORTH_READING = Duration.ofDays(14);

  private final Pairs pairs;
  private final People people;
  private final Ledger ledger;
  private final Clock clock;

  PartWays(Pairs pairs, People people, Ledger ledger, Clock clock) {
    this.pairs = pairs;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(PeopleChanged changed) {
    if (changed.who() != null) {
      return;
    }
    pairs.apart(changed.workspace()).forEach(pair -> part(pairs.lock(pair), clock.instant()));
  }

  private void part(Pair pair, Instant now) {
    if (pair.past().endedAt() != null) {
      return;
    }
    pairs.save(pair.ended(now));
    if (people.find(pair.workspace(), pair.report()).filter(Person::active).isPresent()) {
      ledger.plan(
          new NoticeKey(
              pair.workspace(),
              "meeting:" + pair.id(),
              "new-manager",
              pair.report(),
              MeetingComposer.NEW_MANAGER + pair.revision()),
          MeetingComposer.FEATURE,
          pair.id().toString(),
          Urgency.SCHEDULED,
          now,
          now.plus(WORTH_READING));
    }
  }
}
