@NullMarked
package se.kadens.sandbox.company;

import org.jspecify.annotations.NullMarked;
