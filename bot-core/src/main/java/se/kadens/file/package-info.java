/** What somebody hands in as a file of rows, and what becomes of it. */
@NullMarked
package se.kadens.file;

import org.jspecify.annotations.NullMarked;
