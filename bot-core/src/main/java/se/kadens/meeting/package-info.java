/** One-to-ones of managers and their reports: a shared agenda, its rhythm, and what was agreed. */
@NullMarked
package se.kadens.meeting;

import org.jspecify.annotations.NullMarked;
