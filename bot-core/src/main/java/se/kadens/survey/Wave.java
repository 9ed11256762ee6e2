package se.kadens.survey;

import java.time.Instant;
import java.util.Locale;
import se.kadens.people.WorkspaceId;

/**
 * One round of a survey.
 *
 * @param number from 1
 * @param hash of the contract
 */
public record Wave(
    WorkspaceId workspace,
    WaveId id,
    SurveyId survey,
    int number,
    State state,
    Instant launchedAt,
    Instant closesAt,
    Contract contract,
    String hash) {

  /** How far a wave has come. */
  public enum State {
    OPEN,
    /** Takes no answer any more; its results are being computed. */
    CLOSING,
    /** Its results are released, and its answers are gone if they were anonymous. */
    CLOSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean takesAnswersAt(Instant now) {
    return state == State.OPEN && now.isBefore(closesAt);
  }

  public boolean anonymous() {
    return contract.mode() == Mode.ANONYMOUS;
  }

  /** What the ledger calls this round. */
  String period() {
    return "wave-" + number;
  }
}
