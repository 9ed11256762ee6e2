/** What things cost, measured; to be started by hand. */
@NullMarked
package se.kadens.figures;

import org.jspecify.annotations.NullMarked;
