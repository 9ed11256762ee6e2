/**
 * The practice workspace: the whole product on one machine, with look-alikes of Slack and of
 * Microsoft Teams around it.
 */
@NullMarked
package se.kadens.practice;

import org.jspecify.annotations.NullMarked;
