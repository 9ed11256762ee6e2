package se.kadens.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.attention.Budget;
import se.kadens.attention.Forecast;
import se.kadens.attention.Moves;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How much one person is asked, as it goes over the wire. */
record AttentionJson(BudgetJson budget, Moved moved, List<Week> weeks) {

  /** What may be set. */
  record Put(@Nullable BudgetJson budget) {}

  /**
   * A budget.
   *
   * @param gap an ISO 8601 duration
   */
  record BudgetJson(@Nullable Integer prompts, @Nullable Integer minutes, @Nullable String gap) {}

  record Moved(List<Count> programmes, List<Move> people) {}

  record Count(String name, int prompts, int moved, String furthest) {}

  record Move(
      String email,
      String programme,
      String period,
      String why,
      Instant wanted,
      Instant at,
      Instant closes) {}

  record Week(String week, boolean full, List<Department> departments) {}

  /**
   * What a typical person in a department is asked.
   *
   * @param department absent for those who are in none
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Department(
      @Nullable String department,
      int people,
      int prompts,
      int minutes,
      int dailyMinutes,
      boolean full,
      List<Item> programmes) {}

  record Item(String name, int prompts, int minutes, int moved) {}

  static AttentionJson of(
      Budget budget, List<Moves.Count> counts, List<Moves.Move> moves, Forecast forecast) {
    return new AttentionJson(
        new BudgetJson(budget.prompts(), budget.minutes(), budget.gap().toString()),
        new Moved(
            counts.stream().map(AttentionJson::count).toList(),
            moves.stream().map(AttentionJson::move).toList()),
        forecast.weeks().stream().map(AttentionJson::week).toList());
  }

  private static Count count(Moves.Count count) {
    return new Count(count.name(), count.prompts(), count.moved(), count.furthest().toString());
  }

  private static Move move(Moves.Move move) {
    return new Move(
        move.person().email(),
        move.name(),
        move.period(),
        move.why().code(),
        move.wanted(),
        move.at(),
        move.closes());
  }

  private static Week week(Forecast.Week week) {
    return new Week(
        key(week.monday()),
        week.full(),
        week.loads().stream().map(AttentionJson::department).toList());
  }

  private static String key(LocalDate monday) {
    return "%04d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static Department department(Forecast.Load load) {
    return new Department(
        load.department().isEmpty() ? null : load.department(),
        load.people(),
        load.prompts(),
        load.minutes(),
        load.habitMinutes(),
        load.full(),
        load.items().stream()
            .map(item -> new Item(item.name(), item.prompts(), item.minutes(), item.moved()))
            .toList());
  }

  /** The budget that was asked for; what is wrong with it is added to the errors. */
  static Budget budget(@Nullable BudgetJson asked, List<FieldError> errors) {
    if (asked == null) {
      return Budget.USUAL;
    }
    int prompts = asked.prompts == null ? Budget.USUAL.prompts() : asked.prompts;
    int minutes = asked.minutes == null ? Budget.USUAL.minutes() : asked.minutes;
    Duration gap = asked.gap == null ? Budget.USUAL.gap() : gap(asked.gap);
    within("budget.prompts", prompts, Budget.MOST_PROMPTS, errors);
    within("budget.minutes", minutes, Budget.MOST_MINUTES, errors);
    if (gap.isNegative() || gap.compareTo(Budget.LONGEST_GAP) > 0) {
      errors.add(
          new FieldError("budget.gap", "It is a duration from PT0S to P14D, such as PT20H."));
    }
    return errors.isEmpty() ? new Budget(prompts, minutes, gap) : Budget.USUAL;
  }

  /** Negative when it is none. */
  private static Duration gap(String written) {
    try {
      return Duration.parse(written);
    } catch (DateTimeParseException _) {
      return Duration.ofSeconds(-1);
    }
  }

  private static void within(String field, int value, int most, List<FieldError> errors) {
    if (value < 1 || value > most) {
      errors.add(new FieldError(field, "It is a number from 1 to %d.".formatted(most)));
    }
  }
}
