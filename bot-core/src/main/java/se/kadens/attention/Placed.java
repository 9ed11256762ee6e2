package se.kadens.attention;

import java.time.Instant;
import java.util.Optional;

/**
 * The place a prompt has.
 *
 * @param at when it comes
 * @param wanted when it should have come; the same moment unless it was moved
 * @param closes until when an answer is in time: later than wished for if the prompt was moved
 *     beyond the middle of its time
 * @param moved why it was moved; empty when it was not
 */
public record Placed(Instant at, Instant wanted, Instant closes, Optional<Crowded> moved) {}
