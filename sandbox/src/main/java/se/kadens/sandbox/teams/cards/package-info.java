/** Adaptive Cards' rules as Teams keeps them: elements, inputs, actions, fields, counts and ids. */
@NullMarked
package se.kadens.sandbox.teams.cards;

import org.jspecify.annotations.NullMarked;
