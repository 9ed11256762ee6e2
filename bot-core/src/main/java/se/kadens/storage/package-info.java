/** How values are put into PostgreSQL and read back, and when. */
@NullMarked
package se.kadens.storage;

import org.jspecify.annotations.NullMarked;
