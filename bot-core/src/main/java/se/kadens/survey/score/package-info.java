/** What answers come to: scores, shares and how sure they are. */
@NullMarked
package se.kadens.survey.score;

import org.jspecify.annotations.NullMarked;
