/**
 * Where the channels bring whoever comes in: all that a channel asks of the core, and the order in
 * which it answers them.
 */
@NullMarked
package se.kadens.reception;

import org.jspecify.annotations.NullMarked;
