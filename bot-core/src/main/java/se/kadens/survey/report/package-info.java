/** What is told of a closed wave: to HR, to managers and to those who were asked. */
@NullMarked
package se.kadens.survey.report;

import org.jspecify.annotations.NullMarked;
