/**
 * A Bot Connector on loopback: its REST calls and tokens, the activities it posts to the bot, and
 * what a person sees in their Teams.
 */
@NullMarked
package se.kadens.sandbox.teams;

import org.jspecify.annotations.NullMarked;
