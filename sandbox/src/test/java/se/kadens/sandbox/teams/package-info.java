@NullMarked
package se.kadens.sandbox.teams;

import org.jspecify.annotations.NullMarked;
