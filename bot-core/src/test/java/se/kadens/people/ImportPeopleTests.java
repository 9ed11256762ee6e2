package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.file.Outcome;
import se.kadens.file.Outcome.Imported;
import se.kadens.file.Outcome.Refused;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.language.Language;

class ImportPeopleTests {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final String ANNA =
      "anna@example.com,Anna Ek,bo@example.com,Product,employee,sv-SE,Europe/Stockholm";
  private static final String BO = "bo@example.com,Bo Lind,,Product,admin,en,Europe/London";

  private final PeopleHouse house = new PeopleHouse();

  @Test
  void makesThePeopleOfAFileInWhateverOrder() {
    assertThat(read(ANNA, BO)).isEqualTo(new Imported(2, 0, 0));
    Person bo = person("bo@example.com");
    assertThat(person("anna@example.com"))
        .isEqualTo(
            new Person(
                house.workspace,
                person("anna@example.com").id(),
                "Anna Ek",
                "anna@example.com",
                Language.SWEDISH,
                ZoneId.of("Europe/Stockholm"),
                WorkingHours.USUAL,
                "Product",
                bo.id(),
                Role.EMPLOYEE,
                true));
    assertThat(bo.role()).isEqualTo(Role.ADMIN);
    assertThat(bo.manager()).isNull();
    assertThat(house.events()).containsExactly(new PeopleChanged(house.workspace));
  }

  @Test
  void keepsTheFirstDayThatTheNewestFileSays() {
    read(ANNA + ",2024-08-19", BO + ",");
    assertThat(person("anna@example.com").startDate()).isEqualTo("2024-08-19");
    assertThat(person("bo@example.com").startDate()).isNull();
    assertThat(read(ANNA + ",2024-08-19", BO + ",")).isEqualTo(new Imported(0, 0, 2));
    assertThat(read(ANNA + ",2024-08-20", BO + ",")).isEqualTo(new Imported(0, 1, 1));
    assertThat(person("anna@example.com").startDate()).isEqualTo("2024-08-20");
    assertThat(read(ANNA, BO)).isEqualTo(new Imported(0, 1, 1));
    assertThat(person("anna@example.com").startDate()).isNull();
  }

