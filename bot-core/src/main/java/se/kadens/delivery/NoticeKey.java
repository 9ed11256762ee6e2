package se.kadens.delivery;

import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * What makes a notice the same notice. It has no time in it and is unique in the database, so that
 * neither a changed zone, nor a second tick, nor a second node makes a second message.
 *
 * @param source what it comes from, such as a programme's id
 * @param period which occurrence of the source, such as "2026-W47"
 * @param kind what is said, such as "prompt" or "reminder-1"
 */
public record NoticeKey(
    WorkspaceId workspace, String source, String period, PersonId person, String kind) {}
