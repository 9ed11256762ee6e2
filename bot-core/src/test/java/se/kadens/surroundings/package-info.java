/** What the core wants of the world around it, as tests have it. */
@NullMarked
package se.kadens.surroundings;

import org.jspecify.annotations.NullMarked;
