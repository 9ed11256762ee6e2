/** A person's own page: what comes next, what was, and their settings. */
@NullMarked
package se.kadens.home;

import org.jspecify.annotations.NullMarked;
