package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.goal.Progress.Forecast;
import se.kadens.people.WorkspaceId;

/** The arithmetic of goals: rules R10, R11 and R12. */
class ProgressTests {

  private static final Offset<Double> ROUNDED = within(0.0005);
  private static final LocalDate MIDDLE = LocalDate.parse("2026-11-16");

  @ParameterizedTest
  @CsvSource({
    // Published vectors.
    "UP,   32, 45,   42,   0.769",
    "DOWN,  8,  5,    6,   0.667",
    "UP,    0, 500, 400,   0.8",
    "UP,   63, 70,   63,   0",
    // At the ends, and beyond them.
    "UP,   63, 70,   70,   1",
    "UP,   63, 70,   60,   0",
    "UP,   63, 70,   99,   1",
    "DOWN,  8,  5,    9,   0",
    "DOWN,  8,  5,    4,   1",
    "DOWN,  8,  5,    8,   0",
    // Across zero, and in small steps.
    "UP,  -100, 100,  0,   0.5",
    "DOWN, 0, -10,   -5,   0.5",
    "UP,   0, 0.3,  0.1,   0.333",
    "UP,   0, 3,      1,   0.333",
    // Within a band, both ends included.
    "KEEP, 20, 25,   20,   1",
    "KEEP, 20, 25,   25,   1",
    "KEEP, 20, 25,   22.5, 1",
    "KEEP, 20, 25,   19.9, 0",
    "KEEP, 20, 25,   25.1, 0",
    "KEEP, 20, 20,   20,   1",
    // Reached or not.
    "DONE,   ,   ,    0,   0",
    "DONE,   ,   ,    1,   1",
  })
  void measuresTheWayFromStartToTarget(
      Direction direction,
      @Nullable BigDecimal start,
      @Nullable BigDecimal target,
      BigDecimal current,
      double progress) {
    var measure = new Measure("", direction, start, target, "");
    assertThat(Progress.of(measure, current).orElseThrow()).isEqualTo(progress, ROUNDED);
  }

