package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers;
import se.kadens.goal.FrameworkOffers.Offer;
import se.kadens.goal.FrameworkOffers.Scope;
import se.kadens.goal.GoalId;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.language.Language;
import se.kadens.stage.Stage;

/** HR says by which frameworks goals are set, and what their statuses are called. */
class GoalSettingsTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @BeforeEach
  void nameHr() {
    stage.company().of("Ylva Ek").as("hr");
    stage.tick();
  }

  @Test
  void offersAllFiveUntilHrChooses() {
    stage.say("Ylva Ek", "mål inställningar");
    assertThat(office.last("Ylva Ek"))
        .isEqualTo(
            """
            Hur ni arbetar med mål
            • Hela företaget: OKR, målstyrning, balanserat styrkort, SMART och nyckeltal
            Hur det går: på rätt spår · i riskzonen · ur kurs · blockerat · klart
            [För företaget] [För en avdelning] [För ett team] [Ord för status]""");
  }

  @Test
  void offersOnlyWhatHrHasChosen() {
    choose("För företaget", "okr", "kpi");
    assertThat(office.last("Ylva Ek")).contains("• Hela företaget: OKR och nyckeltal\n");
    stage.say("Anna Berg", "nytt mål");
    assertThat(office.last("Anna Berg"))
        .contains("[OKR] [Nyckeltal]\n")
        .doesNotContain("SMART", "Styrkort", "Målstyrning");
    Action templates = new Action("goalplan", "begin", "t-championship");
    stage.press("Anna Berg", templates);
    assertThat(office.last("Anna Berg")).startsWith("Den sortens mål används inte hos er.");
  }

  @Test
  void refusesAFormThatWasOpenedBeforeHrChose() {
    stage.say("Anna Berg", "nytt mål");
    stage.press("Anna Berg", "Nyckeltal");
    Filled filled =
        Filled.as(stage.form("Anna Berg"))
            .write("title", "Fler kunder")
            .write("start", "0")
            .write("target", "9");
    choose("För företaget", "okr");
    Reply reply = stage.submit("Anna Berg", filled.values());
    assertThat(((Reply.Correct) reply).problems().values())
        .containsExactly(
            "Den sortens mål används inte hos er. Skriv \"nytt mål\" för att se dem som gör det.");
  }

  @Test
  void letsGoalsThatAreThereGoOn() {
    GoalId goal = office.running();
    choose("För företaget", "kpi");
    stage.press("Anna Berg", new Action("goalplan", "change", goal.toString()));
    office.fill("Anna Berg", form -> form.write("title", "Öka trafiken mer"));
    assertThat(office.last("Anna Berg")).startsWith("Ändrat.");
    stage.say("Anna Berg", "idé lunchsamtal");
    assertThat(office.last("Anna Berg")).startsWith("Sparat");
  }

  @ParameterizedTest
  @CsvSource({"Anna Berg, KPI", "Bo Lind, KPI", "Tor Vik, MBO", "Disa Ros, OKR", "Ylva Ek, OKR"})
  void letsATeamGoBeforeADepartmentAndThatBeforeTheCompany(String who, Framework offered) {
    FrameworkOffers offers = stage.get(FrameworkOffers.class);
    offer(offers, Scope.COMPANY, "", Framework.OKR);
    offer(offers, Scope.DEPARTMENT, "Sälj", Framework.MBO);
    offer(offers, Scope.DEPARTMENT, "Produkt", Framework.SMART);
    offer(offers, Scope.TEAM, stage.person("Bo Lind").id().toString(), Framework.KPI);
    assertThat(offers.to(stage.person(who))).containsExactly(offered);
  }

  private void offer(FrameworkOffers offers, Scope scope, String whose, Framework framework) {
    offers.become(stage.workspace(), new Offer(scope, whose, Set.of(framework)));
  }

  @Test
  void choosesForATeamByItsLead() {
    stage.say("Ylva Ek", "mål inställningar");
    stage.press("Ylva Ek", "För ett team");
    Filled filled = Filled.as(stage.form("Ylva Ek")).pick("frameworks", "smart");
    Reply reply =
        stage.submit("Ylva Ek", filled.people("lead", stage.person("Anna Berg")).values());
    assertThat(((Reply.Correct) reply).problems())
        .containsEntry("lead", "Den personen har inga medarbetare. Välj någon som leder ett team.");
    stage.submit("Ylva Ek", filled.people("lead", stage.person("Bo Lind")).values());
    assertThat(office.last("Ylva Ek")).contains("• Teamet under Bo Lind: SMART\n");
  }

  @Test
  void takesAChoiceForADepartmentBack() {
    stage.press("Ylva Ek", new Action("goalsettings", "department", "Sälj"));
    office.fill("Ylva Ek", form -> form.pick("frameworks", "kpi"));
    assertThat(office.last("Ylva Ek")).contains("• Sälj: nyckeltal\n");
    stage.press("Ylva Ek", new Action("goalsettings", "department", "Sälj"));
    office.fill("Ylva Ek", form -> form.clear("frameworks"));
    assertThat(office.last("Ylva Ek")).doesNotContain("Sälj");
  }

  @Test
  void saysWhatTheCompanyCallsAStatus() {
    GoalId goal = office.running();
    rename("at-risk", "wobbly", "skakigt");
    assertThat(office.last("Ylva Ek")).contains("Hur det går: på rätt spår · skakigt · ur kurs");
    stage.press("Anna Berg", "Uppdatera");
    office.fill("Anna Berg", form -> form.choose("status", "Skakigt"));
    assertThat(office.last("Anna Berg")).contains(" · skakigt · ", "Anna: skakigt");
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg")).contains(" · skakigt · ");
    stage.say("Bo Lind", "mål träd");
    assertThat(office.last("Bo Lind")).contains("skakigt").doesNotContain("i riskzonen");
    stage.company().of("Bo Lind").speaking(Language.ENGLISH);
    stage.tick();
    stage.press("Bo Lind", GoalDialogue.show(goal));
    assertThat(office.last("Bo Lind")).contains(" · wobbly · ").doesNotContain("at risk");
  }

  @Test
  void goesBackToTheUsualWordWhereBothAreEmpty() {
    rename("at-risk", "wobbly", "skakigt");
    rename("at-risk", "", " ");
    assertThat(office.last("Ylva Ek")).contains("på rätt spår · i riskzonen · ur kurs");
  }

  @ParameterizedTest
  @CsvSource({
    "wobbly,           '',      at-risk-sv, 'Skriv det på båda språken, eller lämna båda tomma.'",
    "'',               skakigt, at-risk-en, 'Skriv det på båda språken, eller lämna båda tomma.'",
    "off track,        skakigt, off-track-en, 'En annan status heter så redan. Välj ett annat ord.'",
    "wobbly,           UR KURS, off-track-sv, 'En annan status heter så redan. Välj ett annat ord.'",
    "0123456789012345678901234567890, skakigt, at-risk-en, 'Det är för långt. 30 tecken räcker.'",
  })
  void refusesWordsThatCannotBe(String english, String swedish, String field, String said) {
    Reply reply = rename("at-risk", english, swedish);
    assertThat(((Reply.Correct) reply).problems()).containsExactly(Map.entry(field, said));
  }

  @Test
  void refusesWordsThatCannotBeWritten() {
    Reply reply = rename("at-risk", "wob\u0000bly", "ska\u202ekigt");
    assertThat(((Reply.Correct) reply).problems()).containsOnlyKeys("at-risk-en", "at-risk-sv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna Berg", "Bo Lind"})
  void isForHr(String who) {
    stage.say(who, "mål inställningar");
    assertThat(office.last(who)).startsWith("HR bestämmer hur ni arbetar med mål.");
    for (String verb : new String[] {"company", "department", "team", "words", "fly"}) {
      stage.press(who, new Action("goalsettings", verb, ""));
      Reply reply =
          office.forge(
              who,
              new Action("goalsettings", verb, ""),
              Map.of("frameworks", new Value.Picked(Set.of("kpi"))));
      assertThat(reply.toString()).contains("HR bestämmer");
    }
    assertThat(stage.get(FrameworkOffers.class).of(stage.workspace())).isEmpty();
  }

  @Test
  void choosesNothingForADepartmentThatThereIsNot() {
    office.forge(
        "Ylva Ek",
        new Action("goalsettings", "department", "Ingenstans"),
        Map.of("frameworks", new Value.Picked(Set.of("kpi"))));
    assertThat(stage.get(FrameworkOffers.class).of(stage.workspace())).isEmpty();
  }

  @Test
  void choosesAtLeastOneForTheCompany() {
    stage.press("Ylva Ek", new Action("goalsettings", "company", ""));
    Reply reply =
        stage.submit("Ylva Ek", Map.of("frameworks", new Value.Picked(Set.of("waterfall"))));
    assertThat(((Reply.Correct) reply).problems())
        .containsEntry("frameworks", "Välj minst ett sätt.");
  }

  private void choose(String button, String... frameworks) {
    stage.say("Ylva Ek", "mål inställningar");
    stage.press("Ylva Ek", button);
    stage.submit("Ylva Ek", Map.of("frameworks", new Value.Picked(Set.of(frameworks))));
  }

  private Reply rename(String status, String english, String swedish) {
    stage.say("Ylva Ek", "mål inställningar");
    stage.press("Ylva Ek", "Ord för status");
    Map<String, Value> values =
        Filled.as(stage.form("Ylva Ek"))
            .write(status + "-en", english)
            .write(status + "-sv", swedish)
            .values();
    return stage.submit("Ylva Ek", values);
  }
}
