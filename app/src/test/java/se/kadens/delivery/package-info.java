/** Lets the parts of delivery be measured one by one. */
@NullMarked
package se.kadens.delivery;

import org.jspecify.annotations.NullMarked;
