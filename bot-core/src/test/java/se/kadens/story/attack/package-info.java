/** Whoever may read everything tries to find out who answered what. */
@NullMarked
package se.kadens.story.attack;

import org.jspecify.annotations.NullMarked;
