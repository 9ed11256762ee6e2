/** Goals, whichever way of managing performance they belong to, and how far they have come. */
@NullMarked
package se.kadens.goal;

import org.jspecify.annotations.NullMarked;
