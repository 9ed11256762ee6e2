/** What whoever runs Kadens sees of it: meters, and whether it delivers. */
@NullMarked
package se.kadens.operation;

import org.jspecify.annotations.NullMarked;
