package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.meeting.MeetingRounds;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** When two people meet, when they are reminded, and when a manager is nudged. */
class MeetingTimesTests {

  private static final String REMINDER = "Så här ser dagordningen ut just nu.";
  private static final String NUDGE = "Du har inte haft enskilt samtal på minst två veckor";

  private final Stage stage = Stage.at("2026-10-16T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
  }

  @Test
  void saysTheHourByEachOnesClock() {
    stage.company().of("Anna Berg").in("America/New_York");
    rhythm("week", "TUESDAY", "15:00");
    assertThat(stage.last("Bo Lind"))
        .startsWith("Ni ses varje tisdag kl. 15.00. Anna får veta det.")
        .contains("Nästa gång: tisdag 20 oktober kl. 15.00 (kl. 09.00 hos Anna i New York).");
    assertThat(stage.last("Anna Berg"))
        .startsWith(
            "Bo har bestämt en fast tid för era enskilda samtal: varje tisdag kl. 15.00 i"
                + " Stockholm. Nästa gång är tisdag 20 oktober kl. 09.00 (kl. 15.00 hos Bo i"
                + " Stockholm).");
    stage.press("Anna Berg", "Flytta nästa samtal");
    assertThat(stage.form("Anna Berg").fields().getLast().hint())
        .isEqualTo("Efter klockan där Bo är, i Stockholm.");
    stage.turnTo("2026-10-20T12:00:00Z");
    assertThat(stage.last("Anna Berg"))
        .startsWith("Enskilt samtal med Bo kl. 09.00 (kl. 15.00 hos Bo i Stockholm). " + REMINDER);
  }

  @Test
  void offersTheWeekdaysWithLargeLetters() {
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Bestäm fast tid");
    assertThat(stage.form("Bo Lind").fields().toString()).contains("=Måndag]", "=Söndag]");
  }

  @Test
  void keepsTheHourWhenTheClocksChange() {
    rhythm("week", "TUESDAY", "10:00");
    stage.turnTo("2026-10-20T06:59:00Z");
    assertThat(reminders("Anna Berg")).isZero();
    stage.turnTo("2026-10-20T07:00:00Z");
    assertThat(reminders("Anna Berg")).isEqualTo(1);
    stage.turnTo("2026-10-21T08:00:00Z");
    stage.turnTo("2026-10-27T07:59:00Z");
    assertThat(reminders("Anna Berg")).isEqualTo(1);
    stage.turnTo("2026-10-27T08:00:00Z");
    assertThat(reminders("Anna Berg")).isEqualTo(2);
    assertThat(stage.last("Anna Berg")).startsWith("Enskilt samtal med Bo kl. 10.00.");
  }

  @Test
  void meetsOnTheNextDayThatBothWork() {
    rhythm("two_weeks", "SATURDAY", "10:00");
    assertThat(stage.last("Bo Lind"))
        .contains("Nästa gång: måndag 19 oktober kl. 10.00. Varannan lördag kl. 10.00.");
  }

  @Test
  void keepsToItsPlaceInTheMonth() {
    rhythm("month", "TUESDAY", "10:00");
    assertThat(stage.last("Bo Lind"))
        .contains(
            "Nästa gång: tisdag 20 oktober kl. 10.00."
                + " Den tredje tisdagen i varje månad kl. 10.00.");
    stage.turnTo("2026-10-21T08:00:00Z");
    stage.say("Bo Lind", "enskilt samtal Anna");
    assertThat(stage.last("Bo Lind")).contains("Nästa gång: tisdag 17 november kl. 10.00.");
  }

