package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Form;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalProblem;
import se.kadens.goal.Goals;
import se.kadens.language.Language;
import se.kadens.stage.Stage;

/** What can be filled in for each way of managing performance, and what is said when it cannot. */
class GoalFormsTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @Test
  void fitsTheTitlesOfItsFormsIntoEveryChannel() {
    for (Language language : Language.values()) {
      PlanPhrases phrases = new PlanPhrases(language);
      for (Framework framework : Framework.values()) {
        assertThat(phrases.formTitle(framework)).hasSizeLessThanOrEqualTo(24);
      }
      for (String form : new String[] {"more", "update", "comment", "end", "drop"}) {
        assertThat(phrases.form(form)).hasSizeLessThanOrEqualTo(24);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(GoalProblem.Reason.class)
  void saysEveryRefusalInBothLanguages(GoalProblem.Reason reason) {
    for (Language language : Language.values()) {
      assertThat(new PlanPhrases(language).problem(reason)).endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void takesATemplateAsItStands(Template template) {
    begin(template.code());
    office.fill("Anna Berg", _ -> {});
    assertThat(office.last("Anna Berg"))
        .startsWith("Sparat som utkast.")
        .contains(new PlanPhrases(Language.SWEDISH).template(template, "title"));
  }

  @Test
  void namesEachLineThatIsWrongAndKeepsTheRest() {
    begin(Framework.OKR);
    assertThat(
            problems(
                form ->
                    form.write("title", "Öka trafiken")
                        .write("parts", "Besökare: 1 → 2\nSvar: många → fler\nTid: 5 → 5")))
        .containsExactly(
            Map.entry(
                "parts",
                "Rad 2, \"Svar: många → fler\": talet går inte att läsa. Rad 3, \"Tid: 5 → 5\":"
                    + " starten är lika med målet. Ändra ett av dem. Skriv som \"Besökare: 12 000 →"
                    + " 20 000\"."));
  }

  @Test
  void asksForAnotherDateWhenItHasPassed() {
    begin(Framework.KPI);
    assertThat(
            problems(
                form ->
                    form.write("title", "Utbildningar")
                        .write("start", "0")
                        .write("target", "5")
                        .day("due", "2026-11-19")))
        .containsExactly(Map.entry("due", "Datumet har passerat. Välj i dag eller senare."));
  }

  @Test
  void asksForAnotherDateOfASubGoal() {
    begin(Framework.MBO);
    assertThat(
            problems(
                form ->
                    form.write("title", "Vinna serien")
                        .write("parts", "Topp fem: 2026-11-19\nEtta: 2028-12-31")
                        .day("due", "2028-12-31")))
        .containsExactly(
            Map.entry(
                "parts", "\"Topp fem\" har ett datum som har passerat. Välj i dag eller senare."));
  }

  @Test
  void asksForNumbersItCanRead() {
    begin(Framework.KPI);
    assertThat(
            problems(
                form ->
                    form.write("title", "Försäljning")
                        .write("start", "lite")
                        .write("target", "mycket")
                        .day("due", "2026-12-31")))
        .containsOnlyKeys("start", "target");
    assertThat(
            problems(
                form ->
                    form.write("title", "Försäljning")
                        .write("start", "5 tkr")
                        .write("target", "5 000 kr")
                        .day("due", "2026-12-31")))
        .containsExactly(Map.entry("target", "starten är lika med målet. Ändra ett av dem."));
  }

  @Test
  void keepsAnIndicatorWithItsSevenFields() {
    begin(Framework.KPI);
    office.fill(
        "Anna Berg",
        form ->
            form.write("title", "Försäljning")
                .write("start", "1,2M kr")
                .write("target", "1 500 tkr")
                .write("current", "1,3M kr")
                .write("department", "Sälj")
                .day("due", "2026-12-31"));
    assertThat(office.last("Anna Berg"))
        .contains(
            "▰▰▰▱▱▱▱▱▱▱ 33 % · utkast · 1 300 000 kr, från 1 200 000"
                + " till 1 500 000 kr · till 31 december",
            "Nyckeltal · Person · Sälj · Anna Berg");
  }

  @Test
  void listsTheLettersThatAreMissing() {
    begin(Framework.SMART);
    office.fill(
        "Anna Berg",
        form ->
            form.write("title", "Fler kunder i norr")
                .write("smart-specific", "Kunder i Luleå")
                .write("smart-measurable", "12 → 30 kunder"));
    assertThat(office.last("Anna Berg"))
        .contains(
            "• Specifikt: Kunder i Luleå",
            "Saknas än: accepterat, relevant och tidsbundet. Fyll i med \"Ändra\".");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .isEqualTo("Alla fem kontrollerna ska vara ifyllda först. Gör det med \"Ändra\".");
    stage.press("Anna Berg", "Ändra");
    office.fill(
        "Anna Berg",
        form ->
            form.write("smart-achievable", "Bo har sagt ja")
                .write("smart-relevant", "Vi är få där")
                .day("due", "2026-12-15"));
    office.agree("Anna Berg", "Bo Lind");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .startsWith("Målet har startat.")
        .contains("• Tidsbundet: 15 december");
  }

  @Test
  void wantsALargerGoalAboveOneByObjectives() {
    GoalId larger = companyGoal();
    begin(Framework.MBO);
    office.fill(
        "Anna Berg",
        form ->
            form.write("title", "Vinna serien")
                .write("criterion", "Vi är etta.")
                .write("parts", "Topp fem: 31 december 2028\nEtta: 31 december 2031")
                .day("due", "2031-12-31"));
    assertThat(office.last("Anna Berg")).contains("0 av 2 delmål", "2026–2031");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .isEqualTo("Det ska stödja ett större mål. Välj ett med \"Ändra\".");
    stage.press("Anna Berg", "Ändra");
    office.fill("Anna Berg", form -> form.pick("parent", larger.toString()));
    office.agree("Anna Berg", "Bo Lind");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .startsWith("Målet har startat.")
        .contains("Stödjer Bli störst", "Uppnått när: Vi är etta.");
  }

  @Test
  void wantsWeightsThatAddUp() {
    begin(Framework.BSC);
    office.fill(
        "Anna Berg",
        form ->
            form.write("title", "Styrkort")
                .write("parts", "Kund 50 %: NPS: 45 → 70\nEkonomi 49 %: Kostnad: 100 → 95 %"));
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg"))
        .isEqualTo("Vikterna ska vara ifyllda överallt och bli 100 % tillsammans.");
    stage.press("Anna Berg", "Ändra");
    office.fill(
        "Anna Berg",
        form -> form.write("parts", "Kund 50 %: NPS: 45 → 70\nEkonomi 50 %: Kostnad: 100 → 95 %"));
    office.agree("Anna Berg", "Bo Lind");
    office.start("Anna Berg");
    assertThat(office.last("Anna Berg")).startsWith("Målet har startat.");
    stage.press("Anna Berg", "Uppdatera");
    office.fill("Anna Berg", form -> form.value("NPS", "55"));
    stage.press("Anna Berg", "Styrkort");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Styrkort
            ▰▰▰▰▱▱▱▱▱▱ 40 % · på rätt spår · till 31 december · 14 procentenheter efter tidplanen · kvartal 4 2026
            Ekonomi · inget värde än · vikt 50 %
            • inget värde än · Kostnad · från 100 till 95 % · vikt 50 %
            Kund · ▰▰▰▰▱▱▱▱▱▱ 40 % · vikt 50 %
            • ▰▰▰▰▱▱▱▱▱▱ 40 % · NPS · 55, från 45 till 70 · vikt 50 %
            Interna processer · inget mått än
            Lärande och tillväxt · inget mått än
            Inget värde än: Ekonomi, Interna processer och Lärande och tillväxt. Det som saknas lämnas utanför och räknas inte som noll.
            [Öppna] [Visa]""");
  }

  @Test
  void keepsAPartsHistoryWhenItIsRenamed() {
    GoalId goal = office.running();
    stage.press("Anna Berg", "Uppdatera");
    office.fill("Anna Berg", form -> form.value("Nya kunder", "12"));
    stage.press("Anna Berg", "Ändra");
    office.fill(
        "Anna Berg",
        form -> form.write("parts", "Svarstid: 8 → 5 timmar\nNya stora kunder: 0 → 30 kunder"));
    assertThat(office.last("Anna Berg")).contains("Nya stora kunder · 12 av 30 kunder");
    assertThat(stage.get(Goals.class).partsOf(stage.workspace(), goal)).hasSize(2);
  }

  @Test
  void opensTheRestUnderMore() {
    office.objective();
    stage.press("Anna Berg", "Mer om målet");
    assertThat(problems(form -> form.write("attributes", "Kostnadsställe 4100")))
        .containsExactly(
            Map.entry(
                "attributes",
                "\"Kostnadsställe 4100\" saknar namn eller värde. Skriv som \"Kostnadsställe:"
                    + " 4100\"."));
    assertThat(
            problems(
                form ->
                    form.write(
                        "attributes",
                        "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\nh: 1"
                            + "\ni: 1\nj: 1\nk: 1\nl: 1\nm: 1")))
        .containsExactly(Map.entry("attributes", "Högst 12 fält får plats. Ta bort några."));
    office.fill(
        "Anna Berg",
        form ->
            form.write("attributes", "Kostnadsställe: 4100\nSponsor: Ylva")
                .write("category", "Tillväxt")
                .write("tags", "webb, norr")
                .write("incentive", "En dag ledigt")
                .write("initiative", "Kampanj i norr")
                .pick("visibility", "public"));
    assertThat(office.last("Anna Berg"))
        .startsWith("Ändrat.")
        .contains(
            "• Leder till: En dag ledigt",
            "• Vad vi gör: Kampanj i norr",
            "• Kategori: Tillväxt",
            "• Taggar: norr, webb",
            "• Kostnadsställe: 4100",
            "• Sponsor: Ylva",
            "syns för alla")
        .contains("Nya kunder · från 0 till 30 kunder");
  }

  @Test
  void givesNoGoalToSomebodyWhoLeft() {
    GoalId goal = office.objective();
    var eva = stage.person("Eva Dahl");
    stage.company().withoutAnyMore("Eva Dahl");
    stage.tick();
    stage.press("Anna Berg", new Action("goalplan", "more", goal.toString()));
    assertThat(problems(form -> form.people("owner", eva)))
        .containsExactly(
            Map.entry("owner", "Den personen arbetar inte kvar. Välj en annan ägare."));
  }

  @Test
  void keepsACompanysLevelFromWhoLeadsNobody() {
    begin(Framework.OKR);
    assertThat(stage.form("Anna Berg").fields()).noneMatch(field -> field.name().equals("level"));
    var values = Filled.as(stage.form("Anna Berg")).write("title", "Störst").values();
    var forged = new HashMap<>(values);
    forged.put("level", new Value.Picked(Set.of("company")));
    Reply reply = stage.submit("Anna Berg", forged);
    assertThat(((Reply.Correct) reply).problems().values())
        .containsExactly(new PlanPhrases(Language.SWEDISH).problem(GoalProblem.Reason.NOT_YOURS));
  }

  private GoalId companyGoal() {
    stage.say("Ylva Ek", "nytt mål");
    stage.press("Ylva Ek", "OKR");
    office.fill(
        "Ylva Ek",
        form ->
            form.write("title", "Bli störst")
                .write("parts", "Marknadsandel: 20 → 30 %")
                .choose("level", "Företag"));
    return office.shown("Ylva Ek");
  }

  private void begin(Framework framework) {
    begin(framework.code());
  }

  private void begin(String code) {
    boolean template = Template.ofCode(code).isPresent();
    stage.press("Anna Berg", new Action("goalplan", "begin", (template ? "t-" : "") + code));
  }

  private Map<String, String> problems(Consumer<Filled> how) {
    Form form = stage.form("Anna Berg");
    Filled filled = Filled.as(form);
    how.accept(filled);
    Reply reply = stage.submit("Anna Berg", filled.values());
    assertThat(reply).isInstanceOf(Reply.Correct.class);
    return ((Reply.Correct) reply).problems();
  }
}
