/**
 * The ledger: what is to be said to whom, by when, and what became of it; and the Courier that says
 * it.
 */
@NullMarked
package se.kadens.delivery;

import org.jspecify.annotations.NullMarked;
