/** The short summary that tells each manager what needs them. */
@NullMarked
package se.kadens.digest;

import org.jspecify.annotations.NullMarked;
