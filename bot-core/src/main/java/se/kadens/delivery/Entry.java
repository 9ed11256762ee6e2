package se.kadens.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Receipt;

/**
 * A notice as the ledger has it now.
 *
 * @param reason why it was not said, as a code or in the channel's words
 * @param endedAt when it was said or given up; absent until then
 */
public record Entry(
    Notice notice,
    State state,
    @Nullable String reason,
    int attempts,
    @Nullable Receipt receipt,
    @Nullable Instant endedAt) {

  public Optional<Receipt> receiptIfAny() {
    return Optional.ofNullable(receipt);
  }
}
