/** How fast the product is and how much it takes, measured from outside, by hand. */
@NullMarked
package se.kadens.figures;

import org.jspecify.annotations.NullMarked;
