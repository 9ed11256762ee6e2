/** The rules of the house that a machine can check. */
@NullMarked
package se.kadens.architecture;

import org.jspecify.annotations.NullMarked;
