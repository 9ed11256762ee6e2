package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.stage.Stage;

/** A goal from a thought to its end, as people see it. */
class GoalStoryTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();

  @Test
  void beginsWithNothing() {
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Dina mål
            Du har inga mål än. Börja med "Nytt mål", eller spara en tanke genom att skriva "idé" och några ord.
            [Nytt mål] [Visa]""");
  }

  @Test
  void explainsEachWayInOneSentence() {
    stage.say("Anna Berg", "mål");
    stage.press("Anna Berg", "Nytt mål");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Ett nytt mål
            • OKR: ett mål som säger vart du är på väg, och nyckelresultat som visar när du är framme. Oftast ett kvartal.
            • Målstyrning: ett mål som stödjer ett större, med datum och delmål som nås eller inte.
            • Balanserat styrkort: mått från fyra perspektiv, vart och ett med sin vikt.
            • SMART: ett mål som är specifikt, mätbart, accepterat, relevant och tidsbundet.
            • Nyckeltal: en siffra som följs från en start till ett mål.
            [OKR] [Målstyrning] [Styrkort] [SMART] [Nyckeltal]
            Eller börja från ett exempel och ändra det du vill:
            [Från en mall]""");
  }

  @Test
  void showsANewGoalAsADraft() {
    office.objective();
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Sparat som utkast.
            Öka trafiken
            utkast · till 31 december
            OKR · Person · Produkt · Anna Berg · kvartal 4 2026 · syns för teamet och chefen
            • inget värde än · Nya kunder · från 0 till 30 kunder
            • inget värde än · Svarstid · från 8 till 5 timmar
            Du har inte godkänt än. Bo har inte godkänt än. Ett utkast tills både ägaren och chefen har tryckt "Godkänn".
            [Godkänn] [Ändra] [Kommentera] [Fler val]""");
  }

  @Test
  void isAgreedWhenBothHaveAgreed() {
    GoalId goal = office.objective();
    stage.press("Anna Berg", "Godkänn");
    assertThat(office.last("Anna Berg"))
        .startsWith("Du har godkänt. Bo får frågan om att göra detsamma.")
        .contains("Du har godkänt. Bo har inte godkänt än.");
    assertThat(office.last("Bo Lind"))
        .isEqualTo(
            """
            Anna Berg har godkänt målet Öka trafiken och ber dig titta på det och godkänna det också.
            • inget värde än · Nya kunder · från 0 till 30 kunder
            • inget värde än · Svarstid · från 8 till 5 timmar
            [Godkänn] [Öppna målet] [Kommentera]""");
    stage.press("Bo Lind", "Godkänn");
    assertThat(state(goal)).isEqualTo(GoalState.AGREED);
    assertThat(office.last("Bo Lind")).startsWith("Målet är överenskommet.");
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(1);
    assertThat(stage.sentTo("Anna Berg")).isZero();
  }

  @Test
  void asksTheOtherOnceForEachWording() {
    office.objective();
    stage.press("Anna Berg", "Godkänn");
    stage.press("Anna Berg", stage.button("Bo Lind", "Godkänn"));
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(1);
    stage.press("Anna Berg", "Ändra");
    office.fill("Anna Berg", form -> form.write("title", "Öka trafiken mycket"));
    assertThat(office.last("Anna Berg")).startsWith("Ändrat.").contains("Du har inte godkänt än.");
    stage.press("Anna Berg", "Godkänn");
    assertThat(stage.sentTo("Bo Lind")).isEqualTo(2);
  }

  @Test
  void showsHowFarItHasCome() {
    office.running();
    stage.press("Anna Berg", "Uppdatera");
    office.fill(
        "Anna Berg",
        form ->
            form.value("Nya kunder", "12")
                .value("Svarstid", "7,5 timmar")
                .choose("status", "I riskzonen")
                .pick("confidence", "6")
                .write("note", "Två kunder sa nej."));
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Uppdaterat.
            Öka trafiken
            ▰▰▱▱▱▱▱▱▱▱ 28 % · i riskzonen · tilltro 6 · till 31 december · 26 procentenheter efter tidplanen
            OKR · Person · Produkt · Anna Berg · kvartal 4 2026 · syns för teamet och chefen
            • ▰▰▰▰▱▱▱▱▱▱ 40 % · Nya kunder · 12 av 30 kunder
            • ▰▱▱▱▱▱▱▱▱▱ 17 % · Svarstid · 7,5 timmar, från 8 till 5 timmar
            De senaste 3 uppdateringarna
            fredag 20 november kl. 13.00 · Anna: i riskzonen, tilltro 6; Nya kunder · 12 kunder; Svarstid · 7,5 timmar
            Två kunder sa nej.
            fredag 20 november kl. 13.00 · Anna: pågår
            fredag 20 november kl. 13.00 · Bo: överenskommet
            [Uppdatera] [+1 Nya kunder] [Kommentera] [Fler val]""");
    stage.say("Anna Berg", "mål");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Dina mål
            ▰▰▱▱▱▱▱▱▱▱ 28 % · Öka trafiken · i riskzonen · tilltro 6 · till 31 december · 26 procentenheter efter tidplanen
            • ▰▰▰▰▱▱▱▱▱▱ 40 % · Nya kunder · 12 av 30 kunder
            • ▰▱▱▱▱▱▱▱▱▱ 17 % · Svarstid · 7,5 timmar, från 8 till 5 timmar
            [Uppdatera] [Öppna]
            [Nytt mål] [Visa]""");
  }

  @Test
  void takesEachUpdateAndCommentThatIsOpenedAnewInTheSameInstant() {
    office.running();
    for (String customers : List.of("12", "15")) {
      stage.press("Anna Berg", "Uppdatera");
      office.fill("Anna Berg", form -> form.value("Nya kunder", customers));
    }
    assertThat(office.last("Anna Berg")).contains("Nya kunder · 15 av 30 kunder");
    stage.press("Anna Berg", "Kommentera");
    office.fill("Anna Berg", form -> form.write("words", "En sak."));
    stage.press("Anna Berg", "Öppna målet");
    stage.press("Anna Berg", "Kommentera");
    office.fill("Anna Berg", form -> form.write("words", "En sak till."));
    stage.press("Anna Berg", "Öppna målet");
    assertThat(office.last("Anna Berg")).contains("En sak.", "En sak till.");
  }

  @Test
  void opensAnUpdateWithWhatWasSaidLast() {
    office.running();
    stage.press("Anna Berg", "Uppdatera");
    office.fill("Anna Berg", form -> form.value("Nya kunder", "12").pick("confidence", "6"));
    stage.press("Anna Berg", "Uppdatera");
    assertThat(stage.form("Anna Berg").fields().toString())
        .contains("initial=12\u00a0kunder", "initial=6", "initial=on-track");
  }

  @Test
  void keepsAnUpdateOpenWhoseNumberCannotBeRead() {
    office.running();
    stage.press("Anna Berg", "Uppdatera");
    Reply reply =
        stage.submit(
            "Anna Berg", Filled.as(stage.form("Anna Berg")).value("Nya kunder", "massor").values());
    assertThat(((Reply.Correct) reply).problems().values())
        .containsExactly(
            "Det är inget tal som jag kan läsa. Skriv det som \"1 200\", \"12,5 %\" eller \"1,5M\".");
    assertThat(stage.get(Goals.class).history(stage.workspace(), office.shown("Anna Berg"), 9))
        .noneMatch(update -> update.source().equals("chat") && update.state() == null);
  }

  @Test
  void countsOneMoreOnce() {
    office.running();
    stage.say("Anna Berg", "mål");
    stage.press("Anna Berg", "Öppna");
    var plus = stage.button("Anna Berg", "+1 Nya kunder");
    stage.press("Anna Berg", plus);
    assertThat(office.last("Anna Berg")).contains("1 av 30 kunder");
    stage.press("Anna Berg", plus);
    assertThat(office.last("Anna Berg"))
        .startsWith("Det var räknat redan")
        .contains("1 av 30 kunder");
    stage.press("Anna Berg", "+1 Nya kunder");
    assertThat(office.last("Anna Berg")).contains("2 av 30 kunder");
  }

  @Test
  void tellsWhoeverIsMentionedOnce() {
    GoalId goal = office.running();
    stage.press("Anna Berg", "Kommentera");
    office.fill(
        "Anna Berg",
        form ->
            form.write("words", "Hjälp mig tänka, <!channel>.")
                .people(
                    "mentions",
                    stage.person("Eva Dahl"),
                    stage.person("Eva Dahl"),
                    stage.person("Tor Vik")));
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Kommentaren finns nu under målet. Eva får veta det.
            Tor får inte se målet, och meddelas inte.
            [Öppna målet]""");
    assertThat(stage.sentTo("Eva Dahl")).isEqualTo(1);
    assertThat(stage.sentTo("Tor Vik")).isZero();
    assertThat(office.last("Eva Dahl"))
        .isEqualTo(
            """
            Anna Berg nämner dig under målet Öka trafiken:
            Hjälp mig tänka, <!channel>.
            [Svara] [Öppna målet]""");
    stage.press("Eva Dahl", "Svara");
    office.fill("Eva Dahl", form -> form.write("words", "Gärna, på måndag."));
    assertThat(stage.sentTo("Anna Berg")).isEqualTo(1);
    assertThat(office.last("Anna Berg")).contains("Eva Dahl nämner dig", "Gärna, på måndag.");
    stage.press("Bo Lind", new Action("goal", "show", goal.toString()));
    assertThat(office.last("Bo Lind"))
        .contains(
            """
            2 kommentarer
            fredag 20 november kl. 13.00 · Anna:
            Hjälp mig tänka, <!channel>.
            fredag 20 november kl. 13.00 · Eva:
            Gärna, på måndag.
            """);
  }

  @Test
  void endsAsReachedOrNot() {
    GoalId goal = office.running();
    stage.press("Anna Berg", "Avsluta");
    office.fill("Anna Berg", form -> form.choose("reached", "Ja").write("why", "Kampanjen bar."));
    assertThat(office.last("Anna Berg"))
        .startsWith("Målet är avslutat.")
        .contains("Anna: avslutat, klart", "Kampanjen bar.")
        .doesNotContain("[Uppdatera]");
    assertThat(state(goal)).isEqualTo(GoalState.DONE);
    stage.press("Anna Berg", "Öppna igen");
    assertThat(state(goal)).isEqualTo(GoalState.AGREED);
  }

  @Test
  void isDroppedForAReason() {
    GoalId goal = office.running();
    stage.press("Anna Berg", "Lägg ned");
    Reply reply = stage.submit("Anna Berg", Map.of());
    assertThat(((Reply.Correct) reply).problems())
        .containsEntry("why", "Skriv varför, så att andra förstår det senare.");
    office.fill("Anna Berg", form -> form.write("why", "Vi satsar på annat."));
    assertThat(state(goal)).isEqualTo(GoalState.DROPPED);
  }

  @Test
  void cannotBeUpdatedOnceItWasDroppedMeanwhile() {
    office.running();
    stage.press("Anna Berg", "Uppdatera");
    stage.press("Bo Lind", "Lägg ned");
    office.fill("Bo Lind", form -> form.write("why", "Inte nu."));
    office.fill("Anna Berg", form -> form.value("Nya kunder", "12"));
    assertThat(office.last("Anna Berg"))
        .isEqualTo("Målet är avslutat. Tryck \"Öppna igen\" på det först, om det ska fortsätta.");
  }

  @Test
  void parksAThoughtAndDevelopsIt() {
    stage.say("Anna Berg", "idé lunchsamtal  med kunder");
    assertThat(office.last("Anna Berg"))
        .isEqualTo(
            """
            Sparat: "lunchsamtal med kunder". Bara du och din chef ser det.
            lunchsamtal med kunder
            idé · till 31 december
            OKR · Person · Produkt · Anna Berg · kvartal 4 2026 · syns för ägaren och chefen
            En sparad tanke. Gör ett mål av den med "Utveckla", eller lägg ned den.
            [Utveckla] [Kommentera] [Fler val]""");
    stage.press("Anna Berg", "Nyckeltal: en siffra över tid");
    office.fill(
        "Anna Berg",
        form -> form.write("start", "0").write("target", "12 samtal").day("due", "2026-12-31"));
    assertThat(office.last("Anna Berg"))
        .startsWith("Idén är ett utkast nu.")
        .contains("Nyckeltal · Person", "från 0 till 12 samtal", "syns för teamet och chefen");
  }

  @Test
  void parksAThoughtTypedAfterTheGoal() {
    stage.say("Anna Berg", "mål idé lunchsamtal");
    assertThat(office.last("Anna Berg")).startsWith("Sparat: \"lunchsamtal\".");
    stage.say("Anna Berg", "idé");
    assertThat(office.last("Anna Berg")).startsWith("Skriv tanken efter ordet");
    stage.say("Anna Berg", "idé " + "lång ".repeat(50));
    assertThat(office.last("Anna Berg")).startsWith("En tanke tar högst 150 tecken.");
  }

  @Test
  void hasASecondThoughtAboutAVeryBoldTarget() {
    stage.say("Anna Berg", "nytt mål");
    stage.press("Anna Berg", "OKR");
    office.fill(
        "Anna Berg", form -> form.write("title", "Växa").write("parts", "Besökare: 1 000 → 3 001"));
    assertThat(office.last("Anna Berg"))
        .startsWith(
            "Sparat som utkast. \"Besökare\" siktar på mer än tre gånger det bästa hittills,"
                + " 1 000.");
    stage.press("Anna Berg", "Ändra");
    office.fill("Anna Berg", form -> form.write("parts", "Besökare: 1 000 → 3 000"));
    assertThat(office.last("Anna Berg")).startsWith("Ändrat.\nVäxa");
  }

  private GoalState state(GoalId goal) {
    return stage.get(Goals.class).find(stage.workspace(), goal).orElseThrow().state();
  }
}
