/** What HR decides about a survey before it is launched. */
@NullMarked
package se.kadens.survey.plan;

import org.jspecify.annotations.NullMarked;
