/**
 * Microsoft Teams: verifies and reads what the Bot Connector posts, renders what the core says as
 * Adaptive Cards, and reaches people there.
 */
@NullMarked
package se.kadens.teams;

import org.jspecify.annotations.NullMarked;
