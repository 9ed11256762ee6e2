/** What administrators are told of how Kadens itself does. */
@NullMarked
package se.kadens.upkeep;

import org.jspecify.annotations.NullMarked;
