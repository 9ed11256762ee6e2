/**
 * One person on several channels: they say themselves that it is them, and where they are asked.
 */
@NullMarked
package se.kadens.link;

import org.jspecify.annotations.NullMarked;
