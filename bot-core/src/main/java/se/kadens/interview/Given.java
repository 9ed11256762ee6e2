package se.kadens.interview;

import java.time.Instant;

/**
 * An answer as it stands.
 *
 * @param version 1 for the first; earlier ones are kept in the store
 * @param edited whether it was changed after the interview had been finished
 */
public record Given(Answer answer, int version, Instant at, boolean edited) {}
