@NullMarked
package se.kadens.sandbox.teams.cards;

import org.jspecify.annotations.NullMarked;
