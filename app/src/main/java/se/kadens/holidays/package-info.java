/** The world's public holidays, as Jollyday knows them. */
@NullMarked
package se.kadens.holidays;

import org.jspecify.annotations.NullMarked;
