package se.kadens.sandbox.company;

import org.jspecify.annotations.Nullable;

/**
 * Someone who works at the sample company.
 *
 * @param id of the user in the sandbox's Slack
 * @param managerEmail absent for the one who has no manager
 * @param role "employee", "hr" or "admin"
 * @param locale "sv" or "en"
 */
public record Member(
    String id,
    String name,
    String email,
    @Nullable String managerEmail,
    String department,
    String title,
    String role,
    String locale,
    String zone) {}
