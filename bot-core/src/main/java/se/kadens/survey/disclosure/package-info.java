/** What of a survey may be told without giving away what fewer people than promised said. */
@NullMarked
package se.kadens.survey.disclosure;

import org.jspecify.annotations.NullMarked;
