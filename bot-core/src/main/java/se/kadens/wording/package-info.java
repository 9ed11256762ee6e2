/** How a feature's sentences are kept in two languages and put together. */
@NullMarked
package se.kadens.wording;

import org.jspecify.annotations.NullMarked;
