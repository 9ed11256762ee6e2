package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.file.Outcome;
import se.kadens.file.Row;
import se.kadens.language.Language;

class DirectoryTests {

  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  private final PeopleHouse house = new PeopleHouse();
  private final Directory directory = house.get(Directory.class);

  @Test
  void makesThePersonWhereThereIsNoFile() {
    Person anna =
        house.met(
            new Profile("Anna Ek", "Anna.Ek@Example.com", Language.ENGLISH, HELSINKI, false, true));
    assertThat(anna)
        .isEqualTo(
            new Person(
                house.workspace,
                anna.id(),
                "Anna Ek",
                "anna.ek@example.com",
                Language.ENGLISH,
                HELSINKI,
                WorkingHours.USUAL,
                null,
                null,
                Role.EMPLOYEE,
                true));
    assertThat(house.events())
        .containsExactly(
            new PeopleChanged(house.workspace), new PeopleChanged(house.workspace, anna.id()));
  }

  @Test
  void tellsOnceOfManyThoughOneOfThemIsNotTakenIn() {
    assertThatThrownBy(
            () ->
                directory.takeInMany(
                    house.workspace,
                    () -> {
                      house.met("Anna Ek");
                      house.met("Bo Lind");
                      assertThat(house.events()).isEmpty();
                      throw new IllegalStateException("the list ends here");
                    }))
        .hasMessage("the list ends here");
    assertThat(house.events()).containsExactly(new PeopleChanged(house.workspace));
  }

  @Test
  void tellsNothingOfSomeWhoAreAsTheyWere() {
    house.met("Anna Ek");
    int before = house.events().size();
    directory.takeInMany(
        house.workspace,
        () -> {
          house.met("Anna Ek");
          return false;
        });
    assertThat(house.events()).hasSize(before);
  }

  /** A node may have been killed before it could tell. */
  @Test
  void tellsOfAWholeListThoughEverybodyIsAsTheyWere() {
    directory.takeInMany(house.workspace, () -> true);
    assertThat(house.events()).containsExactly(new PeopleChanged(house.workspace));
    assertThat(house.heardOutside()).isFalse();
  }

  @Test
  void takesTwoUsersWithOneAddressForOnePerson() {
    Person first = house.met("Anna Ek");
    Person second = house.met(profile("Anna E.", "ANNA.EK@example.com", false, true));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(house.people.all(house.workspace)).hasSize(1);
  }

  @Test
  void makesNobodyOfAUserWithoutAVerifiedAddress() {
    assertThat(meet(profile("Anna Ek", null, false, true))).isEmpty();
    assertThat(house.people.all(house.workspace)).isEmpty();
  }

  @Test
  void makesNobodyOfAUserWhoIsSwitchedOff() {
    assertThat(meet(profile("Anna Ek", "anna@example.com", false, false))).isEmpty();
    assertThat(house.people.all(house.workspace)).isEmpty();
  }

  @Test
  void callsANamelessUserByTheAddress() {
    assertThat(house.met(profile(" \0", "anna@example.com", false, true)).name()).isEqualTo("anna");
  }

