package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static se.kadens.goal.GoalHouse.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.file.Outcome;
import se.kadens.file.Outcome.Imported;
import se.kadens.file.Outcome.Refused;
import se.kadens.file.Problem;
import se.kadens.file.Row;

/** Files of goals: all of one or nothing. A cell is a word between bars. */
class ImportGoalsTests {

  // key|framework|level|title|owner_email|department|parent_key|cycle|measure|direction
  // |start|target|current|unit|weight|perspective|due|state|visibility
  private static final String OBJECTIVE =
      "o1|okr|team|Nöjda kunder|bo@example.com|Produkt||2026-Q4||||||||||active|public";
  private static final String RESULT =
      "k1|okr|person|NPS|anna@example.com|Produkt|o1|2026-Q4|NPS|up|32|45|42|poäng||||active|";

  private final GoalHouse house = new GoalHouse();

  @BeforeEach
  void settle() {
    house.person("Anna");
  }

  @Test
  void makesGoalsAndTheirKeyResultsInWhateverOrder() {
    assertThat(read(RESULT, OBJECTIVE)).isEqualTo(new Imported(2, 0, 0));
    Scored objective =
        house.see.one(house.person("Vera"), goal("o1").id(), house.now()).orElseThrow();
    assertThat(objective.progress().orElseThrow()).isEqualTo(0.769, within(0.0005));
    assertThat(objective.parts()).extracting(part -> part.goal().title()).containsExactly("NPS");
    Goal result = goal("k1");
    assertThat(result.part()).isTrue();
    assertThat(result.parent()).isEqualTo(goal("o1").id());
    assertThat(result.owner()).isEqualTo(house.person("Anna").id());
    assertThat(result.measure())
        .isEqualTo(
            new Measure("NPS", Direction.UP, new BigDecimal("32"), new BigDecimal("45"), "poäng"));
    assertThat(result.standing().updatedAt()).isEqualTo(house.now());
  }

  @Test
  void changesNothingTheSecondTime() {
    read(OBJECTIVE, RESULT);
    Goal result = goal("k1");
    assertThat(read(RESULT.replace("|32|45|42|", "|32,0|45.00|42 poäng|"), OBJECTIVE))
        .isEqualTo(new Imported(0, 0, 2));
    assertThat(goal("k1")).isEqualTo(result);
  }

  @Test
  void leavesAloneWhatIsNotInTheFile() {
    read(OBJECTIVE, RESULT);
    Goal chat = house.create("Anna", house.of("Anna"));
    assertThat(read(OBJECTIVE.replace("Nöjda", "Nöjdare"))).isEqualTo(new Imported(0, 1, 0));
    assertThat(goal("o1").title()).isEqualTo("Nöjdare kunder");
    assertThat(goal("k1").title()).isEqualTo("NPS");
    assertThat(house.again(chat)).isEqualTo(chat);
  }

  @Test
  void leavesAloneWhatPeopleSay() {
    read(OBJECTIVE, RESULT);
    Update update = new Update(new BigDecimal("44"), Status.AT_RISK, 3, "", "chat", "k");
    done(house.change.update(house.person("Anna"), goal("k1").id(), update, house.now()));
    read(OBJECTIVE, RESULT.replace("|42|", "||").replace("|NPS|up", "|NPS, båda|up"));
    assertThat(goal("k1").standing().current()).isEqualByComparingTo("44");
    assertThat(goal("k1").standing().status()).isEqualTo(Status.AT_RISK);
    assertThat(goal("k1").standing().confidence()).isEqualTo(3);
    assertThat(measure("k1").what()).isEqualTo("NPS, båda");
  }

