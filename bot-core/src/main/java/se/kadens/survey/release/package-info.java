/** What is released of a wave when it closes, and what of that whom is shown. */
@NullMarked
package se.kadens.survey.release;

import org.jspecify.annotations.NullMarked;
