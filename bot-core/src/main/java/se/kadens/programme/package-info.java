/** Who is asked what, how often, until when. */
@NullMarked
package se.kadens.programme;

import org.jspecify.annotations.NullMarked;
