package se.kadens.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * Makes a survey or changes it. What was launched stays as it was; a change holds from the next.
 */
@Component
public class PlanSurvey {

  public static final int LONGEST_NAME = 60;

  private final Surveys surveys;

  PlanSurvey(Surveys surveys) {
    this.surveys = surveys;
  }

  /** What became of saving. */
  public sealed interface Outcome {
    record Saved(Survey survey, boolean created) implements Outcome {}

    /** Somebody else has changed it since; this is what it is now. */
    record Overtaken(Survey now) implements Outcome {}

    record BadName(String message) implements Outcome {}
  }

  /** The same by a person, who hears of what becomes of it. */
  @Transactional
  public Outcome save(
      WorkspaceId workspace, String name, SurveyPlan plan, @Nullable Integer version, PersonId by) {
    Outcome outcome = save(workspace, name, plan, version);
    if (outcome instanceof Outcome.Saved(Survey survey, _)) {
      surveys.planned(survey, by);
    }
    return outcome;
  }

  /**
   * @param version which the change was made to; absent to change whatever there is
   */
  @Transactional
  public Outcome save(
      WorkspaceId workspace, String name, SurveyPlan plan, @Nullable Integer version) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
      return new Outcome.BadName("must be 1 to " + LONGEST_NAME + " characters");
    }
    Survey fresh = new Survey(workspace, SurveyId.create(), kept, plan, 1);
    if (surveys.add(fresh)) {
      return new Outcome.Saved(fresh, true);
    }
    Optional<Survey> found = surveys.find(workspace, kept);
    Survey before = found.orElseThrow(() -> new IllegalStateException("lost: the survey " + kept));
    if (version != null && version != before.version()) {
      return new Outcome.Overtaken(before);
    }
    if (before.plan().equals(plan)) {
      return new Outcome.Saved(before, false);
    }
    Survey changed = new Survey(workspace, before.id(), before.name(), plan, before.version());
    return surveys.change(changed)
        ? new Outcome.Saved(surveys.find(workspace, before.id()).orElseThrow(), false)
        : new Outcome.Overtaken(surveys.find(workspace, before.id()).orElseThrow());
  }
}
