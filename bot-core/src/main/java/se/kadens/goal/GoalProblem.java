package se.kadens.goal;

/**
 * Why something cannot be done with a goal.
 *
 * @param field a column of the file, or "goal"
 */
public record GoalProblem(String field, Reason reason) {

  /** What is so. */
  public enum Reason {
    NOT_YOURS,
    GONE,
    ENDED,
    NOT_ENDED,
    NOT_ACTIVE,
    /** Not everybody who has to has agreed to it. */
    NOT_AGREED,
    /** It has to be developed first. */
    STILL_IDEA,
    ACTIVE_ALREADY,
    /** Goals are not set by this framework here. */
    NOT_OFFERED,
    NO_MEASURE,
    NO_CRITERION,
    NO_PARENT,
    /** By itself and by its parts. */
    MEASURED_TWICE,
    LOOP,
    START_IS_TARGET,
    BAND_UPSIDE_DOWN,
    /** The target is below the start of what is to go up, or above that of what is to go down. */
    WRONG_WAY,
    NOT_A_NUMBER,
    WEIGHTS,
    DUE_PAST,
    OWNER_LEFT,
    OWNER_UNKNOWN,
    OWNER_MISSING,
    PARENT_UNKNOWN,
    PARENT_ENDED,
    SMART_MISSING,
    TITLE_MISSING,
    TOO_LONG,
    UNWRITABLE,
    PERSPECTIVE_MISSING,
    CONFIDENCE_OUTSIDE,
    WHY_MISSING,
    WORDS_MISSING,
    KEY_TAKEN
  }

  static GoalProblem of(Reason reason) {
    return new GoalProblem("goal", reason);
  }
}
