package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What a manager sees and may do, and what nobody else does. */
class ManagerTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", "Bo Lind", "Disa Ros").from("Ledning");
    stage.company().of("Bo Lind", "Disa Ros").reportingTo("Ylva Ek");
    stage
        .company()
        .with("Anna Berg", "Eva Dahl", "Kim Falk", "Lisa Holm", "Per Norr", "Sara Öst")
        .reportingTo("Bo Lind");
    stage.company().with("Tor Vik").reportingTo("Disa Ros");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo(MONDAY);
  }

  @Test
  void hearsThatNobodyAnswered() {
    stage.turnTo(DIGEST).tick();
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(1);
    assertThat(stage.last("Bo Lind"))
        .startsWith("Produkt, v. 48 · 0 av 6 har svarat")
        .contains("Har inte svarat än: Anna, Eva, Kim, Lisa, Per och Sara", "[Påminn alla 6]");
  }

  @Test
  void hearsForHowLongSomethingHasBeenInTheWay() {
    answer("Anna Berg", "Segt", "väntar på juristen om importavtalet", "plan");
    answer("Kim Falk", "Bra", "databasen är nere", "plan");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("väntar på juristen om importavtalet (Anna) ·");
    stage.turnTo("2026-11-30T08:00:00Z");
    answerAgain("Anna Berg", "Juristen har inte läst importavtalet.");
    answerAgain("Kim Falk", "Nu saknas det skrivbord.");
    stage.turnTo("2026-12-04T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .contains(
            "Juristen har inte läst importavtalet (Anna, andra veckan)"
                + " · Nu saknas det skrivbord (Kim)");
  }

  private void answerAgain(String who, String blocker) {
    stage.press(who, "Börja");
    stage.press(who, "Bra");
    stage.press(who, "Inget av dem");
    stage.say(who, blocker);
    stage.say(who, "plan");
  }

  @Test
  void getsTheSummaryOnTheFirstMorningBack() {
    stage.say("Bo Lind", "borta 2026-11-27 till 2026-11-28");
    long before = stage.sentTo("Bo Lind");
    stage.turnTo(DIGEST).tick();
    stage.turnTo("2026-11-28T07:00:00Z").tick();
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(before);
    stage.turnTo("2026-11-30T07:00:00Z").tick();
    assertThat(stage.everythingSaidTo("Bo Lind")).containsOnlyOnce("Produkt, v. 48");
  }

  @Test
  void findsWhatCameWhileAwayInTheSummaryOnTheFirstMorningBack() {
    stage.turnTo(DIGEST);
    stage.say("Bo Lind", "borta 2026-11-27 till 2026-11-27");
    answer("Anna Berg", "Bra", "Nej, inget", "plan");
    stage.tick();
    stage.turnTo("2026-11-30T07:00:00Z").tick();
    assertThat(stage.screen("Bo Lind")).contains("v. 48 · 1 av 6 har svarat");
  }

  @Test
  void letsPeopleKnowWhyTheirManagersWordsCame() {
    stage.turnTo("2026-11-25T08:00:00Z");
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Påminn alla 6");
    stage.say("Eva Dahl", "varför");
    assertThat(stage.last("Eva Dahl")).contains("en påminnelse som din chef bad om");
    answer("Anna Berg", "Bra", "Nej, inget", "plan");
    stage.tick();
    stage.turnTo("2026-11-27T07:30:00Z");
    stage.press("Bo Lind", "Svara Anna");
    stage.submit("Bo Lind", Map.of("words", new Value.Words("Bra där.")));
    stage.say("Anna Berg", "varför");
    assertThat(stage.last("Anna Berg")).contains("vad en kollega hade skrivit om en avstämning");
  }

  @Test
  void seesOnlyNumbersOfTheTeamsBelow() {
    answer("Anna Berg", "Tungt", "hemligt hinder", "hemlig plan");
    stage.press("Anna Berg", "Ta upp på enskilt samtal");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).contains("hemligt hinder", "hemlig plan");
    assertThat(stage.last("Ylva Ek")).contains("Bo 1 av 6");
    stage.say("Ylva Ek", "sammanfattning");
    stage.press("Ylva Ek", "Markera som läst");
    stage.press("Ylva Ek", stage.button("Bo Lind", "Läs allt"));
    stage.press("Ylva Ek", stage.button("Bo Lind", "Svara Anna"));
    assertThat(stage.everythingSaidTo("Ylva Ek"))
        .contains("Bo 1 av 6")
        .doesNotContain("hemligt", "hemlig", "tungt", "Anna");
  }

  @Test
  void showsNoSummaryToSomebodyWhoLeadsNobody() {
    answer("Anna Berg", "Bra", "hemligt hinder", "plan");
    stage.turnTo(DIGEST);
    stage.say("Kim Falk", "sammanfattning");
    assertThat(stage.last("Kim Falk")).startsWith("Sammanfattningar är för chefer");
    stage.press("Kim Falk", stage.button("Bo Lind", "Läs allt"));
    stage.press("Kim Falk", stage.button("Bo Lind", "Markera som läst"));
    assertThat(stage.everythingSaidTo("Kim Falk")).doesNotContain("hemligt");
  }

  @Test
  void saysThatThereIsNoSummaryBeforeTheFirstCheckIn() {
    stage.company().with("Ny Chef").from("Ledning");
    stage.company().with("Nils Ny").from("Sälj").reportingTo("Ny Chef");
    stage.say("Ny Chef", "sammanfattning");
    assertThat(stage.last("Ny Chef"))
        .isEqualTo(
            "Det finns ingen sammanfattning än. Den första kommer efter teamets första avstämning.");
    answer("Anna Berg", "Bra", "hemligt hinder", "plan");
    stage.turnTo(DIGEST);
    stage.press("Ny Chef", stage.button("Bo Lind", "Läs allt"));
    assertThat(stage.last("Ny Chef")).startsWith("Det finns ingen sammanfattning än.");
  }

  @Test
  void mayNeitherReplyToNorRemindSomebodyElsesReport() {
    answer("Anna Berg", "Bra", "hinder", "plan");
    stage.turnTo(DIGEST);
    Action reply = stage.button("Bo Lind", "Svara Anna");
    Action send = new Action(reply.feature(), "send", reply.subject());
    stage.press("Disa Ros", reply);
    assertThat(stage.last("Disa Ros"))
        .isEqualTo("Den avstämningen är inte av någon som du är chef för.");
    stage.press("Disa Ros", send);
    stage.press("Disa Ros", stage.button("Bo Lind", "Påminn alla 5"));
    stage.tick();
    assertThat(stage.last("Eva Dahl"))
        .startsWith("Din avstämning")
        .doesNotContain("vill gärna läsa");
    assertThat(stage.last("Tor Vik")).startsWith("Disa vill gärna läsa din avstämning.");
  }

  @Test
  void repliesAndGetsAnAnswerBack() {
    answer("Anna Berg", "Bra", "väntar på juristen", "plan");
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Svara Anna");
    stage.submit("Bo Lind", Map.of("words", new Value.Words("Jag ringer *henne* <!channel>")));
    assertThat(stage.last("Bo Lind")).isEqualTo("Skickat till Anna.");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Bo har svarat på din avstämning:
            Jag ringer *henne* <!channel>
            [Svara]""");
    stage.press("Anna Berg", "Svara");
    stage.submit("Anna Berg", Map.of("words", new Value.Words("Tack\0")));
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Anna har svarat dig:
            Tack\0
            [Svara]""");
  }

  @Test
  void asksForWordsWhereAReplyHasNone() {
    answer("Anna Berg", "Bra", "hinder", "plan");
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Svara Anna");
    assertThat(stage.submit("Bo Lind", Map.of()))
        .isEqualTo(new Reply.Correct(Map.of("words", "Skriv en rad eller två och skicka sedan.")));
  }

  @Test
  void remindsThoseMissingAtMostOnce() {
    answer("Anna Berg", "Bra", "hinder", "plan");
    stage.turnTo(DIGEST);
    Action remind = stage.button("Bo Lind", "Påminn alla 5");
    stage.press("Bo Lind", remind);
    assertThat(stage.last("Bo Lind")).isEqualTo("Eva, Kim, Lisa, Per och Sara får en påminnelse.");
    long eva = stage.sentTo("Eva Dahl");
    assertThat(stage.last("Eva Dahl"))
        .startsWith(
            "Bo vill gärna läsa din avstämning. Den är öppen till fredag kl. 17.00,"
                + " med tre frågor kvar.");
    stage.press("Bo Lind", remind);
    stage.tick();
    assertThat(stage.sentTo("Eva Dahl")).isEqualTo(eva);
    assertThat(stage.last("Bo Lind")).startsWith("Det finns ingen kvar att påminna");
    assertThat(stage.last("Anna Berg")).doesNotContain("vill gärna läsa");
  }

  @Test
  void offersNoReminderThatWasGivenAlready() {
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Påminn alla 6");
    stage.say("Bo Lind", "sammanfattning");
    assertThat(stage.last("Bo Lind")).doesNotContain("[Påminn");
  }

  @Test
  void seesTheMoodOnlyFromThreeAnswersOn() {
    answer("Anna Berg", "Bra", "hinder", "plan");
    answer("Eva Dahl", "Segt", "hinder", "plan");
    stage.turnTo(DIGEST);
    assertThat(stage.last("Bo Lind")).doesNotContain("Läget:");
    answer("Kim Falk", "Toppen", "hinder", "plan");
    assertThat(stage.last("Bo Lind"))
        .contains("Läget: bra, 3,7 av 5 (3 svar, medelvärdet av det folk valt)");
  }

  @Test
  void marksTheSummaryAsRead() {
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Markera som läst");
    assertThat(stage.last("Bo Lind"))
        .contains("Du läste det här fredag kl. 08.00.")
        .doesNotContain("Markera som läst");
  }

  @Test
  void readsEverythingUnfolded() {
    answer("Anna Berg", "Bra", "väntar på juristen", "plan");
    stage.turnTo(DIGEST);
    stage.press("Bo Lind", "Läs allt");
    assertThat(stage.last("Bo Lind"))
        .contains("Anna Berg · bra", "Är något i vägen?", "väntar på juristen");
  }

  private void answer(String who, String mood, String blockers, String plan) {
    stage.press(who, "Börja");
    stage.press(who, mood);
    stage.say(who, blockers);
    stage.say(who, plan);
  }
}
