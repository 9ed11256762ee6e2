/**
 * Closing the loop: no theme is asked again before somebody said what comes of the last answers.
 */
@NullMarked
package se.kadens.survey.loop;

import org.jspecify.annotations.NullMarked;
