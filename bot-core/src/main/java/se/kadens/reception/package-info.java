/** Where the channels bring whoever comes in: all that a channel asks of the core. */
@NullMarked
package se.kadens.reception;

import org.jspecify.annotations.NullMarked;