  @Test
  void refusesAFirstDayThatIsNone() {
    assertThat(read(ANNA + ",19/8 2024", BO + ","))
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(2, "start_date", "“19/8 2024” is not a day such as 2024-08-19."))));
  }

  @Test
  void changesNothingTheSecondTime() {
    read(ANNA, BO);
    Person anna = person("anna@example.com");
    assertThat(read(ANNA.replace("anna@", "ANNA@"), BO)).isEqualTo(new Imported(0, 0, 2));
    assertThat(person("anna@example.com")).isEqualTo(anna);
  }

  @Test
  void countsThoseWhoChangedAndThoseWhoLeftAsUpdated() {
    read(ANNA, BO, "kim@example.com,Kim,,,,,");
    assertThat(read(ANNA.replace("Product", "Sales"), BO)).isEqualTo(new Imported(0, 2, 1));
    assertThat(person("anna@example.com").department()).isEqualTo("Sales");
    assertThat(person("kim@example.com").active()).isFalse();
    assertThat(read(ANNA.replace("Product", "Sales"), BO)).isEqualTo(new Imported(0, 0, 2));
    assertThat(read(ANNA.replace("Product", "Sales"), BO, "kim@example.com,Kim,,,,,"))
        .isEqualTo(new Imported(0, 1, 2));
    assertThat(person("kim@example.com").active()).isTrue();
  }

  @Test
  void takesOverWhomTheChannelMadeAndAsksNobodyElse() {
    Person bo = house.met(new Profile("Bosse", "bo@example.com", null, null, true, true));
    Person kim = house.met("Kim Berg");
    assertThat(read(BO)).isEqualTo(new Imported(1, 0, 0));
    assertThat(house.again(bo).name()).isEqualTo("Bo Lind");
    assertThat(house.again(kim).active()).isFalse();
  }

  @Test
  void fillsEmptyCellsWithWhatElseIsKnown() {
    read("anna@example.com,Anna Ek,,,,,");
    Person anna = person("anna@example.com");
    assertThat(anna.role()).isEqualTo(Role.EMPLOYEE);
    assertThat(anna.department()).isNull();
    assertThat(anna.language()).isEqualTo(Language.SWEDISH);
    assertThat(anna.zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
  }

  @Test
  void listsEveryProblemByLineAndChangesNothing() {
    read(BO);
    Outcome outcome =
        read(
            ",,nobody@example.com,,boss,de,Europe/Stokholm",
            "not an address,Anna,also not,,,,",
            "bo@example.com,Bo,,,,,",
            "BO@example.com,Bo again,,,,,",
            "self@example.com,Self,self@example.com,,,,",
            "new@example.com,New,stranger@example.com,,,,",
            "short@example.com,Short");
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).problems())
        .containsExactly(
            new Problem(2, "email", "The e-mail address is missing."),
            new Problem(2, "name", "The name is missing."),
            new Problem(2, "role", "“boss” is not a role; it is employee, hr or admin."),
            new Problem(2, "locale", "“de” is not a locale of Kadens; it is sv or en."),
            new Problem(
                2, "zone", "“Europe/Stokholm” is not a time zone such as Europe/Stockholm."),
            new Problem(3, "email", "“not an address” is not an e-mail address."),
            new Problem(3, "manager_email", "“also not” is not an e-mail address."),
            new Problem(5, "email", "bo@example.com is on line 4 already."),
            new Problem(6, "manager_email", "self@example.com is their own manager."),
            new Problem(7, "manager_email", "stranger@example.com is not in the file."),
            new Problem(8, "line", "There are 2 columns here, not 7."));
    assertThat(house.people.all(house.workspace)).containsExactly(person("bo@example.com"));
    assertThat(person("bo@example.com").name()).isEqualTo("Bo Lind");
  }

  @Test
  void namesEachLineOfACircleButNoneThatLeadsToIt() {
    Outcome outcome =
        read(
            "a@example.com,A,b@example.com,,,,",
            "b@example.com,B,c@example.com,,,,",
            "c@example.com,C,b@example.com,,,,",
            "d@example.com,D,,,,,");
    String circle =
        "Following the managers leads in a circle: b@example.com → c@example.com → b@example.com.";
    assertThat(outcome)
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(3, "manager_email", circle),
                    new Problem(4, "manager_email", circle))));
  }

  @Test
  void refusesWhatCannotBeStoredOrIsNotUtf8() {
    assertThat(read("a@example.com,A\0,,,,,", "b@example.com,Bj\uFFFDrn,,,,,"))
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(
                        2, "name", "There is a line break or another control character here."),
                    new Problem(3, "name", "There is a character here that is not UTF-8."))));
  }

  @Test
  void refusesOverlongWords() {
    assertThat(read("a@example.com," + "A".repeat(201) + ",,,,,"))
        .isEqualTo(
            new Refused(List.of(new Problem(2, "name", "This is longer than 200 characters."))));
  }

  @Test
  void refusesAFileWithoutPeople() {
    assertThat(read())
        .isEqualTo(new Refused(List.of(new Problem(1, "line", "There is nobody in the file."))));
  }

  @Test
  void passesOnWhatCouldNotBeRead() {
    assertThat(readRows(List.of(new Row.Unreadable(7, "A quote is not closed."))))
        .isEqualTo(new Refused(List.of(new Problem(7, "line", "A quote is not closed."))));
  }

  @Test
  void letsOwnSettingsStandAboveTheFile() {
    read(BO);
    Person bo = person("bo@example.com");
    house.get(OwnSettings.class).speak(house.workspace, bo.id(), Language.SWEDISH);
    house.get(OwnSettings.class).liveIn(house.workspace, bo.id(), ZoneId.of("Europe/Lisbon"));
    assertThat(read(BO)).isEqualTo(new Imported(0, 0, 1));
    assertThat(house.again(bo).language()).isEqualTo(Language.SWEDISH);
    assertThat(house.again(bo).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
  }

  @Test
  void takesInAHundredThousandPeopleInSensibleTime() {
    List<Row> rows = new ArrayList<>();
    IntStream.range(0, 100_000)
        .forEach(
            i ->
                rows.add(
                    new Row.Cells(
                        i + 2,
                        List.of(
                            "p" + i + "@example.com",
                            "Person " + i,
                            i == 0 ? "" : "p" + (i - 1) / 8 + "@example.com",
                            "Department " + i / 50,
                            "employee",
                            "sv",
                            "Europe/Stockholm"))));
    long start = System.nanoTime();
    assertThat(readRows(rows)).isEqualTo(new Imported(100_000, 0, 0));
    assertThat(readRows(rows)).isEqualTo(new Imported(0, 0, 100_000));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  private Person person(String email) {
    return house.people.findByEmail(house.workspace, email).orElseThrow();
  }

  private Outcome read(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new Row.Cells(rows.size() + 2, List.of(line.split(",", -1))));
    }
    return readRows(rows);
  }

  private Outcome readRows(List<Row> rows) {
    return house.get(ImportPeople.class).read(house.workspace, rows, MONDAY);
  }
}
