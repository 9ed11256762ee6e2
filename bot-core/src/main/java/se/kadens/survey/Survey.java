package se.kadens.survey;

import se.kadens.people.WorkspaceId;

/**
 * A survey as HR plans it, over all its waves.
 *
 * @param version goes up with every change
 */
public record Survey(
    WorkspaceId workspace, SurveyId id, String name, SurveyPlan plan, int version) {}
