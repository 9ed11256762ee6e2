/**
 * What every test and the practice workspace stand on: time that is turned by hand, and a real
 * PostgreSQL.
 */
@NullMarked
package se.kadens.testkit;

import org.jspecify.annotations.NullMarked;
