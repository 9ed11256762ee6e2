package se.kadens.goal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Scored;
import se.kadens.goal.Standing;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.Visibility;
import se.kadens.language.Language;
import se.kadens.people.WorkspaceId;

class GoalLineTests {

  /** Half of the quarter's days lie behind. */
  private static final LocalDate MIDDLE = LocalDate.of(2026, 11, 16);

  @Test
  void comparesWhatIsKeptWithinABandWithNoSchedule() {
    GoalPhrases phrases = new GoalPhrases(Language.ENGLISH, MIDDLE, StatusWords.STANDARD);
    assertThat(phrases.line(Scored.of(goal(Direction.KEEP), List.of(), MIDDLE)).plain())
        .contains("between 92 and 100")
        .doesNotContain("schedule");
    assertThat(phrases.line(Scored.of(goal(Direction.UP), List.of(), MIDDLE)).plain())
        .contains("from 92 to 100", "schedule");
  }

  private static Goal goal(Direction direction) {
    return new Goal(
        new GoalId(UUID.randomUUID()),
        WorkspaceId.create(),
        "renewals",
        Framework.KPI,
        Level.PERSON,
        "Customers who renew",
        null,
        "",
        null,
        false,
        Cycle.parse("2026-Q4").orElseThrow(),
        new Measure("Renewed", direction, new BigDecimal("92"), new BigDecimal("100"), ""),
        "",
        null,
        null,
        null,
        GoalState.ACTIVE,
        Visibility.PUBLIC,
        new Standing(new BigDecimal("94"), Status.ON_TRACK, null, null),
        Details.NONE);
  }
}
