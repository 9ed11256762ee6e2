package se.kadens.people;

import java.time.ZoneId;
import se.kadens.language.Language;

/**
 * One customer's company.
 *
 * @param country ISO 3166 code of the country whose holidays hold where a zone tells none
 */
public record Workspace(
    WorkspaceId id, String name, Language language, ZoneId zone, String country) {}
