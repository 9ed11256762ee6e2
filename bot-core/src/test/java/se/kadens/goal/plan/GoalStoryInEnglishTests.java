package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.stage.Stage;

/** The same goal, spoken of in English. */
class GoalStoryInEnglishTests {

  private final Office office = Office.inEnglish();
  private final Stage stage = office.stage();

  @Test
  void walksAGoalFromItsFormToItsFirstUpdate() {
    stage.say("Anna Berg", "new goal");
    stage.press("Anna Berg", "OKR");
    office.fill(
        "Anna Berg",
        form ->
            form.write("title", "Grow the traffic")
                .write(
                    "parts",
                    "New customers: 0 -> 30 customers\nVisitors: 12,000 → 20,000 per month"));
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Saved as a draft.
            Grow the traffic
            draft · until 31 December
            OKR · Person · Produkt · Anna Berg · quarter 4, 2026 · seen by the team and the manager
            • no value yet · New customers · from 0 to 30 customers
            • no value yet · Visitors · from 12,000 to 20,000 per month
            You have not agreed yet. Bo has not agreed yet. A draft until the owner and the manager have both pressed "Agree".
            [Agree] [Activate] [Comment]
            [Drop] [Change] [More] [Who sees this]""");
    stage.press("Anna Berg", "Agree");
    assertThat(stage.last("Bo Lind"))
        .startsWith(
            "Anna Berg has agreed to the goal Grow the traffic and asks you to look at it and agree too.");
    stage.press("Bo Lind", "Agree");
    stage.press("Anna Berg", "Activate");
    stage.turnTo("2026-12-04T12:00:00Z");
    stage.press("Anna Berg", "Update");
    office.fill(
        "Anna Berg",
        form ->
            form.value("New customers", "12")
                .value("Visitors", "15,000")
                .choose("status", "at risk")
                .pick("confidence", "6"));
    stage.say("Anna Berg", "goals");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Your goals
            ▰▰▰▱▱▱▱▱▱▱ 39% · Grow the traffic · at risk · confidence 6 · until 31 December · 31 percentage points behind the clock
            • ▰▰▰▰▱▱▱▱▱▱ 40% · New customers · 12 of 30 customers
            • ▰▰▰▱▱▱▱▱▱▱ 38% · Visitors · 15,000 per month, from 12,000 to 20,000 per month
            [Update] [Open]
            [The team’s] [The company’s] [Tree] [Scorecards] [New goal]""");
  }
}
