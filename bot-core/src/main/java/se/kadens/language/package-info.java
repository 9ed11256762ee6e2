/** How sentences, numbers and dates are put into Swedish and English. */
@NullMarked
package se.kadens.language;

import org.jspecify.annotations.NullMarked;
