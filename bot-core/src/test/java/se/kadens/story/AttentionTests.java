package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.kadens.attention.Budget;
import se.kadens.attention.Budgets;
import se.kadens.attention.Crowded;
import se.kadens.attention.Moves;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.language.Language;
import se.kadens.programme.Opening;
import se.kadens.programme.Programme;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Two programmes want Anna's attention at once, in week 48 of 2026. */
class AttentionTests {

  private static final String ANNA = "Anna Ek";
  private static final String BO = "Bo Lind";
  private static final String EVA = "Eva Berg";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  AttentionTests() {
    stage.company().with(BO).from("Ledning");
    stage.company().with(ANNA).reportingTo(BO);
    stage.company().with(EVA).from("HR").as("hr");
    stage.person(ANNA);
  }

  @AfterEach
  void asUsual() {
    stage.get(Budgets.class).become(stage.workspace(), Budget.USUAL, stage.now());
  }

  private void budget(int prompts) {
    stage
        .get(Budgets.class)
        .become(stage.workspace(), new Budget(prompts, 15, Duration.ofHours(20)), stage.now());
  }

  /** One of them is asked on Monday at nine, the other one day later. */
  private void askTwice() {
    stage.programme("Ett", Plans.weekly());
    stage.programme("Två", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z");
  }

  @Test
  void isAskedForOneThingADay() {
    askTwice();
    assertThat(stage.sentTo(ANNA)).isEqualTo(1);

    stage.turnTo("2026-11-24T07:59:00Z");
    assertThat(stage.sentTo(ANNA)).isEqualTo(1);

    stage.turnTo("2026-11-24T08:00:00Z");
    assertThat(stage.sentTo(ANNA)).isEqualTo(2);
  }

  @Test
  void saysWhyItComesLater() {
    askTwice();
    stage.say(ANNA, "varför");
    assertThat(stage.last(ANNA)).doesNotContain("skulle ha kommit");

    stage.turnTo("2026-11-24T08:00:00Z").say(ANNA, "varför");

    assertThat(stage.last(ANNA))
        .contains("Det skulle ha kommit måndag 23 november kl. 09.00 och kom senare");
  }

  @Test
  void staysOpenForAsLongWhenItComesAWeekLater() {
    budget(1);
    askTwice();
    stage.turnTo("2026-11-27T16:00:00Z").turnTo("2026-11-30T08:00:00Z");
    // The first one's second week waits for the second one's first.
    assertThat(stage.sentTo(ANNA)).isGreaterThan(1);
    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "Nej, inget");
    stage.say(ANNA, "lansera");

    assertThat(stage.last(ANNA)).contains("Tack");
    assertThat(
            stage
                .get(Moves.class)
                .named(stage.workspace(), Instant.parse("2026-11-01T00:00:00Z"), 10))
        .filteredOn(move -> move.period().equals("2026-W48"))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.person().name()).isEqualTo(ANNA);
              assertThat(move.why()).isEqualTo(Crowded.PROMPTS);
              assertThat(move.at()).isEqualTo("2026-11-30T08:00:00Z");
              assertThat(move.closes()).isEqualTo("2026-12-04T16:00:00Z");
            });
  }

  @Test
  void isNotMissedInASummaryThatComesBeforeTheQuestions() {
    budget(1);
    askTwice();
    stage.turnTo("2026-11-27T07:00:00Z");

    assertThat(stage.screen(BO)).contains("Har inte svarat än: Anna");
    stage.turnTo("2026-12-04T07:00:00Z");
    assertThat(stage.screen(BO)).doesNotContain("Missade");
  }

  @Test
  void isAskedAtOnceWhenSomebodySendsItByHand() {
    askTwice();
    Programme third = stage.programme("Tre", Plans.weekly());
    stage.get(Opening.class).forEverybody(third, stage.now());
    stage.tick();

    assertThat(stage.sentTo(ANNA)).isEqualTo(2);
  }

  @Test
  void asksEveryDayWhereAProgrammeIsDaily() {
    stage.programme(
        "Dagen",
        Plans.weekly()
            .replace("{\"every\": \"week\", \"on\": \"MONDAY\"", "{\"every\": \"day\"")
            .replace("\"P4D\"", "\"P0D\"")
            .replace("\"remind\": [{\"after\": \"P2D\"}],", ""));
    for (int day = 23; day <= 27; day++) {
      stage.turnTo("2026-11-" + day + "T08:00:00Z");
    }

    assertThat(stage.sentTo(ANNA)).isEqualTo(5);
  }

  @Test
  void givesBackThePlaceOfWhoeverBeganBeforeTheirTurn() {
    stage.programme("Ett", Plans.weekly());
    stage.turnTo("2026-11-23T07:00:00Z").say(ANNA, "avstämning");
    stage.programme("Två", Plans.weekly().replace("09:00", "10:00"));
    stage.turnTo("2026-11-23T09:00:00Z");

    assertThat(
            stage.get(Moves.class).counts(stage.workspace(), Instant.parse("2026-11-01T00:00:00Z")))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.name()).isEqualTo("Två");
              assertThat(count.prompts()).isEqualTo(1);
              assertThat(count.moved()).isZero();
            });
  }

  @Test
  void showsHrTheCalendarAndNobodyElse() {
    askTwice();
    stage.say(EVA, "kalender");
    assertThat(stage.last(EVA))
        .contains("Vad alla får frågor om, v. 48–6")
        .contains("Högst 3 gånger och 15 minuter i veckan per person, med 20 timmar emellan.")
        .contains("v. 48–6: 0 till 2 gånger, 0 till 6 minuter. Ett, Två")
        .contains("Senare än planerat de senaste 90 dagarna: ");
    assertThat(stage.last(EVA).lines()).hasSizeLessThanOrEqualTo(12);

    stage.say(ANNA, "kalender");
    assertThat(stage.last(ANNA)).contains("Kalendern är för HR");
  }

  @Test
  void showsWhichWeeksAreFullInEnglishToo() {
    stage.company().of(EVA).speaking(Language.ENGLISH);
    budget(2);
    askTwice();
    stage.say(EVA, "calendar");

    assertThat(stage.last(EVA)).contains("Full for Produkt");
    assertThat(stage.get(OpenDueCheckIns.class).at(stage.now())).isZero();
  }
}
