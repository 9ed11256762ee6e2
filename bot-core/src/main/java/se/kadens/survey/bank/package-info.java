/** What surveys can ask: the question bank, templates, HR's own questions, and whose turn it is. */
@NullMarked
package se.kadens.survey.bank;

import org.jspecify.annotations.NullMarked;