  @Test
  void movesOneMeetingAndKeepsTheAgenda() {
    rhythm("week", "TUESDAY", "10:00");
    stage.say("Anna Berg", "1on1 add lönen");
    stage.press("Anna Berg", "Flytta nästa samtal");
    submitTime("Anna Berg", "2026-10-22", "13:15");
    assertThat(stage.last("Anna Berg"))
        .startsWith("Ni ses torsdag 22 oktober kl. 13.15. Bo får veta det.")
        .contains("• lönen (du)");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Anna har flyttat ert enskilda samtal till torsdag 22 oktober kl. 13.15. Dagordningen följer med.
            [Visa dagordningen] [Flytta nästa samtal]""");
    stage.turnTo("2026-10-20T07:00:00Z");
    assertThat(reminders("Bo Lind")).isZero();
    stage.turnTo("2026-10-22T10:15:00Z");
    assertThat(reminders("Bo Lind")).isEqualTo(1);
    stage.turnTo("2026-10-22T11:30:00Z");
    stage.press("Bo Lind", "Avsluta samtalet");
    assertThat(stage.last("Bo Lind")).contains("Nästa gång: tisdag 27 oktober kl. 10.00.");
  }

  @Test
  void remindsAnewOfAMeetingThatWasMovedAfterTheReminder() {
    rhythm("week", "TUESDAY", "10:00");
    stage.turnTo("2026-10-20T07:00:00Z");
    stage.press("Bo Lind", "Flytta nästa samtal");
    submitTime("Bo Lind", "2026-10-20", "15:00");
    stage.turnTo("2026-10-20T12:00:00Z");
    assertThat(reminders("Anna Berg")).isEqualTo(2);
    assertThat(stage.last("Anna Berg")).startsWith("Enskilt samtal med Bo kl. 15.00.");
  }

  @Test
  void tellsNothingAnewWhenTheSameTimeIsSaidTwice() {
    rhythm("week", "TUESDAY", "10:00");
    long told = stage.sentTo("Anna Berg");
    rhythm("week", "TUESDAY", "10:00");
    stage.press("Bo Lind", "Flytta nästa samtal");
    submitTime("Bo Lind", "2026-10-20", "10:00");
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(told);
  }

  @Test
  void refusesTimesThatHaveGoneBy() {
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Bestäm tid");
    assertThat(submitTime("Bo Lind", "2026-10-16", "08:00"))
        .isEqualTo(new Reply.Correct(Map.of("day", "Den tiden har redan varit. Välj en senare.")));
    stage.press("Bo Lind", "Bestäm fast tid");
    assertThat(
            stage.submit(
                "Bo Lind",
                Map.of(
                    "often", new Value.Picked(Set.of("week")),
                    "from", new Value.Day(LocalDate.of(2026, 10, 15)))))
        .isEqualTo(new Reply.Correct(Map.of("from", "Den dagen har redan varit. Välj en senare.")));
  }

  @Test
  void setsASingleTimeAndTakesTheRhythmAway() {
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Bestäm tid");
    submitTime("Bo Lind", "2026-10-19", "09:00");
    assertThat(stage.last("Anna Berg"))
        .startsWith("Bo har bestämt tid för ert enskilda samtal: måndag 19 oktober kl. 09.00.");
    rhythm("none", "TUESDAY", "10:00");
    assertThat(stage.last("Bo Lind")).contains("Ingen tid är bestämd.");
    rhythm("week", "TUESDAY", "10:00");
    rhythm("none", "TUESDAY", "10:00");
    assertThat(stage.last("Bo Lind"))
        .startsWith("Ni har inte längre någon fast tid. Anna får veta det.")
        .contains("Ingen tid är bestämd.");
    assertThat(stage.last("Anna Berg"))
        .startsWith(
            "Bo har tagit bort den fasta tiden för era enskilda samtal."
                + " Ni kan bestämma en tid när ni vill ses.");
  }

  @Test
  void remindsOnceOnTwoNodesAndNeverLate() {
    rhythm("week", "TUESDAY", "10:00");
    stage.outageUntil("2026-10-20T07:30:00Z");
    MeetingRounds rounds = stage.get(MeetingRounds.class);
    rounds.at(stage.now());
    stage.neighbours(MeetingRounds.class).at(stage.now());
    stage.tick().tick();
    assertThat(reminders("Anna Berg")).isEqualTo(1);
    assertThat(reminders("Bo Lind")).isEqualTo(1);
    stage.outageUntil("2026-10-27T09:00:00Z").tick().tick();
    assertThat(reminders("Anna Berg")).as("it has begun").isEqualTo(1);
    stage.outageUntil("2026-11-03T08:30:00Z").tick().tick();
    assertThat(reminders("Anna Berg")).isEqualTo(2);
  }

  @Test
  void tellsWhoIsThereThatTheOtherIsAway() {
    rhythm("week", "TUESDAY", "10:00");
    stage.say("Anna Berg", "borta 2026-10-20 till 2026-10-20");
    long anna = stage.sentTo("Anna Berg");
    stage.turnTo("2026-10-20T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Anna är borta i dag, så ert enskilda samtal kl. 10.00 blir knappast av. Du kan flytta det.
            [Flytta nästa samtal]""");
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(anna);
  }

  @Test
  void concludesAMeetingThatNobodyFinished() {
    rhythm("week", "TUESDAY", "10:00");
    stage.say("Anna Berg", "1on1 add lönen");
    stage.say("Anna Berg", "1on1 add semestern");
    stage.turnTo("2026-10-20T08:10:00Z");
    stage.press("Anna Berg", "lönen");
    stage.turnTo("2026-10-21T08:00:00Z").tick();
    stage.say("Bo Lind", "enskilt samtal Anna");
    assertThat(stage.last("Bo Lind"))
        .contains("tisdag 27 oktober kl. 10.00", "• semestern (Anna, andra gången)")
        .doesNotContain("lönen");
    stage.turnTo("2026-10-28T09:00:00Z").tick();
    stage.say("Bo Lind", "enskilt samtal Anna");
    assertThat(stage.last("Bo Lind"))
        .as("nothing shows that they met")
        .contains("tisdag 3 november kl. 10.00", "• semestern (Anna, andra gången)");
  }

  @Test
  void nudgesAManagerOnceOfAllWhoWait() {
    checkInEverybody();
    stage.turnTo("2026-11-02T07:00:00Z");
    assertThat(stage.everythingSaidTo("Bo Lind")).doesNotContain(NUDGE);
    stage.turnTo("2026-11-02T08:00:00Z").tick();
    stage.neighbours(MeetingRounds.class).at(stage.now());
    stage.turnTo("2026-11-03T08:00:00Z").tick();
    assertThat(stage.everythingSaidTo("Bo Lind")).containsOnlyOnce(NUDGE);
    assertThat(stage.screen("Bo Lind"))
        .contains(
            """
            Du har inte haft enskilt samtal på minst två veckor med:
            • Anna, inget hittills, en punkt
            • Kim, inget hittills, en punkt
            [Dagordning med Anna] [Dagordning med Kim]""");
    stage.press("Bo Lind", "Dagordning med Anna");
    stage.press("Bo Lind", "Avsluta samtalet");
    stage.turnTo("2026-11-16T08:00:00Z").tick();
    assertThat(stage.screen("Bo Lind"))
        .contains("två veckor med:\n• Kim, inget hittills, en punkt\n[Dagordning med Kim]");
    stage.turnTo("2026-11-24T08:00:00Z").tick();
    assertThat(stage.screen("Bo Lind")).contains("• Anna, senast 3 nov., en punkt");
  }

  @Test
  void nudgesNobodyWhileEitherIsAwayOrATimeIsSet() {
    checkInEverybody();
    stage.say("Bo Lind", "enskilt samtal Kim");
    stage.press("Bo Lind", "Bestäm tid");
    submitTime("Bo Lind", "2026-11-06", "09:00");
    stage.say("Anna Berg", "borta 2026-11-02 till 2026-11-03");
    stage.say("Bo Lind", "borta 2026-11-04 till 2026-11-04");
    for (int day = 2; day <= 4; day++) {
      stage.turnTo("2026-11-0%dT08:00:00Z".formatted(day)).tick();
    }
    assertThat(stage.everythingSaidTo("Bo Lind")).doesNotContain(NUDGE);
    stage.turnTo("2026-11-05T08:00:00Z").tick();
    assertThat(stage.last("Bo Lind")).contains(NUDGE, "Anna").doesNotContain("Kim");
  }

  private void checkInEverybody() {
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-10-19T08:00:00Z");
    for (String who : new String[] {"Anna Berg", "Kim Falk"}) {
      stage.press(who, "Börja");
      stage.press(who, "Bra");
      stage.say(who, "väntar på juristen");
      stage.say(who, "vila");
    }
  }

  private void rhythm(String often, String on, String at) {
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Bestäm fast tid");
    stage.submit(
        "Bo Lind",
        Map.of(
            "often", new Value.Picked(Set.of(often)),
            "on", new Value.Picked(Set.of(on)),
            "at", new Value.Picked(Set.of(at))));
  }

  private Reply submitTime(String who, String day, String at) {
    return stage.submit(
        who,
        Map.of("day", new Value.Day(LocalDate.parse(day)), "at", new Value.Picked(Set.of(at))));
  }

  private long reminders(String who) {
    return stage.everythingSaidTo(who).split(REMINDER, -1).length - 1L;
  }
}
