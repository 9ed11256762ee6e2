package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.interview.FollowUp;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.rhythm.Every;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What features ask within a check-in, and what becomes of the answers when they break down. */
class CheckInPartsTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String ANNA = "Anna Berg";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with(ANNA).reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
  }

  private static Question question(String key) {
    return Question.optional(key, new Kind.ShortText(), Translated.same("Fråga " + key));
  }

  private List<String> asked() {
    stage.press(ANNA, "Fyll i som formulär");
    return stage.form(ANNA).fields().stream().map(Field::name).toList();
  }

  private void submit(String key, String words) {
    stage.submit(
        ANNA,
        Map.of(
            "mood",
            new Value.Picked(Set.of("good")),
            "plan",
            new Value.Words("vila"),
            key,
            new Value.Words(words)));
  }

  @Test
  void asksAfterTheProgrammesQuestionsInTheOrderOfTheParts() {
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.earlyPart().ask(_ -> List.of(question("early_1"), question("early_2")));
    stage.turnTo(MONDAY);

    assertThat(asked()).containsExactly("mood", "blockers", "plan", "early_1", "early_2", "late_1");
  }

  @Test
  void countsTheirQuestionsAndTheirTimeInTheInvitation() {
    stage.latePart().ask(_ -> IntStream.range(0, 4).mapToObj(i -> question("late_" + i)).toList());
    stage.turnTo(MONDAY);

    assertThat(stage.last(ANNA)).contains("Sju frågor, ungefär fem minuter.");
  }

  @Test
  void saysHowManyThereAreAtMostWhereAnswersLeadToMore() {
    stage
        .latePart()
        .ask(
            _ ->
                List.of(
                    question("late_1")
                        .followedBy(new FollowUp.When.Answered(), question("late_2"))));
    stage.turnTo(MONDAY);
    assertThat(stage.last(ANNA)).contains("4 till 5 frågor, ungefär fyra minuter.");

    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.turnTo("2026-11-25T08:00:00Z");
    assertThat(stage.last(ANNA)).contains("3 till 4 frågor kvar.");
  }

  @Test
  void tellsPartsHowOftenTheCheckInIsAsked() {
    stage
        .latePart()
        .ask((_, every) -> every == Every.WEEK ? List.of(question("late_1")) : List.of());
    stage.turnTo(MONDAY);

    assertThat(asked()).contains("late_1");
  }

  @Test
  void asksFortyQuestionsAtMost() {
    stage.latePart().ask(_ -> IntStream.range(0, 50).mapToObj(i -> question("late_" + i)).toList());
    stage.turnTo(MONDAY);

    assertThat(asked()).hasSize(40).endsWith("late_36");
  }

  @Test
  void asksNothingUnderAKeyThatIsTaken() {
    Question asked = question("late_1");
    stage
        .latePart()
        .ask(
            _ ->
                List.of(
                    asked,
                    question("late_2").followedBy(new FollowUp.When.Answered(), asked),
                    question("late_3")));
    stage.turnTo(MONDAY);

    assertThat(asked()).containsExactly("mood", "blockers", "plan", "late_1", "late_3");
  }

  @Test
  void doesWithoutAPartThatAsksUnderAnothersName() {
    stage.latePart().ask(_ -> List.of(question("late_1"), question("goal_1")));
    stage.earlyPart().ask(_ -> List.of(question("early_1")));
    stage.turnTo(MONDAY);

    assertThat(asked()).containsExactly("mood", "blockers", "plan", "early_1");
  }

  @Test
  void asksAllTheRestWhenAPartBreaksDown() {
    stage
        .earlyPart()
        .ask(
            _ -> {
              throw new IllegalStateException("told to");
            });
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.turnTo(MONDAY);

    assertThat(asked()).containsExactly("mood", "blockers", "plan", "late_1");
  }

  @Test
  void decidesOnceWhatIsAsked() {
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.turnTo(MONDAY);
    asked();
    stage.latePart().ask(_ -> List.of(question("late_2")));

    assertThat(asked()).contains("late_1").doesNotContain("late_2");
  }

  @Test
  void tellsAPartNothingBeforeItsOwnQuestionsAreAnswered() {
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.turnTo(MONDAY);
    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "nej");
    stage.say(ANNA, "vila");
    assertThat(stage.latePart().told()).isEmpty();

    stage.say(ANNA, "ja");
    assertThat(stage.latePart().told()).containsExactly("stored", "submitted");
  }

  @Test
  void tellsAPartOfAnswersOfTheSubmissionAndOfEdits() {
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.turnTo(MONDAY);
    asked();
    submit("late_1", "ja");
    assertThat(stage.latePart().told()).containsExactly("stored", "submitted");
    stage.press(ANNA, "Ändra");
    submit("late_1", "nej");
    assertThat(stage.latePart().told()).containsExactly("stored", "submitted", "stored");
    submit("late_1", "nej");

    assertThat(stage.latePart().told()).as("nothing new").hasSize(3);
    assertThat(stage.earlyPart().told()).as("asked nothing").isEmpty();
  }

  @Test
  void keepsTheAnswersWhenAPartBreaksDownOverThem() {
    stage.latePart().ask(_ -> List.of(question("late_1")));
    stage.latePart().whenTold((_, _) -> breakDown());
    stage.turnTo(MONDAY);
    asked();
    submit("late_1", "behåll mig");

    assertThat(stage.last(ANNA)).startsWith("Tack, det var allt.");
    assertThat(workspaceName()).as("undone").isEqualTo("Produkt AB");
    stage.latePart().whenTold((_, _) -> {});
    stage.press(ANNA, "Ändra");
    assertThat(
            stage.form(ANNA).fields().stream()
                .filter(field -> field.name().equals("late_1"))
                .map(field -> ((Field.TextField) field).initial()))
        .containsExactly("behåll mig");
  }

  /** Changes something, and then breaks the transaction as only a database can. */
  private void breakDown() {
    JdbcClient jdbc = stage.get(JdbcClient.class);
    jdbc.sql("UPDATE workspace SET name = 'changed' WHERE workspace_id = ?")
        .param(stage.workspace().value())
        .update();
    jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
  }

  private String workspaceName() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT name FROM workspace WHERE workspace_id = ?")
        .param(stage.workspace().value())
        .query(String.class)
        .single();
  }
}
