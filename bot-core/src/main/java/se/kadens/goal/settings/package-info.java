/** How a company works with goals, as HR sets it. */
@NullMarked
package se.kadens.goal.settings;

import org.jspecify.annotations.NullMarked;
