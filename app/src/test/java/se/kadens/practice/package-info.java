/**
 * The practice workspace: the whole product on one machine, with a look-alike of Slack around it.
 */
@NullMarked
package se.kadens.practice;

import org.jspecify.annotations.NullMarked;
