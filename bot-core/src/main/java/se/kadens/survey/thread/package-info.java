/**
 * What is said between those who answer for a survey and the authors of comments, unknown to them.
 */
@NullMarked
package se.kadens.survey.thread;

import org.jspecify.annotations.NullMarked;
