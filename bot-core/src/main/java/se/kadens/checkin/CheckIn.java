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
 */
record CheckIn(
    WorkspaceId workspace,
    CheckInKey key,
    PersonId person,
    LocalDate askDate,
    Window window,
    Progress progress) {

  /** Late answers may be changed for as long as answers in time. */
  private static final Duration EDITABLE = Duration.ofDays(7);

  /**
   * Its hours.
   *
   * @param closesAt an answer before that is in time
   * @param answerableUntil a first answer is welcome until then
   * @param editableUntil what was submitted may be changed until then
   */
  record Window(Instant dueAt, Instant closesAt, Instant answerableUntil, Instant editableUntil) {}

  /**
   * What has become of it.
   *
   * @param reason why it was skipped or could not be delivered, as a code; else absent
   * @param mood what the person chose, 1 to 5; absent when they did not
   * @param oneToOne whether the person wants to bring it up with their manager
   * @param putOff how often the person put it off
   */
  record Progress(
      CheckInState state,
      @Nullable String reason,
      @Nullable Instant submittedAt,
      @Nullable Instant editedAt,
      @Nullable Integer mood,
      boolean oneToOne,
      int putOff) {

    static final Progress PLANNED =
        new Progress(CheckInState.PLANNED, null, null, null, null, false, 0);

    Progress in(CheckInState newState, @Nullable String newReason) {
      return new Progress(newState, newReason, submittedAt, editedAt, mood, oneToOne, putOff);
    }

    Progress submitted(CheckInState in, @Nullable Integer chosenMood, Instant now) {
      return new Progress(in, null, now, editedAt, chosenMood, oneToOne, putOff);
    }

    Progress edited(@Nullable Integer chosenMood, Instant now) {
      return new Progress(state, reason, submittedAt, now, chosenMood, oneToOne, putOff);
    }

    Progress forOneToOne() {
      return new Progress(state, reason, submittedAt, editedAt, mood, true, putOff);
    }

    Progress putOffAgain() {
      return new Progress(state, reason, submittedAt, editedAt, mood, oneToOne, putOff + 1);
    }
  }

  CheckInState state() {
    return progress.state;
  }

  Instant dueAt() {
    return window.dueAt;
  }

  Instant closesAt() {
    return window.closesAt;
  }

  Instant editableUntil() {
    return window.editableUntil;
  }

  boolean closedAt(Instant now) {
    return !now.isBefore(window.closesAt);
  }

  /** Whether its hours are now: one that was moved to later is not there yet. */
  boolean runningAt(Instant now) {
    return !now.isBefore(window.dueAt) && !closedAt(now);
  }

  boolean answerableAt(Instant now) {
    return now.isBefore(window.answerableUntil);
  }

  boolean editableAt(Instant now) {
    Instant submitted = progress.submittedAt;
    return now.isBefore(window.editableUntil)
        || (submitted != null && now.isBefore(submitted.plus(EDITABLE)));
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
    return state() == CheckInState.SKIPPED
        ? SkipReason.ofCode(String.valueOf(progress.reason))
        : Optional.empty();
  }

  boolean edited() {
    return progress.editedAt != null;
  }

  boolean oneToOne() {
    return progress.oneToOne;
  }

  /** Once the question arrived, be it that everybody had thought it had not. */
  CheckIn asked() {
    return state() == CheckInState.PLANNED || state() == CheckInState.UNDELIVERABLE
        ? in(CheckInState.ASKED)
        : this;
  }

  CheckIn submitted(@Nullable Integer mood, Instant now) {
    CheckInState in = closedAt(now) ? CheckInState.SUBMITTED_LATE : CheckInState.SUBMITTED;
    return with(progress.submitted(in, mood, now));
  }

  CheckIn edited(@Nullable Integer mood, Instant now) {
    return with(progress.edited(mood, now));
  }

  CheckIn skipped(SkipReason why) {
    return with(progress.in(CheckInState.SKIPPED, why.code()));
  }

  CheckIn undeliverable(String why) {
    return with(progress.in(CheckInState.UNDELIVERABLE, why));
  }

  CheckIn in(CheckInState state) {
    return with(progress.in(state, null));
  }

  CheckIn forOneToOne() {
    return with(progress.forOneToOne());
  }

  CheckIn putOffAgain() {
    return with(progress.putOffAgain());
  }

  private CheckIn with(Progress newProgress) {
    return new CheckIn(workspace, key, person, askDate, window, newProgress);
  }
}
