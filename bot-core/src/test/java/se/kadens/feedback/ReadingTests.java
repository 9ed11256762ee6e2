package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.DISA;
import static se.kadens.feedback.Colleagues.EVERYBODY;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.SARA;
import static se.kadens.feedback.Colleagues.YLVA;
import static se.kadens.feedback.Colleagues.improvement;
import static se.kadens.feedback.Colleagues.picked;
import static se.kadens.feedback.Colleagues.praise;
import static se.kadens.feedback.Colleagues.said;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import se.kadens.conversation.Action;
import se.kadens.conversation.Room;
import se.kadens.conversation.Value;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Exposed.Seer;
import se.kadens.stage.Stage;

/** Who reads feedback, who never does, and who gets to know that it was read. */
class ReadingTests {

  private static final String SECRET = "hemliga ord";

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  @Test
  void isReadByTheReceiverAndTheGiverAlone() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Bara Anna", improvement(SECRET));
    readableBy(id, Set.of(KIM, ANNA));
  }

  @Test
  void isReadByTheManagerWhoWasNamed() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", improvement(SECRET));
    readableBy(id, Set.of(KIM, ANNA, BO));
  }

  @Test
  void staysWithTheManagerWhoWasNamedWhenAnotherTakesOver() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", improvement(SECRET));
    stage.company().of(ANNA).reportingTo(DISA);
    readableBy(id, Set.of(KIM, ANNA, BO));
  }

  /** By every verb, and however often. */
  private void readableBy(FeedbackId id, Set<String> readers) {
    for (String name : EVERYBODY) {
      stage.press(name, FeedbackDialogue.read(id));
      stage.press(name, new Action("feedback", "open", id.toString()));
      stage.press(name, new Action("feedback", "resume", id.toString()));
      stage.press(name, new Action("feedback", "change", id.toString()));
      stage.press(name, new Action("feedback", "list", "received/0"));
      stage.press(name, new Action("feedback", "list", "shown/0"));
      stage.say(name, "min återkoppling");
      stage.say(name, "hem");
      Person person = stage.person(name);
      boolean may = readers.contains(name);
      assertThat(stage.everythingSaidTo(name).contains(SECRET)).as(name).isEqualTo(may);
      assertThat(
              stage
                  .get(FeedbackExposed.class)
                  .exposure(person, id.toString(), stage.now())
                  .isPresent())
          .as(name)
          .isEqualTo(may);
      assertThat(stage.get(FeedbackData.class).of(person).toString().contains(SECRET))
          .as(name)
          .isEqualTo(may && !name.equals(BO));
    }
  }

  @Test
  void handsOutNothingOfWhatWasNotSent() {
    stage.say(KIM, "återkoppling Anna " + SECRET);
    assertThat(stage.get(FeedbackData.class).of(stage.person(KIM)))
        .containsExactly(Map.of("what", "drafts_only_you_see", "count", 1))
        .first()
        .as("its fields in one order")
        .isInstanceOf(SequencedMap.class);
  }

  @Test
  void isClosedToWhoeverLeft() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", improvement(SECRET));
    Person anna = stage.person(ANNA);
    stage.company().withoutAnyMore(ANNA);
    stage.press(ANNA, FeedbackDialogue.read(id));
    assertThat(stage.last(ANNA)).startsWith("Du finns inte längre i företagets lista");
    assertThat(stage.get(ReadFeedback.class).find(stage.person(ANNA), id)).isEmpty();
    assertThat(anna.active()).isTrue();
  }

  @Test
  void isNothingThatAMadeUpNameFinds() {
    assertThat(stage.get(FeedbackExposed.class).exposure(stage.person(KIM), "påhitt", stage.now()))
        .isEmpty();
  }

  @Test
  void isFoundInNoOtherCompany() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Bara Anna", improvement(SECRET));
    Person anna = stage.person(ANNA);
    Person elsewhere =
        new Person(
            se.kadens.people.WorkspaceId.create(),
            anna.id(),
            anna.name(),
            anna.email(),
            anna.language(),
            anna.zone(),
            anna.hours(),
            anna.department(),
            null,
            anna.role(),
            true);
    assertThat(stage.get(ReadFeedback.class).find(elsewhere, id)).isEmpty();
  }

  @Test
  void letsTheGiverSeeWhoOpenedIt() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    stage.say(KIM, "min återkoppling");
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Från dig
            Beröm till Anna Berg, måndag 23 november
            Ingen har öppnat den än.
            [Läs]""");
    stage.press(BO, "Läs");
    stage.press(YLVA, FeedbackDialogue.read(id));
    stage.turnBy(Duration.ofMinutes(1));
    stage.press(ANNA, "Läs");
    stage.press(KIM, "Läs");
    assertThat(stage.last(KIM)).contains("Öppnad av Bo Lind och Anna Berg.");
    assertThat(stage.last(ANNA)).doesNotContain("Öppnad av");
    assertThat(
            stage
                .get(se.kadens.privacy.Openings.class)
                .of(stage.person(KIM), "feedback", id.toString()))
        .extracting(se.kadens.privacy.Openings.Opening::as)
        .containsExactly(As.MANAGER, As.RECEIVER);
  }

  @Test
  void tellsNobodyTwiceWhoHasReadAlready() {
    stage.turnTo("2026-11-23T19:00:00Z");
    colleagues.send(KIM, ANNA, "Bara Anna", praise("Bra."));
    stage.say(ANNA, "hem");
    stage.press(ANNA, "Läs");
    stage.turnTo("2026-11-24T09:00:00Z");
    assertThat(stage.sentTo(ANNA)).isZero();
  }

  @Test
  void isThankedForOnce() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    Action thank = new Action("feedback", "thank", id.toString());
    for (String other : List.of(BO, SARA, KIM)) {
      assertThat(said(stage.press(other, thank)))
          .startsWith("Den återkopplingen är inte till dig.");
    }
    stage.press(ANNA, "Läs");
    stage.press(ANNA, "Tacka");
    assertThat(stage.last(ANNA)).contains("Du har tackat Kim.").doesNotContain("[Tacka]");
    stage.press(ANNA, thank);
    assertThat(stage.messages(KIM))
        .filteredOn(said -> said.startsWith("Anna Berg tackar dig för din återkoppling."))
        .hasSize(1);
    stage.press(KIM, "Visa");
    assertThat(stage.last(KIM)).startsWith("Beröm till Anna Berg från Kim Falk\nBra.");
  }

  @Test
  void listsTheNewestFirstAndTheRestBehindAButton() {
    for (int i = 1; i <= 6; i++) {
      colleagues.send(KIM, ANNA, "Bara Anna", praise("Nummer " + i));
      stage.turnBy(Duration.ofMinutes(1));
    }
    stage.say(ANNA, "min återkoppling");
    assertThat(stage.last(ANNA)).contains("Till dig", "[Visa äldre]", "Du har inte öppnat den än.");
    assertThat(stage.last(ANNA).split("\\[Läs\\]", -1)).hasSize(6);
    stage.press(ANNA, "Visa äldre");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Nummer 1");
    stage.press(ANNA, new Action("feedback", "list", "received/40"));
    assertThat(stage.last(ANNA)).isEqualTo("Det finns inget äldre.");
  }

  @Test
  void saysWhatToTypeWhereThereIsNothing() {
    stage.say(ANNA, "min återkoppling");
    assertThat(stage.last(ANNA)).startsWith("Du har varken gett eller fått någon återkoppling än.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seen_by = 'room', manager_id = NULL, room_channel = 'memory', room_id = 'x', "
            + "room_title = 'X'",
        "seen_by = 'receiver', manager_id = NULL",
        "manager_id = giver_id",
        "words = '\"annat\"'",
        "kind = 'improvement'"
      })
  void staysAsItWasSent(String change) {
    colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    assertThatThrownBy(() -> colleagues.sql("UPDATE feedback SET " + change))
        .isInstanceOf(UncategorizedSQLException.class)
        .hasMessageContaining("stays as it is");
  }

  @Test
  void leavesNothingInTheLedgerThatJoinsItsPeople() {
    colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise(SECRET));
    stage.press(ANNA, "Läs");
    stage.press(ANNA, "Tacka");
    colleagues.ask(SARA, SECRET, KIM);
    stage.press(KIM, "Tacka nej");
    List<NoticeKey> keys =
        stage
            .get(Ledger.class)
            .since(stage.workspace(), null, stage.now().minusSeconds(3600), 99)
            .stream()
            .map(entry -> entry.notice().key())
            .toList();
    assertThat(keys).hasSizeGreaterThan(4).extracting(NoticeKey::period).doesNotHaveDuplicates();
    assertThat(keys).extracting(NoticeKey::kind).containsOnly("feedback");
  }

  @Test
  void saysWhoSeesIt() {
    FeedbackId id = colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    var exposure =
        stage
            .get(FeedbackExposed.class)
            .exposure(stage.person(ANNA), id.toString(), stage.now())
            .orElseThrow();
    assertThat(exposure.title())
        .isEqualTo("Beröm till Anna Berg från Kim Falk, måndag 23 november");
    assertThat(exposure.seers())
        .extracting(Seer::as)
        .containsExactly(As.AUTHOR, As.RECEIVER, As.MANAGER);
    assertThat(stage.get(FeedbackExposed.class).newest(stage.person(KIM), stage.now(), 9))
        .hasSize(1);
    assertThat(stage.get(FeedbackExposed.class).newest(stage.person(ANNA), stage.now(), 9))
        .isEmpty();

    stage.turnBy(Duration.ofMinutes(1));
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "beröm Anna");
    stage.press(KIM, "Beröm inför andra");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words("Bra.")));
    stage.press(KIM, "Skicka");
    assertThat(
            stage
                .get(FeedbackExposed.class)
                .newest(stage.person(KIM), stage.now(), 1)
                .getFirst()
                .seers())
        .extracting(Seer::as)
        .contains(As.EVERYBODY);
  }
}
