package se.kadens.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Concludes meetings: what was ticked off is over, and the rest is left for the next. */
@Component
class HoldMeetings {

  /** A talk as long before the meeting that was planned takes its place. */
  private static final Duration INSTEAD = Duration.ofHours(12);

  private final Pairs pairs;
  private final Points points;
  private final ActionItems actions;
  private final PlanMeetings plan;

  HoldMeetings(Pairs pairs, Points points, ActionItems actions, PlanMeetings plan) {
    this.pairs = pairs;
    this.points = points;
    this.actions = actions;
    this.plan = plan;
  }

  /**
   * Concludes the meeting to come, in the caller's transaction.
   *
   * @param held how many meetings there had been when whoever asks for it looked; empty when there
   *     has been one more since
   */
  Optional<Talk> conclude(Talk talk, int held, Instant now) {
    Pair pair = pairs.lock(talk.pair());
    if (pair.held() != held) {
      return Optional.empty();
    }
    pairs.addHeld(pair, now);
    points.conclude(pair, held + 1);
    actions.conclude(pair, held + 1);
    Talk locked = talk.as(pair);
    boolean instead =
        locked.next().filter(start -> !now.isBefore(start.minus(INSTEAD))).isPresent();
    Slot next = instead ? plan.following(locked, now) : pair.next();
    Pair met = pair.met(now, next);
    pairs.save(met);
    return Optional.of(talk.as(met));
  }

  /** Nobody has said that it took place; what is on the agenda waits for the next. */
  void passOver(Talk talk, Instant now) {
    pairs.save(talk.pair().movedOnTo(plan.following(talk, now)));
  }

  /** Whether the two ticked anything off, or agreed on anything, since a moment. */
  boolean tookPlace(Talk talk, Instant since) {
    return points.agenda(talk.pair(), talk.viewer().id()).stream()
            .anyMatch(point -> point.doneAt() != null && !point.doneAt().isBefore(since))
        || actions.agenda(talk.pair()).stream()
            .anyMatch(action -> !action.addedAt().isBefore(since));
  }
}
