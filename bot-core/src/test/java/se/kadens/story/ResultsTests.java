package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.privacy.PersonalData;
import se.kadens.stage.Plans;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Cell;
import se.kadens.survey.Contract;
import se.kadens.survey.ResultRows;
import se.kadens.survey.Sharing;
import se.kadens.survey.Slice;
import se.kadens.survey.Waves;

/** What is told of a pulse once it has closed: to HR, to managers and to those who were asked. */
class ResultsTests {

  private static final String BO = "Bo Lind";
  private static final String SAM = "Sam Hill";
  private static final String EVA = "Eva Rask";
  private static final String ANNA = "Produkt Ason";
  private static final String LAWYER = "Juridik Ason";

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private Pulse pulse;

  @BeforeEach
  void settle() {
    Pulse.settle(stage);
    stage.programme(
        "Veckan", Plans.weekly().replace("[\"Produkt\"]", "[\"Produkt\", \"Sales\", \"Juridik\"]"));
    stage.turnTo("2026-11-23T09:00:00Z");
    pulse = Pulse.planned(stage, "Puls, november", Pulse.PLAN);
    pulse.launch();
  }

  /** The four lawyers are the only ones who are tired and would warn their friends. */
  private void everybodyAnswers() {
    Pulse.all()
        .forEach(
            who -> {
              boolean lawyer = who.startsWith("Juridik") || who.equals(EVA);
              pulse.answer(
                  who, lawyer ? "1" : who.startsWith("Sa") ? "5" : "4", lawyer ? "0" : "9");
            });
    pulse.close();
  }

  private String report() {
    return stage.last(Pulse.HR);
  }

  @Test
  void tellsHrOnceItHasClosed() {
    everybodyAnswers();

    assertThat(report())
        .contains(
            "Puls, november: resultat",
            "24 av 25 svarade",
            "eNPS +67 (24 svar, felmarginal 30)",
            "Arbetsbelastning: 3,8 av 5",
            "Produkt: 12 av 12 svarade",
            "1 (4) · 2 (0) · 3 (0) · 4 (12) · 5 (8)",
            "0 (4) · 9 (20)",
            Contract.shortHash(pulse.wave().hash()));
    assertThat(report().lines().takeWhile(line -> !line.startsWith("[")).count())
        .isLessThanOrEqualTo(12);
    long said = stage.sentTo(Pulse.HR);
    pulse.close();
    stage.tick();
    assertThat(stage.sentTo(Pulse.HR)).isEqualTo(said);
  }

  @Test
  void tellsTheSameTermsAsTheInvitation() {
    String hash = Contract.shortHash(pulse.wave().hash());
    assertThat(stage.last(ANNA)).contains(hash);
    everybodyAnswers();
    assertThat(report()).contains(hash);
  }

  @Test
  void showsTheSameCellsEverywhere() {
    everybodyAnswers();
    stage.turnTo("2026-11-27T07:00:00Z");
    Cell.Shown produkt = shown(Pulse.department("Produkt"), "energy");
    Cell.Shown line = shown(line(BO), "energy");
    Cell.Content sales = pulse.cell(Pulse.department("Sales"), "energy").orElseThrow();

    assertThat(produkt.mean()).isEqualTo(4.0);
    assertThat(line.mean()).isEqualTo(4.0);
    assertThat(report()).contains("████░ Arbetsbelastning: 4,0 av 5");
    assertThat(stage.last(BO)).contains("Puls, november, din grupp:", "Arbetsbelastning, 4,0");
    assertThat(rows()).contains(row("department", "Produkt", "energy", "shown", "12", "4.0"));

    assertThat(sales).isInstanceOf(Cell.Suppressed.class);
    assertThat(report()).contains("╌╌╌╌╌ Arbetsbelastning: för få svar");
    assertThat(stage.last(SAM)).contains("too few answers in your group").doesNotContain("5.0");
    assertThat(rows()).contains(row("department", "Sales", "energy", "suppressed", "", ""));
  }

  @Test
  void saysThatAllAnsweredAlikeAndNotWhat() {
    Pulse.all()
        .forEach(
            who -> pulse.answer(who, who.startsWith("Produkt") || who.equals(BO) ? "2" : "5", "9"));
    pulse.close();
    stage.turnTo("2026-11-27T07:00:00Z");

    assertThat(rows()).contains(row("department", "Produkt", "energy", "alike", "", ""));
    assertThat(report())
        .contains("╌╌╌╌╌ Arbetsbelastning: alla svarade lika, så vad de svarade visas inte")
        .doesNotContain("2,0 av 5");
    assertThat(stage.last(BO))
        .contains("Puls, november, din grupp:", "eNPS +100")
        .doesNotContain("svarade lika", "2,0");
    stage.say(ANNA, "resultat");
    assertThat(stage.everythingSaidTo(ANNA)).doesNotContain("svarade lika");
  }

