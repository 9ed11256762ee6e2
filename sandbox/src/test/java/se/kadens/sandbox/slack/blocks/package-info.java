@NullMarked
package se.kadens.sandbox.slack.blocks;

import org.jspecify.annotations.NullMarked;
