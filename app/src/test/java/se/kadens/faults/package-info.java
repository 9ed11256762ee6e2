/** Nodes, the database and Slack fail, and nobody is asked twice or forgotten. */
@NullMarked
package se.kadens.faults;

import org.jspecify.annotations.NullMarked;
