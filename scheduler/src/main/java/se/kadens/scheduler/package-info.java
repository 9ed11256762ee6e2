/** Wakes the use cases of the core, and holds no rule of its own. */
@NullMarked
package se.kadens.scheduler;

import org.jspecify.annotations.NullMarked;
