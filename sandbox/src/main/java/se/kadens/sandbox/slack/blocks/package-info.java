/**
 * Block Kit's rules: kinds of blocks and elements, required properties, lengths, counts and
 * surfaces.
 */
@NullMarked
package se.kadens.sandbox.slack.blocks;

import org.jspecify.annotations.NullMarked;
