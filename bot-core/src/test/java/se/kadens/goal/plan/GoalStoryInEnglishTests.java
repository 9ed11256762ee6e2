package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
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
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Saved as a draft.
            Grow the traffic
            draft · until 31 December
            OKR · Person · Produkt · Anna Berg · quarter 4, 2026 · seen by the team and the manager
            • no value yet · New customers · from 0 to 30 customers
            • no value yet · Visitors · from 12,000 to 20,000 per month
            You have not agreed yet. Bo has not agreed yet. A draft until the owner and the manager have both pressed "Agree".
            [Agree] [Change] [Comment] [More choices]""");
    stage.press("Anna Berg", "Agree");
    assertThat(office.last("Bo Lind"))
        .startsWith(
            "Anna Berg has agreed to the goal Grow the traffic and asks you to look at it and agree too.");
    stage.press("Bo Lind", "Agree");
    office.start("Anna Berg");
    stage.turnTo("2026-12-04T12:00:00Z");
    stage.press("Anna Berg", "Update");
    office.fill(
        "Anna Berg",
        form ->
            form.value("New customers", "12")
                .value("Visitors", "15,000")
                .choose("status", "At risk")
                .pick("confidence", "6"));
    stage.say("Anna Berg", "goals");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Your goals
            ▰▰▰▱▱▱▱▱▱▱ 39% · Grow the traffic · at risk · confidence 6 · until 31 December · 31 percentage points behind schedule
            • ▰▰▰▰▱▱▱▱▱▱ 40% · New customers · 12 of 30 customers
            • ▰▰▰▱▱▱▱▱▱▱ 38% · Visitors · 15,000 per month, from 12,000 to 20,000 per month
            [Update] [Open]
            [New goal] [Show]""");
  }

  @Test
  void drawsAScorecardByItsPerspectives() {
    stage.press("Bo Lind", new Action("goalplan", "begin", "t-scorecard"));
    office.fill("Bo Lind", form -> form.choose("level", "Team"));
    office.agree("Bo Lind", "Ylva Ek");
    office.start("Bo Lind");
    stage.press("Bo Lind", "Update");
    office.fill("Bo Lind", form -> form.value("Customer satisfaction", "55"));
    stage.say("Bo Lind", "goals scorecard");
    assertThat(office.last("Bo Lind"))
        .isEqualTo(
            """
            Scorecard for the year
            ▰▰▰▰▱▱▱▱▱▱ 40% · on track · until 31 December · 48 percentage points behind schedule · 2026
            Financial · no value yet · weight 25%
            • no value yet · Operating cost · from 100 to 95% · weight 25%
            Customer · ▰▰▰▰▱▱▱▱▱▱ 40% · weight 25%
            • ▰▰▰▰▱▱▱▱▱▱ 40% · Customer satisfaction (NPS) · 55, from 45 to 70 · weight 25%
            Internal process · no value yet · weight 25%
            • no value yet · Time to market · from 100 to 90% · weight 25%
            Learning and growth · no value yet · weight 25%
            • no value yet · Training sessions per employee · from 0 to 5 · weight 25%
            No value yet: Financial, Internal process and Learning and growth. What is missing is left out and does not count as zero.
            [Open] [Show]""");
  }

  @Test
  void flagsWhatSupportsNothing() {
    stage.say("Anna Berg", "idea lunch talks");
    assertThat(office.last("Anna Berg"))
        .startsWith("Parked: \"lunch talks\". Only you and your manager see it.");
    stage.press("Anna Berg", new Action("goalplan", "begin", "t-championship"));
    office.fill("Anna Berg", _ -> {});
    assertThat(office.last("Anna Berg"))
        .contains(
            "0 of 3 sub-goals · until 31 December 2031",
            "Reached when: We finish first in the league.",
            "• no value yet · Finish in the top five · not reached yet · until 31 December 2028");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .isEqualTo("It has to support a larger goal. Choose one with \"Change\".");
    stage.say("Anna Berg", "goals tree");
    assertThat(office.last("Anna Berg"))
        .contains(
            "Win the championship · Person, Anna Berg · supports no goal · ",
            "draft · 0 of 3 sub-goals · until 31 December 2031");
  }

  @Test
  void listsTheTeamForItsManager() {
    stage.press("Anna Berg", new Action("goalplan", "begin", "t-seo"));
    office.fill("Anna Berg", _ -> {});
    stage.say("Bo Lind", "goals team sort:due");
    assertThat(office.last("Bo Lind"))
        .isEqualTo(
            """
            The team’s goals
            Shown: soonest due first
            Anna Berg · one goal
            • Be found when people search · draft · until 31 December
            [Open a goal]
            [Show] [Framework] [Department] [Sort and choose]""");
    stage.press("Bo Lind", "Be found when people search");
    assertThat(office.last("Bo Lind"))
        .contains("• no value yet · Visitors · from 12,000 to 20,000 per month");
  }
}
