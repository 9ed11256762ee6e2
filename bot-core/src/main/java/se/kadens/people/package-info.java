/**
 * Who there is: workspaces, people, reporting lines, working hours, absence, and where they come
 * from.
 */
@NullMarked
package se.kadens.people;

import org.jspecify.annotations.NullMarked;
