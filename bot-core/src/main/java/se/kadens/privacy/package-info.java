/** Who may see what a person said, who did, and all that is kept of them. */
@NullMarked
package se.kadens.privacy;

import org.jspecify.annotations.NullMarked;
