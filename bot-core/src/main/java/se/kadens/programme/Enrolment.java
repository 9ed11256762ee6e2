package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.OwnSlot;

/**
 * One person's place in a programme.
 *
 * @param after every period that begins before this date is dealt with
 * @param dueAt when it is their turn next; absent while paused or out of the audience
 * @param slot when they would rather be asked; absent for the programme's own hour
 */
public record Enrolment(
    WorkspaceId workspace,
    ProgrammeId programme,
    PersonId person,
    LocalDate after,
    @Nullable Instant dueAt,
    boolean member,
    boolean paused,
    @Nullable OwnSlot slot) {

  static Enrolment fresh(Programme programme, PersonId person) {
    return new Enrolment(
        programme.workspace(), programme.id(), person, LocalDate.MIN, null, false, false, null);
  }

  Enrolment joinedFrom(LocalDate newAfter) {
    return new Enrolment(workspace, programme, person, newAfter, dueAt, true, paused, slot);
  }

  Enrolment left() {
    return new Enrolment(workspace, programme, person, after, null, false, paused, slot);
  }

  Enrolment dueAt(@Nullable Instant newDueAt) {
    return new Enrolment(workspace, programme, person, after, newDueAt, member, paused, slot);
  }

  Enrolment after(LocalDate newAfter) {
    return new Enrolment(workspace, programme, person, newAfter, dueAt, member, paused, slot);
  }

  Enrolment paused(boolean newPaused) {
    return new Enrolment(workspace, programme, person, after, dueAt, member, newPaused, slot);
  }

  Enrolment slot(@Nullable OwnSlot newSlot) {
    return new Enrolment(workspace, programme, person, after, dueAt, member, paused, newSlot);
  }
}
