/** The whole product, walked through from a person's desk in Slack. */
@NullMarked
package se.kadens.story;

import org.jspecify.annotations.NullMarked;
