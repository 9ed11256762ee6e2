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
   * @param remindedOf the beginning of the meeting that the two were last reminded of
   */
  record Past(
      Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable Instant checkedInAt,
      @Nullable Instant heldAt,
      @Nullable Instant nudgedAt,
      @Nullable Instant remindedOf) {

    private Past met(Instant now) {
      return new Past(begunAt, endedAt, checkedInAt, now, nudgedAt, remindedOf);
    }

    private Past ended(Instant now) {
      return new Past(begunAt, now, checkedInAt, heldAt, nudgedAt, remindedOf);
    }

    private Past nudged(Instant now) {
      return new Past(begunAt, endedAt, checkedInAt, heldAt, now, remindedOf);
    }
  }

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
    return new Pair(
        workspace, id, manager, report, past.met(now), rhythm, thenAt, revision, held + 1);
  }

  /** Nobody keeps to a rhythm with somebody they no longer report to. */
  Pair ended(Instant now) {
    return new Pair(
        workspace, id, manager, report, past.ended(now), null, null, revision + 1, held);
  }

  Pair nudged(Instant now) {
    return new Pair(workspace, id, manager, report, past.nudged(now), rhythm, next, revision, held);
  }
}
