/** What every sandbox needs to hold its state. */
@NullMarked
package se.kadens.sandbox.state;

import org.jspecify.annotations.NullMarked;