  @Test
  void keepsTheHistoryOfWhatTheFileReports() {
    read(OBJECTIVE, RESULT);
    house.stage.outageUntil("2026-11-24T08:00:00Z");
    read(OBJECTIVE, RESULT.replace("|42|", "|43|"));
    Goal result = goal("k1");
    assertThat(result.standing().updatedAt()).isEqualTo(house.now());
    GoalUpdate last = house.goals.history(result.workspace(), result.id(), 9).getFirst();
    assertThat(last.by()).isNull();
    assertThat(last.source()).isEqualTo("file");
    assertThat(last.before().current()).isEqualByComparingTo("42");
    assertThat(last.after().current()).isEqualByComparingTo("43");
    assertThat(last.state()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"42, OFF_TRACK, 45, DONE", "42, OFF_TRACK, 44, OFF_TRACK"})
  void saysWhetherWhatIsDoneWasReached(String before, Status status, String current, Status after) {
    read(OBJECTIVE, RESULT.replace("|42|", "|" + before + "|"));
    Update update = new Update(null, status, null, "", "chat", "k");
    done(house.change.update(house.person("Anna"), goal("k1").id(), update, house.now()));
    read(OBJECTIVE, RESULT.replace("|42|", "|" + current + "|").replace("|active|", "|done|"));
    assertThat(goal("k1").state()).isEqualTo(GoalState.DONE);
    assertThat(goal("k1").standing().status()).isEqualTo(after);
  }

