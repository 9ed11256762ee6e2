/** What every channel needs to talk with a server: a request at most once, and patience. */
@NullMarked
package se.kadens.wire;

import org.jspecify.annotations.NullMarked;
