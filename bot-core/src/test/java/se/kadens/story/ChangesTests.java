package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Delivery;
import se.kadens.delivery.Entry;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.State;
import se.kadens.people.Person;
import se.kadens.programme.Opening;
import se.kadens.programme.Programme;
import se.kadens.reception.Reception;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.MemoryChannel.Bubble;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Programmes, people and machines change in the middle of a week. */
class ChangesTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private Programme programme;

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    programme = stage.programme("Veckan", Plans.weekly());
  }

  @Test
  void changesAProgrammeFromTheNextPeriodOn() {
    stage.turnTo(MONDAY);
    stage.programme(
        "Veckan",
        Plans.weekly()
            .replace(
                "\"on\": \"MONDAY\", \"at\": \"09:00\"", "\"on\": \"TUESDAY\", \"at\": \"10:00\"")
            .replace("Hur var veckan?", "Hur gick det?"));
    stage.turnTo("2026-11-24T09:00:00Z");
    assertThat(stage.sentTo("Anna Berg")).as("not again this week").isEqualTo(1);
    stage.press("Anna Berg", "Börja");
    assertThat(stage.last("Anna Berg")).as("this week as it was").startsWith("Hur var veckan?");
    stage.turnTo("2026-12-01T08:59:00Z");
    assertThat(prompts("Kim Falk")).containsExactly("2026-W48");
    stage.turnTo("2026-12-01T09:00:00Z");
    assertThat(prompts("Kim Falk")).containsExactly("2026-W48", "2026-W49");
    stage.press("Kim Falk", "Börja");
    assertThat(stage.last("Kim Falk")).startsWith("Hur gick det?");
  }

  @Test
  void asksAtTheHourWhereEachPersonIs() {
    stage.company().with("Mia Moss").in("America/New_York").reportingTo("Bo Lind");
    stage.turnTo(MONDAY);
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    assertThat(stage.sentTo("Mia Moss")).isZero();
    stage.turnTo("2026-11-23T14:00:00Z");
    assertThat(stage.sentTo("Mia Moss")).isEqualTo(1);
  }

  @Test
  void asksNobodyTwiceWhoMovesWestAfterBeingAsked() {
    stage.turnTo(MONDAY);
    stage.company().of("Anna Berg").in("America/Los_Angeles");
    for (int hour = 9; hour < 23; hour++) {
      stage.turnTo("2026-11-23T%02d:00:00Z".formatted(hour));
    }
    assertThat(prompts("Anna Berg")).containsExactly("2026-W48");
  }

  @Test
  void leavesWhoHasLeftInPeace() {
    stage.turnTo("2026-11-23T07:00:00Z");
    stage.company().withoutAnyMore("Kim Falk");
    stage.turnTo(MONDAY);
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    stage.turnTo("2026-11-27T07:00:00Z");
    assertThat(stage.last("Bo Lind")).contains("0 av 1 har svarat");
  }

  @Test
  void saysOnceWhatIsStillOfUseAfterThreeWeeksOfOutage() {
    stage.turnTo(MONDAY);
    stage.outageUntil("2026-12-14T09:30:00Z").tick().tick();
    assertThat(entries("Anna Berg", "prompt"))
        .extracting(
            entry -> entry.notice().key().period() + " " + entry.state() + " " + entry.reason())
        .containsExactly(
            "2026-W48 SENT null",
            "2026-W49 SKIPPED too_late",
            "2026-W50 SKIPPED too_late",
            "2026-W51 SENT null");
    assertThat(entries("Bo Lind", "digest"))
        .as("summaries nobody wants to read any more")
        .extracting(Entry::state)
        .containsExactly(State.SKIPPED, State.SKIPPED, State.SKIPPED, State.PLANNED);
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(2);
    assertThat(stage.last("Anna Berg")).startsWith("Veckoavstämning, v. 51");
  }

  @Test
  void opensTheRunningPeriodNow() {
    stage.company().with("Ola Moe").reportingTo("Bo Lind");
    stage.turnTo("2026-11-22T12:00:00Z");
    stage.say("Ola Moe", "borta 2026-11-20 till 2026-11-22");
    var opened = stage.get(Opening.class).forEverybody(programme, stage.now());
    assertThat(opened.opened()).isEqualTo(2);
    assertThat(opened.away()).isEqualTo(1);
    stage.tick();
    assertThat(stage.last("Anna Berg")).startsWith("Veckoavstämning, v. 47");
    assertThat(stage.get(Opening.class).forEverybody(programme, stage.now()).already())
        .isEqualTo(2);
    stage.turnTo(MONDAY);
    assertThat(prompts("Anna Berg")).containsExactly("2026-W47", "2026-W48");
  }

  @Test
  void asksAgainByHandWhomNobodyReached() {
    stage.channel().meets(stage.person("Anna Berg"), new Delivery.Unreachable("user_disabled"));
    stage.turnTo(MONDAY);
    assertThat(prompts("Anna Berg")).isEmpty();
    var opened = stage.get(Opening.class).forEverybody(programme, stage.now());
    assertThat(opened.opened()).isEqualTo(1);
    stage.tick().tick();
    assertThat(prompts("Anna Berg")).containsExactly("2026-W48");
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    stage.press("Anna Berg", "Börja");
    assertThat(stage.last("Anna Berg")).startsWith("Hur var veckan?");
  }

  @Test
  void countsAsAskedWhoeverActsOnWhatSeemedLost() {
    Person anna = stage.person("Anna Berg");
    stage.channel().see(MemoryChannel.Sight.HIDDEN);
    stage.channel().breaksAfterArrival(anna);
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage.turnTo(MONDAY);
    stage.turnBy(Duration.ofMinutes(1));
    stage.turnBy(Duration.ofMinutes(1));
    assertThat(stateOfCheckIn(anna)).isEqualTo("undeliverable");
    Bubble prompt = stage.channel().of(anna.id()).getFirst();
    stage
        .get(Reception.class)
        .seen(anna, Objects.requireNonNull(prompt.notice()), prompt.receipt(), stage.now());
    assertThat(stateOfCheckIn(anna)).isEqualTo("asked");
  }

  private String stateOfCheckIn(Person person) {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT state FROM check_in WHERE person_id = ?")
        .param(person.id().value())
        .query(String.class)
        .single();
  }

  @Test
  void beginsTheCheckInThatWaitsForAnAnswerWhereSomebodyHasTwo() {
    stage.programme("Månaden", Plans.weekly().replace("\"week\"", "\"month\""));
    stage.turnTo("2026-12-07T08:00:00Z");
    stage.say("Anna Berg", "avstämning");
    assertThat(stage.last("Anna Berg")).startsWith("Veckoavstämning, v. 50");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "testa");
    stage.say("Anna Berg", "avstämning");
    assertThat(stage.last("Anna Berg")).startsWith("Månadsavstämning");
  }

  @Test
  void sumsUpForTheTeamAfterItsTurnWhoeverWasEarly() {
    stage.company().with("Ida Juhl", "Jan Ask").from("Sälj").reportingTo("Bo Lind");
    stage.programme(
        "Säljmånaden", Plans.weekly().replace("\"week\"", "\"month\"").replace("Produkt", "Sälj"));
    stage.turnTo("2026-12-02T09:00:00Z");
    stage.say("Ida Juhl", "avstämning");
    stage.press("Ida Juhl", "Börja");
    stage.press("Ida Juhl", "Bra");
    stage.press("Ida Juhl", "Nej, inget");
    stage.say("Ida Juhl", "sälja");
    assertThat(stage.last("Ida Juhl"))
        .contains("Bo får sammanfattningen på fredag 11 december kl. 08.00");
    stage.turnTo("2026-12-07T08:00:00Z");
    stage.turnTo("2026-12-11T07:00:00Z");
    assertThat(stage.screen("Bo Lind")).contains("Sälj, december").contains("1 av 2 har svarat");
    assertThat(entries("Bo Lind", "digest"))
        .filteredOn(entry -> entry.notice().key().period().equals("2026-12"))
        .extracting(Entry::endedAt)
        .containsExactly(Instant.parse("2026-12-11T07:00:00Z"));
  }

  @Test
  void sumsUpForWhoTakesOverInTheMiddleOfAPeriod() {
    stage.company().with("Disa Ros").from("Ledning");
    stage.turnTo(MONDAY);
    stage.turnTo("2026-11-24T09:00:00Z");
    stage.company().of("Anna Berg").reportingTo("Disa Ros");
    stage.turnTo("2026-11-27T07:00:00Z").tick();
    assertThat(stage.last("Disa Ros")).contains("0 av 1 har svarat", "Har inte svarat än: Anna");
    assertThat(stage.last("Bo Lind")).contains("0 av 1 har svarat", "Har inte svarat än: Kim");
  }

  @Test
  void remindsNobodyWhoHasPaused() {
    stage.turnTo(MONDAY);
    stage.say("Anna Berg", "inställningar");
    stage.press("Anna Berg", "Pausa");
    stage.turnTo("2026-11-25T08:00:00Z");
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    assertThat(stage.sentTo("Kim Falk")).isEqualTo(2);
    assertThat(entries("Anna Berg", "reminder-1"))
        .extracting(Entry::reason)
        .containsExactly("paused");
  }

  private List<String> prompts(String who) {
    return entries(who, "prompt").stream()
        .filter(entry -> entry.state() == State.SENT)
        .map(entry -> entry.notice().key().period())
        .toList();
  }

  private List<Entry> entries(String who, String kind) {
    return stage
        .get(Ledger.class)
        .since(stage.workspace(), stage.person(who).id(), Instant.EPOCH, 100)
        .reversed()
        .stream()
        .filter(entry -> entry.notice().key().kind().equals(kind))
        .toList();
  }
}
