package se.kadens.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.programme.ProgrammePreview;

/** Who is asked when, as operators see it; hours are by the clock where each person is. */
record ProgrammePreviewJson(
    String programme, @JsonProperty("effective_from") LocalDate effectiveFrom, List<Row> periods) {

  record Row(
      String period,
      LocalDateTime asks,
      LocalDateTime closes,
      @Nullable LocalDateTime digest,
      int people,
      int zones,
      int away,
      @JsonProperty("days_off") int daysOff,
      List<Moved> moved,
      @Nullable Overrun overrun) {}

  record Moved(LocalDate to, String why, @Nullable String holiday, int people) {}

  record Overrun(int people, @JsonProperty("done_by") LocalTime doneBy, LocalTime last) {

    static @Nullable Overrun of(ProgrammePreview.@Nullable Overrun overrun) {
      return overrun == null
          ? null
          : new Overrun(overrun.people(), overrun.wanted(), overrun.last());
    }
  }

  static ProgrammePreviewJson of(ProgrammePreview preview) {
    return new ProgrammePreviewJson(
        preview.programme().name(),
        preview.programme().versions().getLast().from(),
        preview.rows().stream().map(ProgrammePreviewJson::row).toList());
  }

  private static Row row(ProgrammePreview.Row row) {
    return new Row(
        row.period().key(),
        row.asks(),
        row.closes(),
        row.digest(),
        row.people(),
        row.zones(),
        row.away(),
        row.daysOff(),
        row.moved().stream()
            .map(
                moved ->
                    new Moved(
                        moved.to(),
                        moved.why().code(),
                        moved.holiday().orElse(null),
                        moved.people()))
            .toList(),
        Overrun.of(row.overrun()));
  }
}
