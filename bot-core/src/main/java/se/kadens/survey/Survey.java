package se.kadens.survey;

import java.util.Locale;
import se.kadens.people.WorkspaceId;

/**
 * A survey as HR plans it, over all its waves.
 *
 * @param version goes up with every change
 */
public record Survey(
    WorkspaceId workspace,
    SurveyId id,
    String name,
    SurveyPlan plan,
    int version,
    Standing standing) {

  /** Whether it opens by itself when its time comes. */
  public enum Standing {
    RUNNING,
    PAUSED,
    /** Over, until somebody resumes it. */
    STOPPED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Standing ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Survey(WorkspaceId workspace, SurveyId id, String name, SurveyPlan plan, int version) {
    this(workspace, id, name, plan, version, Standing.RUNNING);
  }
}
