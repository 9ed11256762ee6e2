/** Pulse surveys whose results cannot be traced to a person where that was promised. */
@NullMarked
package se.kadens.survey;

import org.jspecify.annotations.NullMarked;
