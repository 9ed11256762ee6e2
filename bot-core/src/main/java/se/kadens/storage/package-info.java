/** How values are put into PostgreSQL and read back. */
@NullMarked
package se.kadens.storage;

import org.jspecify.annotations.NullMarked;
