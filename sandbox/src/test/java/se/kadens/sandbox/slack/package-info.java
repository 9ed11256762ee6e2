@NullMarked
package se.kadens.sandbox.slack;

import org.jspecify.annotations.NullMarked;
