/** What becomes of goals from week to week: in check-ins, summaries, on home pages. */
@NullMarked
package se.kadens.goal.follow;

import org.jspecify.annotations.NullMarked;
