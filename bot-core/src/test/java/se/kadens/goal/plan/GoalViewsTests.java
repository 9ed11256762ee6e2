package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Reply;
import se.kadens.goal.GoalId;
import se.kadens.stage.Stage;

/** Lists, tree and scorecards as golden words. */
class GoalViewsTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @Test
  void showsAManagerEachMembersBars() {
    office.running();
    stage.press("Anna Berg", "Uppdatera");
    office.fill("Anna Berg", form -> form.value("Nya kunder", "12"));
    kpi("Eva Dahl", "Utbildningar", "5", "2027-03-31");
    stage.say("Bo Lind", "mål teamet");
    assertThat(office.last("Bo Lind"))
        .isEqualTo(
            """
            Teamets mål
            Anna Berg · ett mål
            • ▰▰▰▰▱▱▱▱▱▱ 40 % · Öka trafiken · på rätt spår · till 31 december · 14 procentenheter efter tidplanen
            Eva Dahl · ett mål
            • Utbildningar · utkast · från 0 till 5 · till 31 mars 2027
            [Öppna ett mål]
            [Visa] [Ramverk] [Avdelning] [Sortera och välj]""");
  }

  @Test
  void tellsTheOwnerAloneHowWellTheyForesaw() {
    ended("Ett", 9, "DONE");
    ended("Två", 9, "OFF_TRACK");
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg")).doesNotContain("tilltro");
    ended("Tre", 2, "OFF_TRACK");
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg"))
        .contains("Din tilltro mot hur 3 av dina mål slutade: 0,29");
    stage.say("Bo Lind", "mål teamet");
    assertThat(office.last("Bo Lind")).doesNotContain("tilltro");
    stage.say("Bo Lind", "mål");
    assertThat(office.last("Bo Lind")).doesNotContain("tilltro");
  }

  private void ended(String title, int confidence, String status) {
    kpi("Anna Berg", title, "5", "2026-12-01");
    stage
        .get(JdbcClient.class)
        .sql("UPDATE goal SET state = 'DONE', status = ?, confidence = ? WHERE title = ?")
        .params(status, confidence, title)
        .update();
  }

  @Test
  void narrowsTheCompanysGoalsDown() {
    GoalId goal = office.running();
    stage.press("Anna Berg", new Action("goalplan", "more", goal.toString()));
    office.fill("Anna Berg", form -> form.pick("visibility", "public"));
    kpi("Tor Vik", "Samtal", "50", "2026-12-01");
    stage.say("Tor Vik", "mål företaget");
    assertThat(office.last("Tor Vik")).contains("Öka trafiken", "Anna Berg", "Samtal", "Tor Vik");
    stage.press("Tor Vik", "OKR");
    assertThat(office.last("Tor Vik"))
        .contains("Visas: OKR · längst efter först", "Öka trafiken")
        .doesNotContain("Samtal");
    stage.press("Tor Vik", "Alla ramverk");
    stage.press("Tor Vik", "Sälj");
    assertThat(office.last("Tor Vik"))
        .contains("Visas: Sälj · längst efter först", "Samtal")
        .doesNotContain("Öka trafiken");
    stage.press("Tor Vik", "Läge: idé");
    assertThat(office.last("Tor Vik")).contains("Inget mål passar.");
    stage.say("Tor Vik", "mål typ:nyckeltal sortera:slut");
    assertThat(office.last("Tor Vik"))
        .contains("Visas: Nyckeltal · snarast slut först", "Samtal")
        .doesNotContain("Öka trafiken");
    stage.say("Tor Vik", "mål typ:månen");
    assertThat(office.last("Tor Vik")).startsWith("\"typ:månen\" säger mig inget här.");
  }

  @Test
  void offersNoChoiceTwiceAndNoneThatLeadsToWhereOneIs() {
    kpi("Tor Vik", "Samtal", "50", "2026-12-01");
    Reply reply = stage.say("Tor Vik", "mål företaget");
    assertThat(reply).isInstanceOf(Reply.Say.class);
    List<Block> blocks = ((Reply.Say) reply).message().blocks();
    List<Menu> menus =
        ((Block.Controls) blocks.getLast()).controls().stream().map(Menu.class::cast).toList();
    assertThat(menus).hasSize(4);
    for (Menu menu : menus) {
      List<Action> actions = menu.choices().stream().map(Control.Choice::action).toList();
      assertThat(actions).doesNotHaveDuplicates();
    }
    assertThat(menus.getLast().choices())
        .extracting(Control.Choice::label)
        .contains("Alla lägen", "Sortera: snarast slut först")
        .doesNotContain("Alla perioder", "Alla nivåer", "Sortera: längst efter först");
  }

  @Test
  void turnsThePages() {
    for (int i = 1; i <= 8; i++) {
      stage.say("Anna Berg", "idé tanke " + i);
    }
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg")).contains("1–6 av 8\n[Nästa]");
    stage.press("Anna Berg", "Nästa");
    assertThat(office.last("Anna Berg")).contains("7–8 av 8\n[Tillbaka]");
    stage.press("Anna Berg", "Tillbaka");
    assertThat(office.last("Anna Berg")).contains("1–6 av 8");
  }

  @Test
  void drawsWhatIsAlignedWithWhat() {
    stage.say("Ylva Ek", "nytt mål");
    stage.press("Ylva Ek", "OKR");
    office.fill(
        "Ylva Ek",
        form ->
            form.write("title", "Bli störst")
                .write("parts", "Marknadsandel: 20 → 30 %")
                .choose("level", "Företag"));
    GoalId company = office.shown("Ylva Ek");
    GoalId goal = office.running();
    stage.press("Anna Berg", "Ändra");
    office.fill("Anna Berg", form -> form.pick("parent", company.toString()));
    kpi("Eva Dahl", "Utbildningar", "5", "2026-12-31");
    stage.say("Anna Berg", "mål träd");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Målen, vart och ett under det som det stödjer
            Bli störst · Företag, Ylva Ek · utkast · till 31 december
            \u2003↳ Öka trafiken · Person, Anna Berg · inget värde än · på rätt spår · till 31 december
            Utbildningar · Person, Eva Dahl · stödjer inget mål · utkast · från 0 till 5 · till 31 december
            [Öppna ett mål]
            [Visa]""");
    stage.company().withoutAnyMore("Eva Dahl");
    stage.say("Bo Lind", "mål träd");
    assertThat(office.last("Bo Lind")).contains("Utbildningar · Person, Eva Dahl · ingen ägare");
    assertThat(goal).isNotEqualTo(company);
  }

  @Test
  void offersToBeginAScorecardWhereThereIsNone() {
    stage.say("Anna Berg", "mål styrkort");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Styrkort
            Det finns inget styrkort som du får se än.
            [Balanserat styrkort: fyra perspektiv]""");
  }

  private void kpi(String who, String title, String target, String due) {
    stage.press(who, new Action("goalplan", "begin", "kpi"));
    office.fill(
        who,
        form ->
            form.write("title", title).write("start", "0").write("target", target).day("due", due));
  }
}
