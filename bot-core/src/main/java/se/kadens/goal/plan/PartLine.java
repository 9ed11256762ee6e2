package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Measure;
import se.kadens.goal.Perspective;

/** A measured part of a goal, as one line of a form says it. */
record PartLine(
    String title,
    Measure measure,
    @Nullable BigDecimal weight,
    @Nullable Perspective perspective,
    @Nullable LocalDate due) {}
