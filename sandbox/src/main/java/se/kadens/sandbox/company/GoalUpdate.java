package se.kadens.sandbox.company;

/**
 * What one person said of a goal of theirs in one week's check-in.
 *
 * @param weeksAgo 1 for last week
 * @param goal its title
 * @param value the number as it is typed, or "done"
 * @param confidence 0 to 10
 */
public record GoalUpdate(int weeksAgo, String email, String goal, String value, int confidence) {}
