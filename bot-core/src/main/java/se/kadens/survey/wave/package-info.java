/** One round of a survey: launched, asked, answered, closed. */
@NullMarked
package se.kadens.survey.wave;

import org.jspecify.annotations.NullMarked;
