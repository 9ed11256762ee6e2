/** A company of invented people with eight weeks behind them, to practise and to test with. */
@NullMarked
package se.kadens.sandbox.company;

import org.jspecify.annotations.NullMarked;
