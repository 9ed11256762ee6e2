/** The whole core on a real database, with a clock to turn and a chat product kept in memory. */
@NullMarked
package se.kadens.stage;

import org.jspecify.annotations.NullMarked;
