/** Pure arithmetic on dates, hours, zones and holidays. */
@NullMarked
package se.kadens.rhythm;

import org.jspecify.annotations.NullMarked;
