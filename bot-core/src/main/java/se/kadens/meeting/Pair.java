package se.kadens.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * A manager and somebody who reports, or once reported, to them.
 *
 * @param revision raised whenever anybody says when to meet
 * @param held how many meetings there were
 */
record Pair(
    WorkspaceId workspace,
    PairId id,
    PersonId manager,
    PersonId report,
    Past past,
    @Nullable MeetingRhythm rhythm,
    @Nullable Slot next,
    int revision,
    int held) {

  /**
   * What was when.
   *
   * @param checkedInAt when the report first checked in with this manager
   */
  record Past(
      Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable Instant checkedInAt,
      @Nullable Instant heldAt,
      @Nullable Instant nudgedAt) {}

  boolean has(PersonId person) {
    return manager.equals(person) || report.equals(person);
  }

  /** Since when they wait for a meeting. */
  Instant waitingSince() {
    if (past.heldAt != null) {
      return past.heldAt;
    }
    return past.checkedInAt == null ? past.begunAt : past.checkedInAt;
  }

  Pair meeting(@Nullable MeetingRhythm inRhythm, @Nullable Slot at) {
    return new Pair(workspace, id, manager, report, past, inRhythm, at, revision + 1, held);
  }

  Pair movedOnTo(@Nullable Slot at) {
    return new Pair(workspace, id, manager, report, past, rhythm, at, revision, held);
  }

  Pair met(Instant now, @Nullable Slot thenAt) {
    Past met = new Past(past.begunAt, past.endedAt, past.checkedInAt, now, past.nudgedAt);
    return new Pair(workspace, id, manager, report, met, rhythm, thenAt, revision, held + 1);
  }

  /** Nobody keeps to a rhythm with somebody they no longer report to. */
  Pair ended(Instant now) {
    Past ended = new Past(past.begunAt, now, past.checkedInAt, past.heldAt, past.nudgedAt);
    return new Pair(workspace, id, manager, report, ended, null, null, revision + 1, held);
  }

  Pair nudged(Instant now) {
    Past nudged = new Past(past.begunAt, past.endedAt, past.checkedInAt, past.heldAt, now);
    return new Pair(workspace, id, manager, report, nudged, rhythm, next, revision, held);
  }
}
