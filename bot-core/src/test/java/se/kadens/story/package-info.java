/** What people live through, told from their side of the chat. */
@NullMarked
package se.kadens.story;

import org.jspecify.annotations.NullMarked;
