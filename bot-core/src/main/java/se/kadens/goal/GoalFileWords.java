package se.kadens.goal;

/** Says in English, to whoever hands in a file, what is wrong with a goal. */
final class GoalFileWords {

  private GoalFileWords() {}

  /** The column it is said of. */
  static String field(GoalProblem problem) {
    return problem.field().equals("goal") ? "line" : problem.field();
  }

  static String of(GoalProblem problem) {
    return switch (problem.reason()) {
      case NOT_YOURS, GONE, KEY_TAKEN -> "This goal is somebody else's.";
      case ENDED, PARENT_ENDED -> "This goal has ended.";
      case NOT_ENDED -> "This goal has not ended.";
      case NOT_ACTIVE, STILL_IDEA -> "This goal is not active.";
      case ACTIVE_ALREADY -> "This goal is active already.";
      case NOT_AGREED -> "This goal has not been agreed to.";
      case NOT_OFFERED -> "Goals are not set by this framework here.";
      case NO_MEASURE -> "A goal cannot be active without a measure or key results.";
      case NO_CRITERION -> "An MBO goal cannot be active without a done-criterion or sub-goals.";
      case NO_PARENT -> "An MBO goal cannot be active without a parent.";
      case MEASURED_TWICE -> "A goal is measured by itself or by its parts, not by both.";
      case LOOP -> "Following the parents leads in a circle.";
      case START_IS_TARGET -> "The start is the target.";
      case BAND_UPSIDE_DOWN -> "The band ends below where it starts.";
      case WRONG_WAY -> "The target is not in this direction from the start.";
      case NOT_A_NUMBER -> "This is not a number.";
      case WEIGHTS -> "A weight is more than 0 and at most 100.";
      case DUE_PAST -> "This is in the past.";
      case OWNER_LEFT -> "The owner is not there any more.";
      case OWNER_UNKNOWN -> "Nobody has this address.";
      case OWNER_MISSING -> "The owner is missing.";
      case PARENT_UNKNOWN -> "There is no goal with this key.";
      case SMART_MISSING -> "Some of the five SMART checks are not answered.";
      case TITLE_MISSING -> "The title is missing.";
      case TOO_LONG -> "This is too long.";
      case UNWRITABLE -> "There is a line break or another control character here.";
      case PERSPECTIVE_MISSING -> "A measure of a scorecard needs a perspective.";
      case CONFIDENCE_OUTSIDE -> "A confidence is from 0 to 10.";
      case WHY_MISSING, WORDS_MISSING -> "There are no words here.";
    };
  }
}
