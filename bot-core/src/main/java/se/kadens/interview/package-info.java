/** One person answering a questionnaire, question by question in chat or all at once in a form. */
@NullMarked
package se.kadens.interview;

import org.jspecify.annotations.NullMarked;
