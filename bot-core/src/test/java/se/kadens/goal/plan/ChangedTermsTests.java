package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.goal.GoalId;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.stage.Stage;

/** What was agreed to and is changed is asked about again, of whoever did not change it. */
class ChangedTermsTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @Test
  void asksTheManagerAndThenTheOwner() {
    rename(office.running(), "Öka trafiken mer");
    assertThat(office.last("Anna Berg"))
        .startsWith("Ändrat.")
        .contains(
            "Du har inte godkänt än. Bo har inte godkänt än. Målet pågår, men har ändrats sedan det"
                + " var överenskommet.")
        .contains("[Godkänn] [Uppdatera]");
    assertThat(office.last("Bo Lind"))
        .startsWith("Anna Berg har ändrat målet Öka trafiken mer, som det fanns en överenskommelse")
        .contains("[Godkänn] [Öppna målet] [Kommentera]");
    stage.press("Bo Lind", "Godkänn");
    assertThat(office.last("Bo Lind")).startsWith("Du har godkänt. Anna får frågan");
    assertThat(office.last("Anna Berg")).startsWith("Bo Lind har godkänt målet Öka trafiken mer");
    stage.press("Anna Berg", "Godkänn");
    assertThat(office.last("Anna Berg"))
        .startsWith("Målet är överenskommet som det är nu.")
        .doesNotContain("har ändrats sedan", "[Godkänn]");
  }

  @Test
  void asksTheOwnerOfWhatTheManagerChanged() {
    GoalId goal = office.running();
    long before = stage.sentTo("Anna Berg");
    stage.press("Bo Lind", new Action("goalplan", "change", goal.toString()));
    office.fill("Bo Lind", form -> form.write("title", "Öka trafiken mer"));
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(before + 1);
    assertThat(office.last("Anna Berg")).startsWith("Bo Lind har ändrat målet Öka trafiken mer");
  }

  @Test
  void asksAnewOfWhatIsAsItOnceWas() {
    GoalId goal = office.running();
    rename(goal, "Öka trafiken mer");
    long before = stage.sentTo("Bo Lind");
    rename(goal, "Öka trafiken");
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(before + 1);
    rename(goal, "Öka trafiken mer");
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(before + 2);
  }

  @Test
  void asksNobodyOfWhatNobodyAgreesTo() {
    GoalId goal = office.running();
    long before = stage.sentTo("Bo Lind");
    stage.press("Anna Berg", new Action("goalplan", "more", goal.toString()));
    office.fill(
        "Anna Berg", form -> form.write("tags", "webb, kund").write("initiative", "Skriva mer"));
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(before);
    stage.press("Anna Berg", GoalDialogue.show(goal));
    assertThat(office.last("Anna Berg")).doesNotContain("[Godkänn]");
  }

  @Test
  void saysWhyItAsked() {
    rename(office.running(), "Öka trafiken mer");
    stage.say("Bo Lind", "varför");
    assertThat(office.last("Bo Lind"))
        .contains(
            "Det var för att någon godkände ett mål som du också ska godkänna, eller ändrade ett"
                + " efter att det var överenskommet.");
  }

  @Test
  void saysWhyItToldOfAComment() {
    GoalId goal = office.running();
    stage.turnBy(Duration.ofMinutes(1));
    stage.press("Anna Berg", new Action("goalplan", "comment", goal.toString()));
    office.fill(
        "Anna Berg",
        form -> form.write("words", "Se här").people("mentions", stage.person("Bo Lind")));
    stage.say("Bo Lind", "varför");
    assertThat(office.last("Bo Lind")).contains("Det var för att någon nämnde dig under ett mål.");
  }

  @Test
  void startsOnlyWhenAgreed() {
    GoalId goal = office.objective();
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            "Alla har inte godkänt det än. Det kan starta när både ägaren och ägarens chef har"
                + " tryckt \"Godkänn\".");
    stage.press("Anna Berg", new Action("goalplan", "agree", goal.toString()));
    stage.press("Bo Lind", "Godkänn");
    stage.press("Bo Lind", "Starta");
    assertThat(office.last("Bo Lind")).startsWith("Målet har startat.");
  }

  @Test
  void offersToStartWhatIsUpToOnePersonAlone() {
    stage.press("Ylva Ek", new Action("goalplan", "begin", "t-scorecard"));
    office.fill("Ylva Ek", form -> form.choose("level", "Företag"));
    assertThat(office.last("Ylva Ek")).contains("[Godkänn] [Starta] [Ändra]");
  }

  private void rename(GoalId goal, String title) {
    stage.press("Anna Berg", new Action("goalplan", "change", goal.toString()));
    office.fill("Anna Berg", form -> form.write("title", title));
  }
}
