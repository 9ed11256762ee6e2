/** Where HR plans surveys, launches them and looks after them, in chat. */
@NullMarked
package se.kadens.survey.desk;

import org.jspecify.annotations.NullMarked;
