package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;
import se.kadens.people.NamePeople.Change;
import se.kadens.people.NamePeople.Result;

class PeopleTests {

  private final PeopleHouse house = new PeopleHouse();
  private final People people = house.people;
  private final NamePeople name = house.get(NamePeople.class);
  private final OwnSettings own = house.get(OwnSettings.class);

  private final Person maria = house.met(PeopleHouse.profile("Maria Ek", true));
  private final Person bo = house.met("Bo Lind");
  private final Person anna = house.met("Anna Ek");
  private final Person kim = house.met("Kim Berg");

  @BeforeEach
  void mariaLeadsBoWhoLeadsAnnaAndKim() {
    name(List.of(bo), new Change.ReportTo(maria.id()));
    name(List.of(anna, kim), new Change.ReportTo(bo.id()));
    house.events().clear();
  }

  @Test
  void listsReportsByName() {
    assertThat(people.reportsOf(house.workspace, bo.id()))
        .extracting(Person::name)
        .containsExactly("Anna Ek", "Kim Berg");
    assertThat(people.managesAnyone(house.workspace, bo.id())).isTrue();
    assertThat(people.managesAnyone(house.workspace, anna.id())).isFalse();
  }

  @Test
  void countsOnlyActiveReports() {
    Directory directory = house.get(Directory.class);
    for (Person gone : List.of(anna, kim)) {
      directory.refresh(
          house.workspace,
          "memory",
          gone.id(),
          new Profile(gone.name(), null, null, null, false, false));
    }
    assertThat(people.reportsOf(house.workspace, bo.id())).isEmpty();
    assertThat(people.managesAnyone(house.workspace, bo.id())).isFalse();
    assertThat(people.all(house.workspace)).hasSize(4);
  }

  @Test
  void tellsAManagerFromTheManagersManager() {
    assertThat(people.isManagerOf(house.workspace, bo.id(), anna.id())).isTrue();
    assertThat(people.isManagerOf(house.workspace, maria.id(), anna.id())).isFalse();
    assertThat(people.lineOf(house.workspace, anna.id()))
        .extracting(Person::name)
        .containsExactly("Bo Lind", "Maria Ek");
    assertThat(people.lineOf(house.workspace, maria.id())).isEmpty();
  }

  @Test
  void findsPeopleByTheBeginningsOfTheirNamesHoweverTheAccentsAreSpelt() {
    house.met("Åsa Lindström-O’Berg");
    house.met("Søren Æbelø");

    assertThat(search("berg")).containsExactlyInAnyOrder("Kim Berg", "Åsa Lindström-O’Berg");
    assertThat(search("ASA l")).containsExactly("Åsa Lindström-O’Berg");
    assertThat(search("a\u030asa lindström-o")).containsExactly("Åsa Lindström-O’Berg");
    assertThat(search("søren æb")).containsExactly("Søren Æbelø");
    assertThat(search("erg")).isEmpty();
    assertThat(search("' | & !:*")).isEqualTo(search(""));
  }

  @Test
  void findsOnlyAsManyActivePeopleAsAreAskedFor() {
    List<String> everyone = search("");

    assertThat(everyone).isSorted().hasSizeGreaterThan(2);
    assertThat(people.search(house.workspace, "", 1, 1))
        .extracting(Person::name)
        .containsExactly(everyone.get(1));
    house
        .get(Directory.class)
        .refresh(
            house.workspace,
            "memory",
            anna.id(),
            new Profile(anna.name(), anna.email(), null, null, false, false));
    assertThat(search("")).doesNotContain(anna.name()).hasSize(everyone.size() - 1);
    assertThat(people.withEmails(house.workspace, List.of(anna.email()))).isEmpty();
    assertThat(
            people.withEmails(house.workspace, List.of(" " + bo.email().toUpperCase(Locale.ROOT))))
        .extracting(Person::id)
        .containsExactly(bo.id());
  }

  private List<String> search(String words) {
    return people.search(house.workspace, words, 0, 25).stream().map(Person::name).toList();
  }

