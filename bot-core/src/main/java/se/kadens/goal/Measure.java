package se.kadens.goal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one sees how far a goal has come.
 *
 * @param what what is measured, in words
 * @param start where it begins; the lower end of the band for {@link Direction#KEEP}; absent for
 *     {@link Direction#DONE}
 * @param target where it is to end; the upper end of the band for {@link Direction#KEEP}; absent
 *     for {@link Direction#DONE}
 * @param unit such as "%", "kr" or "customers"; may be empty
 */
public record Measure(
    String what,
    Direction direction,
    @Nullable BigDecimal start,
    @Nullable BigDecimal target,
    String unit) {}