  private static String row(
      String kind, String group, String item, String status, String n, String mean) {
    return String.join("|", kind, group, item, status, n, mean);
  }

  private List<String> rows() {
    return stage.get(ResultRows.class).of(pulse.wave()).stream()
        .map(
            row ->
                List.of(2, 3, 4, 8, 9, 11).stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  private Cell.Shown shown(Slice slice, String item) {
    return (Cell.Shown) pulse.cell(slice, item).orElseThrow();
  }

  private Slice line(String manager) {
    return new Slice(Slice.Kind.MANAGER, stage.person(manager).id().toString());
  }

  @Test
  void neverTellsAnybodyOfTheFour() {
    everybodyAnswers();
    stage.press(Pulse.HR, "Dela");
    stage.turnTo("2026-11-27T07:00:00Z");
    assertThat(stage.everythingSaidTo(EVA))
        .containsOnlyOnce("Puls, november: för få svar i din grupp");
    Pulse.all().forEach(who -> stage.say(who, who.startsWith("Sa") ? "results" : "resultat"));

    String everything =
        String.join("\n", rows())
            + stage.everythingSaidTo(Pulse.HR)
            + Pulse.all().stream().map(stage::everythingSaidTo).collect(Collectors.joining());
    assertThat(everything)
        .contains("din grupp:")
        .doesNotContain("Juridik:", "|Juridik|", "eva.rask", "−100", "1,0 av 5", "1.0 of 5")
        .doesNotContainPattern("\\b4 (svar|answers)\\b")
        .doesNotContainPattern("\\|4\\|1\\.0");
  }

  @Test
  void tellsAManagerOnce() {
    everybodyAnswers();
    stage.turnTo("2026-11-27T07:00:00Z").turnTo("2026-12-04T07:00:00Z");

    assertThat(stage.messages(BO).stream().filter(each -> each.contains("din grupp:"))).hasSize(1);
  }

  @Test
  void tellsAManagerOfWhatClosedInTheMiddleOfAWeekOfDailySummaries() {
    stage.programme("Veckan", daily());
    stage.turnTo("2026-11-24T09:00:00Z");
    Pulse.all().forEach(who -> pulse.answer(who, "4", "9"));
    stage.turnTo("2026-11-25T13:00:00Z");
    pulse.close();
    for (int day = 26; day <= 30; day++) {
      stage.turnTo("2026-11-" + day + "T08:30:00Z").turnTo("2026-11-" + day + "T17:00:00Z");
    }
    for (int day = 1; day <= 4; day++) {
      stage.turnTo("2026-12-0" + day + "T08:30:00Z").turnTo("2026-12-0" + day + "T17:00:00Z");
    }

    assertThat(stage.messages(BO).stream().filter(each -> each.contains("din grupp:"))).hasSize(1);
  }

  @Test
  void tellsAManagerOfWhatWasClosedLongAfterItsTime() {
    Pulse.all().forEach(who -> pulse.answer(who, "4", "9"));
    stage.turnTo("2026-11-27T07:00:00Z");
    assertThat(stage.get(Waves.class).end(pulse.wave(), Instant.parse("2026-11-25T09:00:00Z")))
        .isTrue();
    pulse.close();
    assertThat(pulse.wave().closesAt()).isEqualTo("2026-11-25T09:00:00Z");
    stage.turnTo("2026-12-04T07:00:00Z");

    assertThat(stage.messages(BO).stream().filter(each -> each.contains("din grupp:"))).hasSize(1);
  }

  private static String daily() {
    return Plans.weekly()
        .replace("[\"Produkt\"]", "[\"Produkt\", \"Sales\", \"Juridik\"]")
        .replace("{\"every\": \"week\", \"on\": \"MONDAY\"", "{\"every\": \"day\"")
        .replace("\"P4D\"", "\"P1D\"")
        .replace("\"remind\": [{\"after\": \"P2D\"}],", "");
  }

  @Test
  void hidesFromAManagerWhoAnsweredWhatTheirOwnAnswerGivesAway() {
    // Bo and four of his are as many as it takes, but Bo knows one of the answers.
    pulse.answer(BO, "4", "9");
    Pulse.all().stream()
        .filter(who -> who.startsWith("Produkt"))
        .limit(4)
        .forEach(who -> pulse.answer(who, "4", "9"));
    Pulse.all().stream()
        .filter(who -> who.startsWith("Sa"))
        .forEach(who -> pulse.answer(who, "3", "9"));
    pulse.close();
    stage.turnTo("2026-11-27T07:00:00Z");

    assertThat(pulse.cell(line(BO), "energy")).containsInstanceOf(Cell.Shown.class);
    assertThat(stage.last(BO))
        .contains("Puls, november: för få svar i din grupp")
        .doesNotContain("4,0");
  }

  @Test
  void sharesWithEverybodyWhoWasAskedOnce() {
    everybodyAnswers();
    Sharing sharing = stage.get(Sharing.class);
    assertThat(sharing.sharedAt(pulse.wave())).isEmpty();
    Action share = stage.button(Pulse.HR, "Dela");
    stage.press(Pulse.HR, "Dela");
    stage.press(Pulse.HR, share);

    assertThat(sharing.sharedAt(pulse.wave())).contains(stage.now());
    assertThat(stage.screen(Pulse.HR)).contains("Resultatet delas med 25 personer");
    assertThat(stage.last(ANNA)).contains("Arbetsbelastning: 3,8 av 5", "Produkt", "4,0 av 5");
    assertThat(stage.last(LAWYER)).contains("3,8 av 5").doesNotContain("4,0 av 5");
    assertThat(stage.messages(ANNA).stream().filter(each -> each.contains(": resultat")))
        .hasSize(1);
  }

  @Test
  void sharesOfASurveyWithNamesOnlyWhatFiveHaveAnsweredTogether() {
    List<String> asked = Pulse.all();
    for (int answering : List.of(4, 5)) {
      pulse =
          Pulse.planned(
              stage, "Öppen " + answering, Pulse.PLAN.replace("\"anonymous\"", quoted("named")));
      pulse.launch();
      // Bo, of Produkt, and Sam, of Sales, are among them.
      asked.subList(0, answering).forEach(who -> pulse.answer(who, "4", "9"));
      pulse.close();
      stage.press(Pulse.HR, "Dela");

      assertThat(stage.last(BO)).contains("Öppen " + answering).doesNotContain("Produkt");
      if (answering == 5) {
        assertThat(stage.last(BO)).contains("Arbetsbelastning: 4,0 av 5");
      } else {
        assertThat(stage.last(BO)).doesNotContain("av 5,", "4,0", "eNPS +");
      }
    }
  }

  @Test
  void letsNobodyButHrReadOrShareIt() {
    everybodyAnswers();
    Action share = stage.button(Pulse.HR, "Dela");
    stage.press(BO, share);
    assertThat(stage.last(BO)).contains("HR läser resultaten");
    assertThat(stage.get(Sharing.class).sharedAt(pulse.wave())).isEmpty();
    stage.press(BO, new Action(share.feature(), "show", share.subject()));
    assertThat(stage.last(BO)).contains("HR läser resultaten");
    stage.say(ANNA, "resultat");
    assertThat(stage.last(ANNA)).contains("HR läser resultaten");
  }

  @Test
  void tellsNothingWhileItIsOpen() {
    Pulse.all().forEach(who -> pulse.answer(who, "4", "9"));
    stage.say(Pulse.HR, "resultat");
    assertThat(stage.last(Pulse.HR)).contains("Ingen enkät har stängt än");
  }

  @Test
  void showsResultsToHrWhoAsks() {
    everybodyAnswers();
    stage.say(Pulse.HR, "resultat puls, november");
    assertThat(stage.last(Pulse.HR)).contains("Puls, november: resultat", "24 av 25");
    stage.say(Pulse.HR, "resultat något annat");
    assertThat(stage.last(Pulse.HR)).contains("Det finns ingen enkät som heter ”något annat”");
  }

  @Test
  void readsCommentsTwentyAtATime() {
    Pulse.all().forEach(who -> pulse.comment(who, "mindre möten"));
    pulse.close();

    assertThat(report()).contains("24 kommentarer", "[4 kommentarer till]");
    assertThat(report().split("mindre möten", -1)).hasSize(21);
    stage.press(Pulse.HR, "4 kommentarer till");
    assertThat(stage.last(Pulse.HR).split("mindre möten", -1)).hasSize(5);
  }

  @Test
  void saysThatCommentsWereTooFew() {
    Pulse.all().stream().limit(9).forEach(who -> pulse.comment(who, "mindre möten"));
    pulse.close();
    assertThat(report())
        .contains("Kommentarer visas när 10 har skrivit")
        .doesNotContain("mindre möten");
  }

  @Test
  void letsHrReadWhoAnsweredWhatOnlyWhereThatWasSaid() {
    everybodyAnswers();
    Action share = stage.button(Pulse.HR, "Dela");
    stage.press(Pulse.HR, new Action(share.feature(), "named", share.subject()));
    assertThat(stage.last(Pulse.HR)).contains("sa inte att namnen står vid svaren");

    for (String mode : List.of("named", "confidential")) {
      pulse =
          Pulse.planned(stage, "Öppen " + mode, Pulse.PLAN.replace("\"anonymous\"", quoted(mode)));
      pulse.launch();
      Pulse.all().forEach(who -> pulse.answer(who, "4", "9"));
      pulse.close();
      Action again = stage.button(Pulse.HR, "Dela");
      stage.press(Pulse.HR, new Action(again.feature(), "named", again.subject()));
      if (mode.equals("named")) {
        assertThat(stage.last(Pulse.HR)).contains(EVA, "Jag har ork för mitt arbete. 4");
      } else {
        assertThat(stage.last(Pulse.HR)).contains("sa inte att namnen");
      }
    }
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }

  @Test
  void handsOutWhatAPersonAnsweredOnlyWhereTheirNameStandsBesideIt() {
    everybodyAnswers();
    assertThat(personalData(ANNA))
        .contains("survey=Puls, november", "mode=anonymous", "answered=true")
        .doesNotContain("answers=");

    answersWith("confidential");
    assertThat(personalData(ANNA)).contains("mode=confidential").doesNotContain("answers=");
    pulse.close();
    assertThat(personalData(ANNA)).doesNotContain("answers=");

    answersWith("named");
    assertThat(personalData(ANNA)).contains("answers=", "energy");
    pulse.close();
    assertThat(personalData(ANNA)).contains("answers=", "energy");
  }

  private void answersWith(String mode) {
    pulse =
        Pulse.planned(stage, "Öppen " + mode, Pulse.PLAN.replace("\"anonymous\"", quoted(mode)));
    pulse.launch();
    pulse.answer(ANNA, "2", "9");
  }

  private String personalData(String who) {
    return stage.all(PersonalData.class).stream()
        .filter(data -> data.section().equals("surveys"))
        .flatMap(data -> data.of(stage.person(who)).stream())
        .map(Map::toString)
        .collect(Collectors.joining());
  }

  @Test
  void speaksOfNoChangeThatMayBeChance() {
    everybodyAnswers();
    stage.turnBy(Duration.ofDays(1));
    pulse.launchBecause("Vi vill se om det vänder.");
    Pulse.all().forEach(who -> pulse.answer(who, "1", "0"));
    pulse.close();

    assertThat(report())
        .contains("Omgång 2", "Ingen skillnad mot förra omgången är större än slumpen")
        .doesNotContain("Ändrat sedan");
  }

  @Test
  void speaksOfAChangeThatIsLargerThanChance() {
    List<String> many = IntStream.range(0, 30).mapToObj("Lager Nr%d"::formatted).toList();
    stage.company().with(many.toArray(String[]::new)).from("Lager");
    pulse = Pulse.planned(stage, "Stor puls", Pulse.PLAN);
    pulse.launch();
    many.forEach(who -> pulse.answer(who, "4", "9"));
    pulse.close();
    stage.turnBy(Duration.ofDays(1));
    pulse.launchBecause("Vi vill se om det vänder.");
    for (int i = 0; i < many.size(); i++) {
      pulse.answer(many.get(i), i % 2 == 0 ? "2" : "3", i % 2 == 0 ? "0" : "1");
    }
    pulse.close();

    assertThat(report())
        .contains(
            "Ändrat sedan förra omgången: eNPS −200 · Arbetsbelastning −100 procentenheter positiva")
        .contains("”Jag har ork för mitt arbete” −1,5")
        .contains("eNPS hittills: +100 i omgång 1 · −100 i omgång 2");
  }

  @Test
  void tellsManagersWhereTheirResultsAre() {
    stage.say(BO, "hjälp");
    assertThat(stage.last(BO)).contains("resultat: vad enkäter visar för din grupp");
    stage.say(ANNA, "hjälp");
    assertThat(stage.last(ANNA)).doesNotContain("resultat: ");
    stage.say(Pulse.HR, "hjälp");
    assertThat(stage.last(Pulse.HR)).containsOnlyOnce("resultat: ");
  }
}