  @ParameterizedTest
  @CsvSource({"UP, 0, 10", "DOWN, 10, 0", "KEEP, 1, 2", "DONE, ,"})
  void neverCallsZeroWhatNobodyKnows(
      Direction direction, @Nullable BigDecimal start, @Nullable BigDecimal target) {
    assertThat(Progress.of(new Measure("", direction, start, target, ""), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, RED",
    "0.39, RED",
    "0.3999, RED",
    "0.4, YELLOW",
    "0.6, YELLOW",
    "0.65, YELLOW",
    "0.6999, YELLOW",
    "0.7, GREEN",
    "1, GREEN"
  })
  void gradesWithoutGapsBetweenTheBands(double progress, Grade grade) {
    assertThat(Grade.of(progress)).isEqualTo(grade);
  }

  @Test
  void gradesNothingThatNobodyKnows() {
    assertThat(scored(goal(Framework.OKR), part(Framework.OKR, "", null, null)).grade()).isEmpty();
    assertThat(scored(goal(Framework.OKR), part(Framework.OKR, "8", null, null)).grade())
        .contains(Grade.GREEN);
  }

  @Test
  void takesTheMeanOfTheKeyResults() {
    assertThat(
            scored(
                    goal(Framework.OKR),
                    part(Framework.OKR, "10", null, null),
                    part(Framework.OKR, "5", null, null),
                    part(Framework.OKR, "0", null, null))
                .progress()
                .orElseThrow())
        .isEqualTo(0.5, ROUNDED);
  }

  @Test
  void leavesKeyResultsWithoutDataOutOfTheMean() {
    assertThat(
            scored(
                    goal(Framework.OKR),
                    part(Framework.OKR, "6", null, null),
                    part(Framework.OKR, "", null, null))
                .progress()
                .orElseThrow())
        .isEqualTo(0.6, ROUNDED);
    assertThat(scored(goal(Framework.OKR), part(Framework.OKR, "", null, null)).progress())
        .isEmpty();
  }

  @Test
  void weighsTheRowsOfAScorecard() {
    assertThat(
            scored(
                    goal(Framework.BSC),
                    part(Framework.BSC, "10", "70", Perspective.FINANCIAL),
                    part(Framework.BSC, "0", "30", Perspective.CUSTOMER))
                .progress()
                .orElseThrow())
        .isEqualTo(0.7, ROUNDED);
  }

  @Test
  void reportsPerspectivesWithoutDataAsMissingAndNeverAsZero() {
    Scored card =
        scored(
            goal(Framework.BSC),
            part(Framework.BSC, "8", "40", Perspective.FINANCIAL),
            part(Framework.BSC, "4", "40", Perspective.CUSTOMER),
            part(Framework.BSC, "", "20", Perspective.PROCESS));
    assertThat(card.progress().orElseThrow()).isEqualTo(0.6, ROUNDED);
    assertThat(card.missing()).containsExactly(Perspective.PROCESS, Perspective.LEARNING);
    assertThat(scored(goal(Framework.OKR)).missing()).isEmpty();
  }

  @Test
  void countsTheSubGoalsThatAreReached() {
    assertThat(
            scored(goal(Framework.MBO), step("1"), step("0"), step("1"), step(""))
                .progress()
                .orElseThrow())
        .isEqualTo(0.5, ROUNDED);
    assertThat(scored(goal(Framework.MBO), step(""), step("")).progress()).hasValue(0);
  }

  @Test
  void isReachedByItsDoneCriterionAlone() {
    assertThat(scored(goal(Framework.MBO)).progress()).isEmpty();
    Goal done = withStatus(goal(Framework.MBO), Status.DONE);
    assertThat(scored(done).progress()).hasValue(1);
  }

  @Test
  void leavesOutWhatWasDropped() {
    Goal dropped = Moves.to(part(Framework.OKR, "0", null, null), GoalState.DROPPED);
    Scored scored = scored(goal(Framework.OKR), part(Framework.OKR, "8", null, null), dropped);
    assertThat(scored.progress().orElseThrow()).isEqualTo(0.8, ROUNDED);
    assertThat(scored.parts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 0",
    "2026-10-01, 0",
    "2026-11-16, 0.5",
    "2026-12-31, 0.989",
    "2027-01-01, 1",
    "2027-06-01, 1"
  })
  void letsTheTimeOfAQuarterPass(LocalDate today, double elapsed) {
    assertThat(Progress.elapsed(goal(Framework.OKR), today)).isEqualTo(elapsed, ROUNDED);
  }

  @Test
  void countsTheTimeToItsOwnDueDate() {
    Goal goal = goal(Framework.OKR);
    Goal early = due(goal, LocalDate.parse("2026-10-10"));
    assertThat(Progress.elapsed(early, LocalDate.parse("2026-10-06"))).isEqualTo(0.5, ROUNDED);
    Goal beforeItsCycle = due(goal, LocalDate.parse("2026-09-01"));
    assertThat(Progress.elapsed(beforeItsCycle, LocalDate.parse("2026-09-01"))).isZero();
    assertThat(Progress.elapsed(beforeItsCycle, LocalDate.parse("2026-09-02"))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    // At half time: a gap of −0.3, of just −0.25, and ahead.
    "2,   ON_TRACK, ACTIVE, -0.3,  true",
    "2.5, ON_TRACK, ACTIVE, -0.25, false",
    "9,   ON_TRACK, ACTIVE,  0.4,  false",
    "2,   AT_RISK,  ACTIVE, -0.3,  false",
    "2,   ON_TRACK, AGREED, -0.3,  false"
  })
  void noticesWhatIsGreenOutsideAndRedInside(
      String current, Status status, GoalState state, double gap, boolean watermelon) {
    Goal goal = withStatus(Moves.to(part(Framework.OKR, current, null, null), state), status);
    Scored scored = Scored.of(goal, List.of(), MIDDLE);
    assertThat(scored.gap().orElseThrow()).isEqualTo(gap, ROUNDED);
    assertThat(scored.watermelon()).isEqualTo(watermelon);
  }

  @Test
  void seesNoGapWhereNothingIsKnown() {
    Scored scored = Scored.of(part(Framework.OKR, "", null, null), List.of(), MIDDLE);
    assertThat(scored.gap()).isEmpty();
    assertThat(scored.watermelon()).isFalse();
  }

  @Test
  void scoresForesightByBrier() {
    assertThat(
            Progress.brier(
                    List.of(new Forecast(9, true), new Forecast(9, false), new Forecast(2, false)))
                .orElseThrow())
        .isEqualTo(0.287, ROUNDED);
    assertThat(Progress.brier(List.of(new Forecast(10, true), new Forecast(0, false)))).hasValue(0);
    assertThat(Progress.brier(List.of(new Forecast(5, true), new Forecast(5, false))))
        .hasValue(0.25);
    assertThat(Progress.brier(List.of(new Forecast(10, false)))).hasValue(1);
    assertThat(Progress.brier(List.of())).isEqualTo(OptionalDouble.empty());
  }

  private static Scored scored(Goal goal, Goal... parts) {
    return Scored.of(goal, List.of(parts), MIDDLE);
  }

  private static Goal goal(Framework framework) {
    return goal(framework, null, "", null, null);
  }

  /** Something that goes from 0 to 10. */
  private static Goal part(
      Framework framework,
      String current,
      @Nullable String weight,
      @Nullable Perspective perspective) {
    return goal(framework, Draft.measure(Direction.UP, "0", "10"), current, weight, perspective);
  }

  private static Goal step(String current) {
    return goal(
        Framework.MBO, new Measure("", Direction.DONE, null, null, ""), current, null, null);
  }

  private static Goal goal(
      Framework framework,
      @Nullable Measure measure,
      String current,
      @Nullable String weight,
      @Nullable Perspective perspective) {
    return new Goal(
        new GoalId(UUID.randomUUID()),
        WorkspaceId.create(),
        "g",
        framework,
        Level.PERSON,
        "Mål",
        null,
        "",
        null,
        false,
        Draft.QUARTER,
        measure,
        "",
        weight == null ? null : new BigDecimal(weight),
        perspective,
        null,
        GoalState.ACTIVE,
        Visibility.PUBLIC,
        new Standing(
            Stream.of(current)
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .findFirst()
                .orElse(null),
            Status.ON_TRACK,
            null,
            null),
        Details.NONE);
  }

  private static Goal withStatus(Goal goal, Status status) {
    Goal active = Moves.to(goal, GoalState.ACTIVE);
    Update update = new Update(null, status, null, "", "chat", "key");
    return Moves.to(Moves.updated(active, update, Instant.EPOCH), goal.state());
  }

  private static Goal due(Goal goal, LocalDate due) {
    return new Goal(
        goal.id(),
        goal.workspace(),
        goal.key(),
        goal.framework(),
        goal.level(),
        goal.title(),
        goal.owner(),
        goal.department(),
        goal.parent(),
        goal.part(),
        goal.cycle(),
        goal.measure(),
        goal.doneCriterion(),
        goal.weight(),
        goal.perspective(),
        due,
        goal.state(),
        goal.visibility(),
        goal.standing(),
        goal.details());
  }
}
