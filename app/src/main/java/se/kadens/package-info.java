/** The application: what assembles the rest. */
@NullMarked
package se.kadens;

import org.jspecify.annotations.NullMarked;
