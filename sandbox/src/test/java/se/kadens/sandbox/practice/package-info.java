@NullMarked
package se.kadens.sandbox.practice;

import org.jspecify.annotations.NullMarked;
