package se.kadens.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Receipt;

/**
 * A notice in one node's hands.
 *
 * @param fence the number of this claim; later claims of the same notice have a higher one
 * @param faults how often a fault of ours kept it from being said
 * @param absent how often it was looked for and was not there
 * @param receipt where it was said before, when it is to be refreshed
 */
record Claim(
    Notice notice,
    long fence,
    int faults,
    int absent,
    @Nullable Instant sendingSince,
    @Nullable Receipt receipt,
    Trail trail) {}
