/**
 * Slack: verifies and reads what Slack posts, renders what the core says, and reaches people there.
 */
@NullMarked
package se.kadens.slack;

import org.jspecify.annotations.NullMarked;
