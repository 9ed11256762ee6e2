package se.kadens.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.delivery.ToSay;
import se.kadens.people.Person;
import se.kadens.programme.Programme;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;

/** Sees to it that a manager gets one summary a period, at the manager's own hour. */
@Component
public class PlanDigest {

  /** How late a summary is still worth reading unasked. */
  private static final Duration STILL_OF_USE = Duration.ofDays(5);

  static final String FEATURE = "digest";

  private final Ledger ledger;

  PlanDigest(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Plans the summary of a period for a manager, if it is not planned yet; in the caller's
   * transaction.
   *
   * @param asked when the period was asked about, by the manager's clock
   */
  public void forManager(
      Person manager, Programme programme, Occurrence occurrence, LocalDateTime asked) {
    summary(manager, programme, occurrence, asked).ifPresent(ledger::plan);
  }

  /** The summary of a period for a manager, to be planned; empty where there is none. */
  public Optional<ToSay> summary(
      Person manager, Programme programme, Occurrence occurrence, LocalDateTime asked) {
    return programme
        .planFor(occurrence)
        .digestAfter(asked)
        .map(local -> LocalMoments.of(local, manager.zone()))
        .map(
            due ->
                new ToSay(
                    keyOf(manager, programme, occurrence.period().key()),
                    FEATURE,
                    new DigestSubject(programme.id(), occurrence.askDate()).toString(),
                    Urgency.SCHEDULED,
                    due,
                    due.plus(STILL_OF_USE)));
  }

  /** Something the manager has read may have changed: says it anew in its place. */
  public void refresh(Person manager, Programme programme, String period, Instant now) {
    ledger.refresh(keyOf(manager, programme, period), now);
  }

  /** When the manager's summary of a period comes, or came; empty when none is planned. */
  public Optional<Instant> plannedFor(Person manager, Programme programme, String period) {
    return ledger.find(keyOf(manager, programme, period)).map(entry -> entry.notice().dueAt());
  }

  static NoticeKey keyOf(Person manager, Programme programme, String period) {
    return new NoticeKey(
        manager.workspace(), programme.id().source(), period, manager.id(), FEATURE);
  }
}
