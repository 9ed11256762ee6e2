/**
 * What every test and the practice workspace stand on: time that is turned by hand, work that is
 * done at once, and a real PostgreSQL.
 */
@NullMarked
package se.kadens.testkit;

import org.jspecify.annotations.NullMarked;