  @Test
  void makesStewardsAdministrators() {
    assertThat(house.met(PeopleHouse.profile("Maria Ek", true)).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void makesALaterStewardAnAdministratorOnlyWhileThereIsNone() {
    Person anna = house.met("Anna Ek");
    Person bo = house.met("Bo Lind");
    directory.refresh(house.workspace, "memory", anna.id(), PeopleHouse.profile("Anna Ek", true));
    directory.refresh(house.workspace, "memory", bo.id(), PeopleHouse.profile("Bo Lind", true));
    assertThat(house.again(anna).role()).isEqualTo(Role.ADMIN);
    assertThat(house.again(bo).role()).isEqualTo(Role.EMPLOYEE);
  }

  @Test
  void followsTheChannelWhereThereIsNoFile() {
    Person anna = house.met("Anna Ek");
    directory.refresh(
        house.workspace,
        "memory",
        anna.id(),
        new Profile("Anna Berg", "anna.berg@example.com", Language.SWEDISH, LISBON, false, false));
    Person after = house.again(anna);
    assertThat(after.name()).isEqualTo("Anna Berg");
    assertThat(after.email()).isEqualTo("anna.berg@example.com");
    assertThat(after.zone()).isEqualTo(LISBON);
    assertThat(after.active()).isFalse();
    assertThat(house.people.active(house.workspace)).isEmpty();
  }

  @Test
  void keepsTheNameOfAUserWhoLostTheirs() {
    Person anna = house.met("Anna Ek");
    directory.refresh(house.workspace, "memory", anna.id(), profile(" ", null, false, true));
    assertThat(house.again(anna).name()).isEqualTo("Anna Ek");
    assertThat(house.again(anna).email()).isEqualTo("anna.ek@example.com");
  }

  @Test
  void leavesAnAddressWithThePersonWhoHasIt() {
    Person anna = house.met("Anna Ek");
    Person bo = house.met("Bo Lind");
    directory.refresh(
        house.workspace, "memory", bo.id(), profile("Bo Lind", anna.email(), false, true));
    assertThat(house.again(bo).email()).isEqualTo("bo.lind@example.com");
  }

  @Test
  void tellsOfAChangeOnlyWhenThereIsOne() {
    Person anna = house.met("Anna Ek");
    house.events().clear();
    directory.refresh(house.workspace, "memory", anna.id(), PeopleHouse.profile("Anna Ek", false));
    assertThat(house.events()).isEmpty();
    directory.refresh(
        house.workspace,
        "memory",
        anna.id(),
        new Profile("Anna Ek", null, null, LISBON, false, true));
    assertThat(house.events()).containsExactly(new PeopleChanged(house.workspace, anna.id()));
  }

  @Test
  void matchesOnlyThoseInTheFileWhereThereIsOne() {
    Person left = house.met("Kim Berg");
    importFile("anna.ek@example.com,Anna Ek,,Product,employee,sv,Europe/Stockholm");
    Person anna = house.people.findByEmail(house.workspace, "anna.ek@example.com").orElseThrow();
    assertThat(meet(profile("Anna on chat", "Anna.Ek@example.com", true, true)))
        .contains(anna.id());
    assertThat(house.again(anna)).isEqualTo(anna);
    assertThat(meet(PeopleHouse.profile("Bo Lind", true))).isEmpty();
    assertThat(meet(profile("Kim Berg", left.email(), false, true))).isEmpty();
  }

  @Test
  void leavesToTheFileWhoIsAskedWhereThereIsOne() {
    Person kim = house.met("Kim Berg");
    importFile("anna.ek@example.com,Anna Ek,,Product,employee,,");
    Person anna = house.people.findByEmail(house.workspace, "anna.ek@example.com").orElseThrow();
    directory.refresh(house.workspace, "memory", kim.id(), PeopleHouse.profile("Kim Berg", true));
    directory.refresh(
        house.workspace,
        "memory",
        anna.id(),
        new Profile("A", "x@example.com", null, LISBON, true, false));
    assertThat(house.again(kim).active()).isFalse();
    assertThat(house.again(kim).role()).isEqualTo(Role.EMPLOYEE);
    assertThat(house.again(anna).active()).isTrue();
    assertThat(house.again(anna).name()).isEqualTo("Anna Ek");
    assertThat(house.again(anna).email()).isEqualTo("anna.ek@example.com");
    assertThat(house.again(anna).zone()).isEqualTo(LISBON);
  }

  private Optional<PersonId> meet(Profile profile) {
    return directory.meet(house.workspace, "memory", profile) instanceof Met.Known(PersonId person)
        ? Optional.of(person)
        : Optional.empty();
  }

  private static Profile profile(
      String name, @Nullable String email, boolean steward, boolean active) {
    return new Profile(name, email, null, null, steward, active);
  }

  private void importFile(String line) {
    assertThat(
            house
                .get(ImportPeople.class)
                .read(
                    house.workspace,
                    List.of(new Row.Cells(2, List.of(line.split(",", -1)))),
                    Instant.parse("2026-11-23T08:00:00Z")))
        .isInstanceOf(Outcome.Imported.class);
  }
}
