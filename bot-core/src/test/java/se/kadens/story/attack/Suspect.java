package se.kadens.story.attack;

/**
 * Somebody who took part, and what the attacker is to find out.
 *
 * @param id as other tables know them
 * @param group the department that a comment of theirs may be shown for
 * @param score what they answered at last
 * @param comment what they wrote at last
 */
record Suspect(String id, String email, String group, int score, String comment) {}
