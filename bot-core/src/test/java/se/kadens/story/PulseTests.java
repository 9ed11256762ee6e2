package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Cell;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;
import se.kadens.survey.Waves;

/** An anonymous pulse, from its launch to what is released of it. */
class PulseTests {

  private static final String ANNA = "Produkt Ason";
  private static final String SUE = "Sales Ason";
  private static final String LAWYER = "Juridik Ason";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = Pulse.inACompany(stage);

  @BeforeEach
  void launch() {
    assertThat(pulse.launch()).isInstanceOf(LaunchSurvey.Outcome.Launched.class);
  }

  @Test
  void asksWithAReceiptThatTellsWhereAnswersShow() {
    assertThat(stage.last(ANNA))
        .contains(
            "Puls, november",
            "Svaren är anonyma.",
            "Produkt, 12 personer",
            "Kommentarer visas först när 10 har skrivit.",
            "Maria Ek svarar på frågor.");
    assertThat(stage.last(SUE)).contains("Your answers are anonymous.", "Sales, 8 people");
    assertThat(stage.last(LAWYER))
        .contains("Ditt team på 4 visas aldrig för sig", "alla som fick enkäten, 25 personer")
        .doesNotContain("Juridik,");
  }

  @Test
  void showsNoAnswerInTheChatAfterwards() {
    stage.press(ANNA, "Svara");
    stage.press(ANNA, "2");

    assertThat(stage.last(ANNA)).contains("2 av 3", "Hur troligt").doesNotContain("Jag har ork");
    stage.press(ANNA, "9");
    stage.press(ANNA, "Hoppa över");
    assertThat(stage.last(ANNA)).contains("Tack, det var allt.");
    assertThat(stage.messages(ANNA)).hasSize(1);
  }

  @Test
  void countsTheLastThatSomebodyAnsweredWhoWentBack() {
    Pulse.all().stream()
        .filter(who -> !who.equals(ANNA))
        .forEach(who -> pulse.answer(who, "1", "0"));
    stage.press(ANNA, "Svara");
    stage.press(ANNA, "1");
    stage.press(ANNA, "Tillbaka");
    stage.press(ANNA, "5");
    stage.press(ANNA, "10");
    stage.press(ANNA, "Hoppa över");
    pulse.close();

    assertThat(pulse.cell(Pulse.department("Produkt"), "energy"))
        .hasValueSatisfying(
            content -> {
              Cell.Shown shown = (Cell.Shown) content;
              assertThat(shown.n()).isEqualTo(12);
              assertThat(shown.distribution()).containsExactly(11, 0, 0, 0, 1);
            });
  }

  @Test
  void neverTellsOfTheFour() {
    Pulse.all().forEach(who -> pulse.answer(who, who.contains("Juridik") ? "1" : "4", "8"));
    pulse.close();

    assertThat(pulse.cell(Pulse.department("Juridik"), "energy")).isEmpty();
    assertThat(pulse.cell(Slice.EVERYONE, "energy"))
        .hasValueSatisfying(content -> assertThat(((Cell.Shown) content).n()).isEqualTo(24));
  }

  @Test
  void countsNobodyTwice() {
    pulse.answer(ANNA, "3", "7");
    String before = stage.screen(ANNA);
    pulse.launch();
    stage.press(ANNA, new Action("survey", "start", forged()));

    assertThat(stage.last(ANNA)).contains("Du har redan svarat");
    assertThat(before).isNotEqualTo(stage.screen(ANNA));
    assertThat(stagedAndCounted()).isEqualTo(1);
  }

  private String forged() {
    return pulse.wave().id() + "/8d7f0c52-5a0f-4b57-9f4e-0a3c4b7a1e11//";
  }

