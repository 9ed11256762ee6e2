/** The recurring check-in: asked at a person's own hour, answered, and kept. */
@NullMarked
package se.kadens.checkin;

import org.jspecify.annotations.NullMarked;
