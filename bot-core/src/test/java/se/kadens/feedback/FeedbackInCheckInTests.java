package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.picked;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Every fourth check-in asks whether somebody deserves a word, and sends none by itself. */
class FeedbackInCheckInTests {

  private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
  private static final String WORDS = "Du tog kunden på allvar.";

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  FeedbackInCheckInTests() {
    stage.turnTo("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
  }

  private void openWeek(int week) {
    stage.turnTo(FIRST.plusWeeks(week) + "T08:00:00Z");
    stage.press(ANNA, "Fyll i som formulär");
  }

  private List<String> asked() {
    return stage.form(ANNA).fields().stream()
        .map(Field::name)
        .filter(name -> name.startsWith("feedback"))
        .toList();
  }

  private static Map<String, Value> week() {
    Map<String, Value> values = new HashMap<>();
    values.put("mood", picked("good"));
    values.put("blockers", new Value.Words("inget"));
    values.put("plan", new Value.Words("testa"));
    return values;
  }

  private Map<String, Value> weekWith(String who, String words) {
    Map<String, Value> values = week();
    values.put("feedback_to", new Value.People(List.of(stage.person(who).id())));
    values.put("feedback_words", new Value.Words(words));
    return values;
  }

  private void threeShortWeeks() {
    for (int week = 0; week < 3; week++) {
      openWeek(week);
      assertThat(asked()).as("week %d", week).isEmpty();
      stage.submit(ANNA, week());
    }
  }

  @Test
  void isAskedInEveryFourth() {
    threeShortWeeks();
    openWeek(3);
    assertThat(asked()).startsWith("feedback_to");
    stage.submit(ANNA, week());
    for (int week = 4; week < 7; week++) {
      openWeek(week);
      assertThat(asked()).as("week %d", week).isEmpty();
      stage.submit(ANNA, week());
    }
    openWeek(7);
    assertThat(asked()).startsWith("feedback_to");
  }

  @Test
  void comesBackInTheNextWhereTheFourthWasMissed() {
    threeShortWeeks();
    openWeek(3);
    openWeek(4);
    assertThat(asked()).startsWith("feedback_to");
  }

  @Test
  void becomesADraftThatIsSentByOnePress() {
    threeShortWeeks();
    openWeek(3);
    stage.submit(ANNA, weekWith(KIM, WORDS));
    stage.tick();
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Så här kommer Kim att läsa det. Inget är skickat än.
            Återkoppling till Kim Falk från Anna Berg
            Du tog kunden på allvar.
            Kim Falk och Anna Berg ser det här, ingen annan.
            När det är skickat går varken orden eller vem som ser dem att ändra.
            [Skicka som beröm] [Skicka som något att utveckla] [Ändra] [Ändra vem som ser] [Kasta]""");
    assertThat(stage.screen(KIM)).doesNotContain("Anna Berg har");
    stage.press(ANNA, "Skicka som beröm");
    assertThat(stage.last(KIM)).startsWith("Anna Berg har gett dig beröm.");
  }

  @Test
  void changesTheDraftWhenTheCheckInIsEdited() {
    threeShortWeeks();
    openWeek(3);
    stage.submit(ANNA, weekWith(KIM, WORDS));
    stage.tick();
    var preview = stage.button(ANNA, "Skicka som beröm");
    edit("Du tog kunden på fullt allvar.");
    stage.press(ANNA, preview);
    assertThat(stage.last(ANNA)).startsWith("Utkastet har ändrats").contains("fullt allvar");
    assertThat(stage.get(FeedbackDrafts.class).of(stage.person(ANNA))).hasSize(1);
  }

  private void edit(String words) {
    var interview =
        stage
            .get(org.springframework.jdbc.core.simple.JdbcClient.class)
            .sql(
                "SELECT id FROM interview WHERE person_id = ? AND feature = 'checkin'"
                    + " ORDER BY begun_at DESC LIMIT 1")
            .param(stage.person(ANNA).id().value())
            .query(java.util.UUID.class)
            .single();
    stage.press(ANNA, new se.kadens.conversation.Action("interview", "form", interview.toString()));
    stage.submit(ANNA, weekWith(KIM, words));
  }

  @Test
  void doesNotBringBackWhatWasThrownAway() {
    threeShortWeeks();
    openWeek(3);
    stage.submit(ANNA, weekWith(KIM, WORDS));
    stage.tick();
    stage.press(ANNA, "Kasta");
    edit("Något annat.");
    stage.tick();
    assertThat(stage.get(FeedbackDrafts.class).of(stage.person(ANNA))).isEmpty();
  }

  @Test
  void offersNothingUpwardsAndGivesTheWordsBack() {
    threeShortWeeks();
    openWeek(3);
    stage.submit(ANNA, weekWith(BO, WORDS));
    stage.tick();
    assertThat(stage.last(ANNA))
        .startsWith("Bo Lind leder dig, direkt eller genom andra.")
        .endsWith("Det här har du skrivit:\n" + WORDS);
  }
}