  @Test
  void fillsEmptyCellsWithTheUsual() {
    assertThat(read("x|kpi||Fel|||||Fel|down|9|3|||||||")).isEqualTo(new Imported(1, 0, 0));
    Goal goal = goal("x");
    assertThat(goal.level()).isEqualTo(Level.PERSON);
    assertThat(goal.cycle().key()).isEqualTo("2026-Q4");
    assertThat(goal.state()).isEqualTo(GoalState.DRAFT);
    assertThat(goal.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(goal.owner()).isNull();
    assertThat(goal.standing().current()).isNull();
  }

  @Test
  void readsNumbersAsPeopleWriteThem() {
    read("x|kpi|person|Marginal|||||Marginal|up|1 200 kr|1.5M|3 tkr|kr|12,5 %||||");
    Goal goal = goal("x");
    assertThat(measure("x").start()).isEqualByComparingTo("1200");
    assertThat(measure("x").target()).isEqualByComparingTo("1500000");
    assertThat(goal.standing().current()).isEqualByComparingTo("3000");
    assertThat(goal.weight()).isEqualByComparingTo("12.5");
  }

  @Test
  void keepsAPartAsVisibleAsItsWhole() {
    read(OBJECTIVE.replace("public", "private"), RESULT + "public");
    assertThat(goal("k1").visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(house.see.maySee(house.person("Kim"), goal("k1"))).isFalse();
  }

  @Test
  void takesChildrenOfAnotherFrameworkForAligned() {
    read(
        OBJECTIVE.replace("active", "draft"),
        RESULT.replace("okr", "kpi"),
        "m1|mbo|person|Mästare|bo@example.com||o1|2026..2030|Cupen vunnen||||||||2030-12-31|active|",
        "m2|mbo|person|Topp fem|bo@example.com||m1|2026..2030|Tabellen|done|||ja||||2028-12-31|active|",
        "m3|mbo|person|Tvåa|bo@example.com||m1|2026..2030|Tabellen|done|||||||2029-12-31|active|");
    assertThat(goal("k1").part()).isFalse();
    assertThat(goal("m1").part()).isFalse();
    assertThat(goal("m1").doneCriterion()).isEqualTo("Cupen vunnen");
    assertThat(goal("m2").part()).isTrue();
    assertThat(goal("m2").due()).isEqualTo(LocalDate.parse("2028-12-31"));
    assertThat(house.see.one(house.person("Vera"), goal("m1").id(), house.now()).orElseThrow())
        .satisfies(scored -> assertThat(scored.progress()).hasValue(0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          x|kpi|person|T|||||M|up|5|5|||||||; target; The start is the target.
          x|kpi|person|T|||||M|up|5|många|||||||; target; “många” is not a number.
          x|kpi|person|T|||||M|up||5|||||||; start; The start is missing.
          x|kpi|person|T|||||M|up|5|3|||||||; direction; The target is not in this direction from the start.
          x|kpi|person|T|||||M|keep|5|3|||||||; target; The band ends below where it starts.
          x|kpi|person|T|||||M|sideways|5|9|||||||; direction; “sideways” is not one of up, down, keep or done.
          x|kpi|person|T|||||M||5|9|||||||; direction; Numbers need a direction: up, down, keep or done.
          x|kpi|person|T|||||M|done|5||||||||; start; What is reached or not has no start.
          x|kpi|person|T|||||M|up|5|9|x||||||; current; “x” is not a number.
          x|kpi|person|T|||||M|up|5|9|||0||||; weight; A weight is more than 0 and at most 100.
          x|kpi|person|T|||||M|up|5|9||||sales|||; perspective; “sales” is not one of financial, customer, process or learning.
          x|kpi|person|T|||||M|up|5|9|||||2026-11-22||; due; This is in the past.
          x|kpi|person|T|||||M|up|5|9|||||22/11||; due; “22/11” is not a date such as 2026-12-31.
          x|kpi|person|T|||||M|up|5|9||||||begun|; state; “begun” is not one of idea, draft, agreed, active, done or dropped.
          x|kpi|person|T|||||M|up|5|9|||||||all; visibility; “all” is not one of public, team or private.
          x|kpi|person||||||||||||||||; title; The title is missing.
          x||person|T|||||||||||||||; framework; The framework is missing.
          x|okra|person|T|||||||||||||||; framework; “okra” is not one of okr, mbo, bsc, smart or kpi.
          x|okr|boss|T|||||||||||||||; level; “boss” is not one of company, department, team or person.
          x|okr|person|T||||Q4|||||||||||; cycle; “Q4” is not a cycle such as 2026-Q4, 2026-11, 2026-H2, 2026 or 2026..2030.
          x|okr|person|T|eve@example.com||||||||||||||; owner_email; Nobody has the address eve@example.com.
          x|okr|person|T|||nowhere||||||||||||; parent_key; There is no goal with the key nowhere.
          x|okr|person|T|||x||||||||||||; parent_key; x is its own parent.
          |okr|person|T|||||||||||||||; key; The key is missing.
          x|okr|person|T||||||||||||||active|; measure; A goal cannot be active without a measure or key results.
          x|mbo|person|T|||||Klart|||||||||active|; parent_key; An MBO goal cannot be active without a parent.
          x|okr|person|T||||2026-Q3|M|up|5|9||||||active|; cycle; This is in the past.
          x|okr|person|T; line; There are 4 columns here, not 19.
          """)
  void refusesAFileWithAProblem(String row, String field, String message) {
    assertThat(read(OBJECTIVE, RESULT, row))
        .isEqualTo(new Refused(List.of(new Problem(4, field, message))));
    assertThat(house.goals.byKey(house.stage.workspace(), "o1")).isEmpty();
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThat(read(OBJECTIVE, OBJECTIVE))
        .isEqualTo(new Refused(List.of(new Problem(3, "key", "o1 is on line 2 already."))));
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(read())
        .isEqualTo(new Refused(List.of(new Problem(1, "line", "There is no goal in the file."))));
  }

  @Test
  void refusesParentsThatGoRound() {
    String told = "Following the parents leads in a circle: a → b → a.";
    assertThat(read("a|okr|team|A|||b||||||||||||", "b|okr|team|B|||a||||||||||||"))
        .isEqualTo(
            new Refused(
                List.of(new Problem(2, "parent_key", told), new Problem(3, "parent_key", told))));
  }

  @Test
  void refusesARoundThatTheStoreCloses() {
    read("a|okr|team|A|||||||||||||||", "b|okr|team|B|||a||||||||||||");
    assertThat(read("a|okr|team|A|||b||||||||||||"))
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(
                        2, "parent_key", "Following the parents leads in a circle: a → b → a."))));
  }

  @Test
  void refusesWeightsThatSumToNinetyNine() {
    String card = "c|bsc|team|Styrkort|bo@example.com|||||||||||||draft|";
    String first = "c1|bsc|team|Kostnad|||c||Kostnad|down|100|95||%|60|financial|||";
    String second = "c2|bsc|team|NPS|||c||NPS|up|40|70|||39|customer|||";
    assertThat(read(card, first, second))
        .isEqualTo(
            new Refused(
                List.of(new Problem(3, "weight", "The weights below c sum to 99, not to 100."))));
    assertThat(read(card, first, second.replace("|39|", "|40|"))).isEqualTo(new Imported(3, 0, 0));
    // Also where only one of them is in the file.
    assertThat(read(second.replace("|39|", "|41|")))
        .isEqualTo(
            new Refused(
                List.of(new Problem(2, "weight", "The weights below c sum to 101, not to 100."))));
  }

  @Test
  void refusesAScorecardsMeasureWithoutAPerspective() {
    assertThat(
            read(
                "c|bsc|team|Styrkort|||||||||||||||",
                "c1|bsc|team|Kostnad|||c||Kostnad|down|100|95||%|100||||"))
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(
                        3, "perspective", "A measure of a scorecard needs a perspective."))));
  }

  @Test
  void refusesNewGoalsOfSomebodyWhoLeftAndKeepsTheirOld() {
    read(OBJECTIVE, RESULT);
    house.stage.company().withoutAnyMore("Anna");
    house.person("Bo");
    assertThat(read(OBJECTIVE, RESULT)).isEqualTo(new Imported(0, 0, 2));
    assertThat(read("x|kpi|person|T|anna@example.com||||M|up|5|9|||||||"))
        .isEqualTo(
            new Refused(
                List.of(new Problem(2, "owner_email", "The owner is not there any more."))));
  }

  @Test
  void takesInWhatItHandedOut() {
    read(OBJECTIVE, RESULT);
    Goal odd =
        house.create(
            "Anna",
            house
                .of("Anna")
                .as(Framework.MBO)
                .called("Ett \"udda\", mål; =1+1")
                .doneWhen("Rad ett\nRad två\u0000")
                .seenBy(Visibility.PRIVATE));
    house.active(
        "Anna",
        house
            .of("Anna")
            .as(Framework.BSC)
            .row(Perspective.LEARNING, "12.5")
            .row(Perspective.CUSTOMER, "87.5"));
    // Aligned, and not a part, although a file that makes it would make it one.
    Goal above = house.create("Bo", house.of("Bo"));
    Goal aligned = house.create("Anna", house.of("Anna").under(above).up("-1.5", "1000000"));
    Goal formula = house.create("Anna", house.of("Anna").called("=HYPERLINK(\"http://x\")"));
    Goal quoted = house.create("Anna", house.of("Anna").called("'+1"));
    List<List<String>> out = house.stage.get(ExportGoals.class).rows(odd.workspace(), house.now());
    assertThat(out)
        .extracting(row -> row.get(ImportGoals.COLUMNS.indexOf("title")))
        .contains("'=HYPERLINK(\"http://x\")", "''+1");
    assertThat(out).hasSize(10).allMatch(row -> row.size() == ExportGoals.COLUMNS.size());
    List<Row> rows = new ArrayList<>();
    for (List<String> row : out) {
      rows.add(new Row.Cells(rows.size() + 2, row.subList(0, ImportGoals.COLUMNS.size())));
    }
    assertThat(house.stage.get(ImportGoals.class).read(odd.workspace(), rows, house.now()))
        .isEqualTo(new Imported(0, 0, 10));
    assertThat(house.again(aligned)).isEqualTo(aligned);
    assertThat(house.again(formula)).isEqualTo(formula);
    assertThat(house.again(quoted)).isEqualTo(quoted);
    assertThat(house.again(odd)).isEqualTo(odd);
  }

  @Test
  void handsOutProgressAndConfidence() {
    read(OBJECTIVE, RESULT);
    Update update = new Update(null, null, 7, "", "chat", "k");
    done(house.change.update(house.person("Anna"), goal("k1").id(), update, house.now()));
    house.create("Anna", house.of("Anna").up("0", "9"));
    assertThat(house.stage.get(ExportGoals.class).rows(house.stage.workspace(), house.now()))
        .extracting(row -> row.getFirst().substring(0, 2), row -> row.get(19), row -> row.get(20))
        .containsExactly(
            tuple("g-", "", ""), tuple("k1", "0.7692", "7"), tuple("o1", "0.7692", ""));
  }

  private Goal goal(String key) {
    return house.goals.byKey(house.stage.workspace(), key).orElseThrow();
  }

  private Measure measure(String key) {
    return Objects.requireNonNull(goal(key).measure());
  }

  private Outcome read(String... rows) {
    List<Row> cells = new ArrayList<>();
    Stream.of(rows)
        .forEach(row -> cells.add(new Row.Cells(cells.size() + 2, List.of(row.split("\\|", -1)))));
    return house.stage.get(ImportGoals.class).read(house.stage.workspace(), cells, house.now());
  }
}
