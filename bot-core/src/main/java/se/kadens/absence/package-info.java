/** When people are away: said in a few words, in a form, by a manager or by HR. */
@NullMarked
package se.kadens.absence;

import org.jspecify.annotations.NullMarked;
