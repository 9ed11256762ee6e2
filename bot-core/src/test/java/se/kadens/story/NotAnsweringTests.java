package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Ways to answer later, or not at all. */
class NotAnsweringTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
  }

  @Test
  void takesWhoIsAwayOutOfTheCountAndNobodyElseWhoSkips() {
    stage.company().with("Ola Moe", "Per Norr").reportingTo("Bo Lind");
    stage.tick().turnTo(MONDAY);
    stage.press("Anna Berg", "Jag är borta");
    assertThat(stage.messages("Anna Berg").getFirst())
        .startsWith("Du var borta vid avstämningen måndag 23 november");
    stage.press("Kim Falk", "Inget nytt");
    stage.press("Ola Moe", "Annat skäl");
    assertThat(stage.last("Ola Moe")).startsWith("Du hoppade över avstämningen");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind"))
        .contains("0 av 3 har svarat · Anna är borta", "Hoppade över: Kim och Ola", "Per");
  }

  @Test
  void letsSomebodyWhoSkippedChangeTheirMind() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Inget nytt");
    stage.press("Anna Berg", "Svara ändå");
    answer("Anna Berg", "Bra", "testa");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("1 av 2 har svarat").doesNotContain("Hoppade");
  }

  @Test
  void passesOverWhoIsAwayForHalfThePeriod() {
    stage.say("Anna Berg", "borta 2026-11-25 till 2026-11-27");
    stage.say("Kim Falk", "borta 2026-11-26 till 2026-11-27");
    stage.turnTo(MONDAY);
    assertThat(stage.sentTo("Anna Berg")).as("three days of five").isZero();
    assertThat(stage.sentTo("Kim Falk")).as("two days of five").isEqualTo(1);
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("0 av 1 har svarat · Anna är borta");
  }

  @Test
  void asksAgainInAnHour() {
    putOff("Om en timme", "kl. 10.00", "2026-11-23T08:59:59Z", "2026-11-23T09:00:00Z");
  }

  @Test
  void asksAgainInTheAfternoon() {
    putOff("I eftermiddag", "kl. 14.00", "2026-11-23T12:59:59Z", "2026-11-23T13:00:00Z");
  }

  @Test
  void asksAgainTomorrow() {
    putOff("I morgon", "på tisdag kl. 09.00", "2026-11-24T07:59:59Z", "2026-11-24T08:00:00Z");
  }

  @Test
  void offersNoMomentAfterTheClosing() {
    stage.turnTo(MONDAY);
    stage.turnTo("2026-11-27T15:30:00Z");
    stage.press("Anna Berg", "I morgon");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            "Den stänger fredag 27 november kl. 17.00, så den kan inte skjutas upp så länge."
                + " Du kan svara nu.");
  }

  @Test
  void takesOutOfTheCountWhoTurnsOutToBeAwayOnceAsked() {
    stage.turnTo(MONDAY);
    stage.say("Anna Berg", "borta 2026-11-24 till 2026-11-26");
    stage.say("Kim Falk", "borta 2026-11-26 till 2026-11-27");
    stage.turnTo("2026-11-25T08:00:00Z");
    assertThat(stage.everythingSaidTo("Anna Berg")).doesNotContain("Din avstämning för v. 48");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind"))
        .contains("0 av 1 har svarat · Anna är borta", "Har inte svarat än: Kim");
  }

  @Test
  void takesASkipBackForAsLongAsAnAnswerIsWelcome() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Inget nytt");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("Hoppade över: Anna");
    stage.turnTo("2026-11-28T09:00:00Z");
    stage.press("Anna Berg", "Svara ändå");
    stage.tick();
    assertThat(stage.last("Bo Lind")).doesNotContain("Hoppade").contains("Anna och Kim");
    answer("Anna Berg", "Bra", "testa");
    stage.tick();
    assertThat(stage.last("Bo Lind")).contains("1 av 2 har svarat");
  }

  @Test
  void leavesASkipAsItIsWhenNoAnswerIsWelcomeAnyMore() {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Inget nytt");
    var answerAnyway = stage.button("Anna Berg", "Svara ändå");
    stage.turnTo("2026-12-14T07:00:00Z");
    stage.press("Anna Berg", answerAnyway);
    assertThat(stage.last("Anna Berg")).startsWith("Den avstämningen stängde fredag 27 november");
    stage.say("Bo Lind", "sammanfattning");
    assertThat(stage.everythingSaidTo("Bo Lind")).doesNotContain("Har inte svarat än: Anna");
  }

  private void putOff(String label, String when, String tooEarly, String then) {
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", label);
    assertThat(stage.last("Anna Berg")).contains("Jag frågar igen " + when);
    stage.turnTo(tooEarly);
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    stage.turnTo(then).tick();
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(2);
    assertThat(stage.last("Anna Berg")).startsWith("Veckoavstämning, v. 48").contains("[Börja]");
  }

  private void answer(String who, String mood, String plan) {
    stage.press(who, "Börja");
    stage.press(who, mood);
    stage.press(who, "Nej, inget");
    stage.say(who, plan);
  }
}
