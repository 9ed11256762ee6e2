package se.kadens.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * One person's check-in for one period.
 *
 * @param askDate the occurrence's own date of asking, by which it is found again
 * @param reason why it was skipped or could not be delivered, as a code; else absent
 * @param closesAt an answer before that is in time
 * @param answerableUntil a first answer is welcome until then
 * @param editableUntil what was submitted may be changed until then
 * @param mood what the person chose, 1 to 5; absent when they did not
 * @param putOff how often the person put it off
 */
record CheckIn(
    WorkspaceId workspace,
    CheckInKey key,
    PersonId person,
    LocalDate askDate,
    CheckInState state,
    @Nullable String reason,
    Instant dueAt,
    Instant closesAt,
    Instant answerableUntil,
    Instant editableUntil,
    @Nullable Instant submittedAt,
    @Nullable Instant editedAt,
    @Nullable Integer mood,
    boolean oneToOne,
    int putOff) {

  /** Late answers may be changed for as long as answers in time. */
  private static final Duration EDITABLE = Duration.ofDays(7);

  boolean closedAt(Instant now) {
    return !now.isBefore(closesAt);
  }

  boolean answerableAt(Instant now) {
    return now.isBefore(answerableUntil);
  }

  boolean editableAt(Instant now) {
    return now.isBefore(editableUntil)
        || (submittedAt != null && now.isBefore(submittedAt.plus(EDITABLE)));
  }

  /** Whether the person counts among those who were asked. */
  boolean counts() {
    return skipReason().filter(SkipReason::leavesTheCount).isEmpty();
  }

  /** Whether the person is passed over for being away, as the calendar or they themselves say. */
  boolean away() {
    return skipReason()
        .filter(why -> why == SkipReason.ABSENT || why == SkipReason.AWAY)
        .isPresent();
  }

  Optional<SkipReason> skipReason() {
    return state == CheckInState.SKIPPED
        ? SkipReason.ofCode(String.valueOf(reason))
        : Optional.empty();
  }

  CheckIn started() {
    return state.open() || state == CheckInState.SKIPPED || state == CheckInState.UNDELIVERABLE
        ? in(CheckInState.STARTED, null)
        : this;
  }

  CheckIn submitted(@Nullable Integer chosenMood, Instant now) {
    CheckInState in = closedAt(now) ? CheckInState.SUBMITTED_LATE : CheckInState.SUBMITTED;
    return new CheckIn(
        workspace,
        key,
        person,
        askDate,
        in,
        null,
        dueAt,
        closesAt,
        answerableUntil,
        editableUntil,
        now,
        editedAt,
        chosenMood,
        oneToOne,
        putOff);
  }

  CheckIn edited(@Nullable Integer chosenMood, Instant now) {
    return new CheckIn(
        workspace,
        key,
        person,
        askDate,
        state,
        reason,
        dueAt,
        closesAt,
        answerableUntil,
        editableUntil,
        submittedAt,
        now,
        chosenMood,
        oneToOne,
        putOff);
  }

  CheckIn skipped(SkipReason why) {
    return in(CheckInState.SKIPPED, why.code());
  }

  CheckIn undeliverable(String why) {
    return in(CheckInState.UNDELIVERABLE, why);
  }

  CheckIn in(CheckInState newState, @Nullable String newReason) {
    return new CheckIn(
        workspace,
        key,
        person,
        askDate,
        newState,
        newReason,
        dueAt,
        closesAt,
        answerableUntil,
        editableUntil,
        submittedAt,
        editedAt,
        mood,
        oneToOne,
        putOff);
  }

  CheckIn forOneToOne() {
    return new CheckIn(
        workspace,
        key,
        person,
        askDate,
        state,
        reason,
        dueAt,
        closesAt,
        answerableUntil,
        editableUntil,
        submittedAt,
        editedAt,
        mood,
        true,
        putOff);
  }

  CheckIn putOffAgain() {
    return new CheckIn(
        workspace,
        key,
        person,
        askDate,
        state,
        reason,
        dueAt,
        closesAt,
        answerableUntil,
        editableUntil,
        submittedAt,
        editedAt,
        mood,
        oneToOne,
        putOff + 1);
  }
}
