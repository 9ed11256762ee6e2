/** An administrator says in chat who leads whom and who may do what, where HR has no file. */
@NullMarked
package se.kadens.company;

import org.jspecify.annotations.NullMarked;
