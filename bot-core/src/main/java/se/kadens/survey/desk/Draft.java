package se.kadens.survey.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.SurveyId;
import se.kadens.survey.SurveyPlan;

/**
 * What somebody has filled in about a survey.
 *
 * @param changes the survey it is to change; absent for a new one
 * @param version the one that was seen when it was filled in; zero for a new one
 * @param done whether it was saved
 */
record Draft(
    UUID id, @Nullable SurveyId changes, int version, String name, SurveyPlan plan, boolean done) {

  /** The same, as a change to a later version. */
  Draft over(int later) {
    return new Draft(id, changes, later, name, plan, done);
  }
}
