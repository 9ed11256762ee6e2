/**
 * How much anybody is asked for: one budget per person over all programmes, and what is to come.
 */
@NullMarked
package se.kadens.attention;

import org.jspecify.annotations.NullMarked;
