package se.kadens.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.rhythm.Period;

/**
 * Who is asked when, for the next periods.
 *
 * @param programme as it would be
 * @param change absent where nothing that runs is changed
 */
public record ProgrammePreview(Programme programme, @Nullable Change change, List<Row> rows) {

  public ProgrammePreview {
    rows = List.copyOf(rows);
  }

  /**
   * What changes from which date on, and what holds until then.
   *
   * @param from the first date of the first changed period
   */
  public record Change(LocalDate from, Period first, Plan until) {}

  /**
   * One period.
   *
   * @param asks when most people are asked, by the clock where each of them is
   * @param closes until when an answer is in time for these
   * @param digest when managers get their summary; absent for none
   * @param people how many are asked
   * @param zones in how many time zones they are
   * @param moved those who are asked on another date than the programme's
   * @param away how many are away for half of it or more
   * @param daysOff how many are passed over because it falls on their day off
   * @param overrun absent where all can be asked in time
   */
  public record Row(
      Period period,
      LocalDate askDate,
      LocalDateTime asks,
      LocalDateTime closes,
      @Nullable LocalDateTime digest,
      int people,
      int zones,
      List<Moved> moved,
      int away,
      int daysOff,
      @Nullable Overrun overrun) {
    public Row {
      moved = List.copyOf(moved);
    }
  }

  /**
   * More people at one moment than their chat takes messages until the window's end, reckoned at
   * the rate it is known to take.
   *
   * @param wanted when all of them should have been asked, by their clock
   * @param last when the last of them is
   */
  public record Overrun(int people, LocalTime wanted, LocalTime last) {}

  /**
   * Some people who are asked on another date.
   *
   * @param holiday what the programme's date is called, where that is why
   */
  public record Moved(LocalDate to, Why why, Optional<String> holiday, int people) {}

  /** Why somebody is asked on another date than the programme's. */
  public enum Why {
    HOLIDAY,
    AWAY,
    /** They do not work on that weekday, or not at that hour. */
    OWN_HOURS,
    /** They chose another day themselves. */
    OWN_SLOT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
