package se.kadens.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import se.kadens.people.PersonId;

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
    List<Pair> together = pairs.notEnded(changed.workspace());
    if (together.isEmpty()) {
      return;
    }
    Map<PersonId, Person> active =
        people.active(changed.workspace()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    together.stream()
        .filter(pair -> !stillTogether(pair, active))
        .forEach(pair -> part(pairs.lock(pair), active, clock.instant()));
  }

  private static boolean stillTogether(Pair pair, Map<PersonId, Person> active) {
    Person report = active.get(pair.report());
    return report != null
        && active.containsKey(pair.manager())
        && pair.manager().equals(report.manager());
  }

  private void part(Pair pair, Map<PersonId, Person> active, Instant now) {
    if (pair.past().endedAt() != null) {
      return;
    }
    pairs.save(pair.ended(now));
    if (active.containsKey(pair.report())) {
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
