/** What an operator relies on, seen from outside alone. */
@NullMarked
package se.kadens.contract;

import org.jspecify.annotations.NullMarked;