  private int stagedAndCounted() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM survey_staged WHERE submitted")
        .query(Integer.class)
        .single();
  }

  @Test
  void changesAnswersUntilItCloses() {
    Pulse.all().stream()
        .filter(who -> !who.equals(ANNA))
        .forEach(who -> pulse.answer(who, "1", "0"));
    pulse.answer(ANNA, "1", "0");
    stage.press(ANNA, "Ändra mina svar");
    stage.submit(ANNA, Map.of("energy", new Value.Picked(Set.of("5"))));
    pulse.close();

    assertThat(pulse.cell(Pulse.department("Produkt"), "energy"))
        .hasValueSatisfying(
            content ->
                assertThat(((Cell.Shown) content).distribution()).containsExactly(11, 0, 0, 0, 1));
  }

  @Test
  void warnsOfANameInAComment() {
    stage.press(ANNA, "Svara");
    stage.press(ANNA, "2");
    stage.press(ANNA, "9");
    stage.press(ANNA, "Skriv");
    stage.submit(ANNA, Map.of("change", new Value.Words("Eva svarar aldrig")));
    assertThat(stage.last(ANNA)).contains("Din kommentar nämner Eva.");
    assertThat(stagedAndCounted()).isZero();

    stage.press(ANNA, "Skicka som den är");
    assertThat(stagedAndCounted()).isEqualTo(1);
  }

  @Test
  void warnsOfANameBeforeAChangedCommentCounts() {
    Map<String, Value> changed = Map.of("change", new Value.Words("Eva svarar aldrig"));
    pulse.comment(ANNA, "mindre möten");
    stage.press(ANNA, "Ändra mina svar");

    assertThat(stage.submit(ANNA, changed))
        .isInstanceOfSatisfying(
            Reply.Correct.class,
            correct ->
                assertThat(correct.problems().get("change"))
                    .startsWith("Din kommentar nämner Eva."));
    assertThat(counted()).contains("mindre").doesNotContain("Eva");
    stage.submit(ANNA, changed);
    assertThat(stage.last(ANNA)).contains("Dina svar är ändrade.");
    assertThat(counted()).contains("Eva svarar aldrig");
  }

  private String counted() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT answers::text FROM survey_staged WHERE submitted")
        .query(String.class)
        .single();
  }

  @Test
  void leavesNoTraceInTheLedgerOfWhenSomebodyAnswered() {
    Pulse reminding =
        Pulse.planned(
            stage,
            "Puls, december",
            Pulse.PLAN.replace("\"purpose\"", "\"remind\": [{\"after\": \"P2D\"}], \"purpose\""));
    reminding.launch();
    assertThat(reminders("planned")).isEqualTo(24);
    Pulse.all().forEach(who -> reminding.answer(who, "4", "9"));
    assertThat(reminders("planned")).isEqualTo(24);

    stage.turnBy(Duration.ofDays(2).plusMinutes(1));
    assertThat(reminders("planned")).isZero();
    assertThat(reminders("answered")).isZero();
    assertThat(reminders("withdrawn")).isEqualTo(24);
    assertThat(stage.last(ANNA)).contains("Tack, det var allt.");
  }

  /** Those of everybody but HR in a state, or that ended for a reason. */
  private int reminders(String stateOrReason) {
    return stage
        .get(JdbcClient.class)
        .sql(
            """
            SELECT count(*) FROM notice
            WHERE kind = 'reminder-1' AND :found IN (state, reason) AND person_id <> :hr
            """)
        .param("found", stateOrReason)
        .param("hr", stage.person(Pulse.HR).id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void releasesCommentsOnceTenHaveWritten() {
    Pulse.all().stream().limit(10).forEach(who -> pulse.comment(who, "mindre möten"));
    pulse.close();
    assertThat(stage.get(Table.class).comments(pulse.wave())).hasSize(10);
  }

  @Test
  void keepsNineCommentsToItself() {
    Pulse.all().stream().limit(9).forEach(who -> pulse.comment(who, "mindre möten"));
    pulse.close();
    assertThat(stage.get(Table.class).comments(pulse.wave())).isEmpty();
  }

  @Test
  void takesNothingAfterItClosed() {
    stage.press(ANNA, "Svara");
    pulse.close();
    stage.press(ANNA, "2");

    assertThat(stage.last(ANNA)).contains("Omgången stängde");
  }

  @Test
  void closesByItself() {
    pulse.answer(ANNA, "3", "7");
    stage.turnTo("2026-11-28T08:00:01Z");

    assertThat(pulse.wave().state()).isEqualTo(Wave.State.CLOSED);
    assertThat(stagedAndCounted()).isZero();
  }

  @Test
  void hasItsContractKeptByTheDatabase() {
    JdbcClient jdbc = stage.get(JdbcClient.class);
    for (String change :
        new String[] {
          "UPDATE survey_contract SET terms = replace(terms, 'anonymous', 'named')",
          "DELETE FROM survey_contract",
          "TRUNCATE survey_contract"
        }) {
      assertThat(catchThrowable(() -> jdbc.sql(change).update()))
          .as(change)
          .hasMessageContaining("can not be changed");
    }
  }

  @Test
  void readsNoContractThatDoesNotMatchItsHash() {
    JdbcClient jdbc = stage.get(JdbcClient.class);
    WaveId copy = new WaveId(UUID.randomUUID());
    jdbc.sql(
            """
            INSERT INTO survey_wave (workspace_id, id, survey_id, number, occasion, state,
              launched_at, closes_at, swept)
            SELECT workspace_id, ?, survey_id, 2, 'copy', 'closed', launched_at, closes_at, true
            FROM survey_wave WHERE id = ?""")
        .params(copy.value(), pulse.wave().id().value())
        .update();
    jdbc.sql(
            """
            INSERT INTO survey_contract (workspace_id, wave_id, terms, hash)
            SELECT workspace_id, ?, replace(terms, 'anonymous', 'named'), hash
            FROM survey_contract WHERE wave_id = ?""")
        .params(copy.value(), pulse.wave().id().value())
        .update();

    assertThat(catchThrowable(() -> stage.get(Waves.class).find(stage.workspace(), copy)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("contract of wave " + copy + " was changed");
  }

  @Test
  void endsThePurposeAsASentence() {
    Pulse.planned(
            stage,
            "Puls, vår",
            Pulse.PLAN.replace("We look at how the autumn went.", "How the autumn went"))
        .launch();
    assertThat(stage.last(ANNA)).contains("How the autumn went.");
  }
}
