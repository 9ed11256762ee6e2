package se.kadens.goal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a goal now. What is null stays as it is; all null is "no change", after
 * which the goal is fresh.
 *
 * @param note may be empty
 * @param source "checkin", "chat" or "file"
 * @param key the same key twice changes nothing the second time
 */
public record Update(
    @Nullable BigDecimal current,
    @Nullable Status status,
    @Nullable Integer confidence,
    String note,
    String source,
    String key) {

  /** That nothing changed. */
  public static Update noChange(String source, String key) {
    return new Update(null, null, null, "", source, key);
  }
}
