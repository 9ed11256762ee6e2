/**
 * The practice page: a sample company to sit in, its conversations with the bot, and a clock to
 * turn.
 */
@NullMarked
package se.kadens.sandbox.practice;

import org.jspecify.annotations.NullMarked;
