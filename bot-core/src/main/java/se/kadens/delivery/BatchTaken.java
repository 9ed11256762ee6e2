package se.kadens.delivery;

import java.time.Duration;

/**
 * Published when the Courier has looked into the ledger and taken in hand what it found, for
 * whoever counts.
 *
 * @param took in real time
 */
public record BatchTaken(int pieces, Duration took) {}