  @Test
  void keepsWorkspacesApart() {
    WorkspaceId other = WorkspaceId.create();
    assertThat(people.find(other, anna.id())).isEmpty();
    assertThat(people.active(other)).isEmpty();
    assertThat(people.lineOf(other, anna.id())).isEmpty();
  }

  @Test
  void takesAPersonsOwnSettingsFirstUntilTheyAreTakenBack() {
    ZoneId lisbon = ZoneId.of("Europe/Lisbon");
    WorkingHours early =
        new WorkingHours(
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY), LocalTime.of(6, 30), LocalTime.of(14, 0));
    own.speak(house.workspace, anna.id(), Language.ENGLISH);
    own.liveIn(house.workspace, anna.id(), lisbon);
    own.work(house.workspace, anna.id(), early);
    assertThat(house.again(anna).language()).isEqualTo(Language.ENGLISH);
    assertThat(house.again(anna).zone()).isEqualTo(lisbon);
    assertThat(house.again(anna).hours()).isEqualTo(early);
    assertThat(house.again(bo).language()).isEqualTo(Language.SWEDISH);

    own.speak(house.workspace, anna.id(), null);
    own.liveIn(house.workspace, anna.id(), null);
    own.work(house.workspace, anna.id(), null);
    assertThat(house.again(anna).language()).isEqualTo(anna.language());
    assertThat(house.again(anna).zone()).isEqualTo(anna.zone());
    assertThat(house.again(anna).hours()).isEqualTo(WorkingHours.USUAL);
  }

  @Test
  void namesSeveralPeopleAtOnce() {
    Result result =
        name(List.of(anna, kim), new Change.BelongTo("Product"), new Change.Become(Role.HR));
    assertThat(result).isEqualTo(new Result.Named(List.of(house.again(anna), house.again(kim))));
    assertThat(house.again(kim).department()).isEqualTo("Product");
    assertThat(house.again(kim).role()).isEqualTo(Role.HR);
    assertThat(house.again(kim).manager()).isEqualTo(bo.id());
    assertThat(house.events()).containsExactly(new PeopleChanged(house.workspace));

    name(List.of(kim), new Change.BelongNowhere(), new Change.ReportToNobody());
    assertThat(house.again(kim).department()).isNull();
    assertThat(house.again(kim).manager()).isNull();
  }

  @Test
  void letsNobodyStandAboveThemselves() {
    assertThat(name(List.of(maria), new Change.ReportTo(anna.id())))
        .isEqualTo(new Result.Circle(maria));
    assertThat(name(List.of(anna), new Change.ReportTo(anna.id())))
        .isEqualTo(new Result.Circle(house.again(anna)));
    assertThat(house.again(maria).manager()).isNull();
  }

  @Test
  void letsOnlyAnAdministratorNamePeople() {
    assertThat(name.name(anna, List.of(anna.id()), List.of(new Change.Become(Role.ADMIN))))
        .isEqualTo(new Result.NotAllowed());
    name(List.of(kim), new Change.Become(Role.ADMIN));
    name.name(house.again(kim), List.of(maria.id()), List.of(new Change.Become(Role.EMPLOYEE)));
    assertThat(name(List.of(anna), new Change.Become(Role.HR))).isEqualTo(new Result.NotAllowed());
  }

  @Test
  void keepsOneAdministrator() {
    assertThat(name(List.of(maria), new Change.Become(Role.HR))).isEqualTo(new Result.LastAdmin());
    assertThat(house.again(maria).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void namesOnlyPeopleWhoAreHere() {
    assertThat(name(List.of(anna), new Change.ReportTo(PersonId.create())))
        .isEqualTo(new Result.Unknown());
    assertThat(name(List.of(), new Change.BelongNowhere())).isEqualTo(new Result.Unknown());
  }

  @Test
  void makesNoneOfTheChangesWhenOneIsRefused() {
    name(List.of(maria), new Change.BelongTo("Sales"), new Change.ReportTo(anna.id()));
    assertThat(house.again(maria).department()).isNull();
  }

  private Result name(List<Person> named, Change... changes) {
    return name.name(maria, named.stream().map(Person::id).toList(), List.of(changes));
  }
}
