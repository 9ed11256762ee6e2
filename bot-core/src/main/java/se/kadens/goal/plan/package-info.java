/** Goals being set, agreed on, changed, updated and talked about. */
@NullMarked
package se.kadens.goal.plan;

import org.jspecify.annotations.NullMarked;
