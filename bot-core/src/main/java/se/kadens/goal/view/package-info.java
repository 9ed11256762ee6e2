/** Goals as people see them: their own, their team's, the company's, and one with all of it. */
@NullMarked
package se.kadens.goal.view;

import org.jspecify.annotations.NullMarked;
