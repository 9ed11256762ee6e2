package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.DISA;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.SARA;
import static se.kadens.feedback.Colleagues.TOR;
import static se.kadens.feedback.Colleagues.YLVA;
import static se.kadens.feedback.Colleagues.improvement;
import static se.kadens.feedback.Colleagues.picked;
import static se.kadens.feedback.Colleagues.praise;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Room;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What a manager's summary says of feedback. */
class FeedbackInDigestTests {

  private static final String DIGEST = "2026-11-27T07:00:00Z";

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  FeedbackInDigestTests() {
    stage.turnTo("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T09:00:00Z");
  }

  @Test
  void namesPraiseThatTheManagerMaySee() {
    colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    stage.turnBy(Duration.ofMinutes(1));
    colleagues.send(ANNA, SARA, "Bara Sara", praise("Hemligt bra."));
    colleagues.send(SARA, KIM, "Kim och chefen Bo", improvement("Kom i tid."));
    Room room = colleagues.room("Allmänt");
    stage.say(TOR, "beröm Sara");
    stage.press(TOR, "Beröm inför andra");
    stage.submit(TOR, Map.of("room", picked(room.key()), "words", new Value.Words("Fint.")));
    stage.press(TOR, "Skicka");
    stage.turnTo(DIGEST).tick();
    assertThat(stage.last(BO))
        .contains("Beröm: Anna, från Kim · Sara, från Tor", "[Läs berömmet]")
        .doesNotContain("Sara, från Anna", "Kim, från Sara", "Hemligt", "Kom i tid");
    assertThat(stage.screen(YLVA)).doesNotContain("Beröm:");
    assertThat(stage.screen(DISA)).doesNotContain("Beröm:");
    stage.press(BO, "Läs berömmet");
    assertThat(stage.last(BO)).startsWith("Det du får se som chef").doesNotContain("Hemligt");
  }

  @Test
  void namesThreeOfMuchPraiseAndFoldsTheRestAway() {
    for (String giver : new String[] {KIM, SARA, TOR, DISA, YLVA}) {
      colleagues.send(giver, ANNA, "Anna och chefen Bo", praise("Bra."));
      stage.turnBy(Duration.ofMinutes(1));
    }
    stage.turnTo(DIGEST).tick();
    assertThat(stage.last(BO))
        .containsPattern("Beröm: Anna, från \\S+ · Anna, från \\S+ · Anna, från \\S+ · 2 till\\n")
        .contains("Allt beröm\n• Anna, från");
  }

  @Test
  void bringsEachPraiseOnce() {
    stage.turnTo("2026-11-27T10:00:00Z");
    colleagues.send(KIM, ANNA, "Anna och chefen Bo", praise("Bra."));
    stage.tick();
    assertThat(stage.screen(BO)).doesNotContain("Beröm:");
    stage.turnTo("2026-11-30T08:00:00Z").turnTo("2026-12-04T07:00:00Z").tick();
    assertThat(stage.last(BO)).contains("Beröm: Anna, från Kim");
    stage.turnTo("2026-12-07T08:00:00Z").turnTo("2026-12-11T07:00:00Z").tick();
    assertThat(stage.last(BO)).doesNotContain("Beröm:");
  }

  @Test
  void countsWhoWaitsForTheManagersFeedbackWithoutSayingWho() {
    colleagues.ask(ANNA, "Hur leder jag projektet?", BO);
    colleagues.ask(DISA, "Hur gick det?", BO);
    colleagues.ask(SARA, "Något mellan oss", KIM);
    stage.turnTo(DIGEST).tick();
    String digest = stage.last(BO);
    assertThat(digest)
        .contains("Din återkoppling: två kollegor väntar på den", "[Visa vad de undrar]")
        .doesNotContain("Hur leder jag", "Hur gick det", "Något mellan oss");
    stage.press(BO, "Visa vad de undrar");
    assertThat(stage.last(BO))
        .contains("Hur leder jag projektet?", "Hur gick det?")
        .doesNotContain("Något mellan oss");
  }

  @Test
  void saysNothingWhereThereIsNothing() {
    stage.turnTo(DIGEST).tick();
    assertThat(stage.last(BO)).doesNotContain("Beröm", "återkoppling");
  }
}
