package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.file.Row;
import se.kadens.language.Language;
import se.kadens.people.Links.Proposal;
import se.kadens.people.Links.State;

class LinksTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  private final PeopleHouse house = new PeopleHouse();
  private final Directory directory = house.get(Directory.class);
  private final Links links = house.get(Links.class);
  private final WorkspaceId here = house.workspace;

  private Met meet(String channel, String name) {
    return directory.meet(here, channel, PeopleHouse.profile(name, false));
  }

  private Person annaOnBoth() {
    Person anna = house.met("Anna Ek");
    links.propose(here, anna.id(), "pager", NOW);
    links.confirm(here, anna.id(), "pager", NOW);
    return anna;
  }

  @Test
  void knowsAPersonAtOnceWhereTheyAreMetFirst() {
    Person anna = house.met("Anna Ek");
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory");
    assertThat(links.preferred(here, anna.id())).contains("memory");
    assertThat(house.linked()).isEmpty();
  }

  @Test
  void knowsWhomOnlyTheFileNamedWhereTheyAreMetFirst() {
    house
        .get(ImportPeople.class)
        .read(
            here,
            List.of(
                new Row.Cells(
                    2, List.of("anna.ek@example.com", "Anna Ek", "", "", "employee", "", ""))),
            NOW);
    PersonId anna = house.people.findByEmail(here, "anna.ek@example.com").orElseThrow().id();
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Known(anna));
    assertThat(meet("memory", "Anna Ek")).isEqualTo(new Met.Unconfirmed(anna));
  }

  @Test
  void waitsOnASecondChannelUntilThePersonConfirms() {
    Person anna = house.met("Anna Ek");
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Unconfirmed(anna.id()));
    links.propose(here, anna.id(), "pager", NOW);
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Unconfirmed(anna.id()));
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory");
    assertThat(links.confirm(here, anna.id(), "pager", NOW)).isTrue();
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Known(anna.id()));
    assertThat(house.linked()).containsExactly(new Linked(here, anna.id(), "pager"));
  }

  @Test
  void notesNothingOfWhomASecondListOnlyNames() {
    Person anna = house.met("Anna Ek");
    house.events().clear();
    directory.meet(
        here, "pager", new Profile("Nobody", anna.email(), Language.ENGLISH, LISBON, true, true));
    assertThat(house.again(anna)).isEqualTo(anna);
    assertThat(links.state(here, anna.id(), "pager")).isEmpty();
    assertThat(house.events()).isEmpty();
  }

  @Test
  void confirmsNothingThatNobodyProposedOrThatIsConfirmed() {
    Person anna = annaOnBoth();
    assertThat(links.confirm(here, anna.id(), "pager", NOW)).isFalse();
    assertThat(links.confirm(here, anna.id(), "elsewhere", NOW)).isFalse();
    assertThat(links.refuse(here, anna.id(), "pager", NOW)).isFalse();
    assertThat(links.refuse(here, anna.id(), "memory", NOW)).isFalse();
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory", "pager");
    assertThat(house.linked()).hasSize(1);
  }

  @Test
  void keepsARefusalUntilThePersonSaysOtherwise() {
    Person anna = house.met("Anna Ek");
    links.propose(here, anna.id(), "pager", NOW);
    assertThat(links.refuse(here, anna.id(), "pager", NOW)).isTrue();
    assertThat(links.propose(here, anna.id(), "pager", NOW.plus(Duration.ofDays(400))))
        .isEqualTo(new Proposal(State.REFUSED, 1));
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Unconfirmed(anna.id()));
    links.spoken(here, anna.id(), "pager", NOW);
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory");
    assertThat(links.confirm(here, anna.id(), "pager", NOW)).isTrue();
    assertThat(links.lastSpoken(here, anna.id(), NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void proposesAgainOnlyAfterAWeekWithoutAnAnswer() {
    Person anna = house.met("Anna Ek");
    assertThat(links.propose(here, anna.id(), "pager", NOW))
        .isEqualTo(new Proposal(State.PROPOSED, 1));
    assertThat(links.propose(here, anna.id(), "pager", NOW.plus(Duration.ofDays(6))).round())
        .isEqualTo(1);
    assertThat(links.propose(here, anna.id(), "pager", NOW.plus(Duration.ofDays(7))).round())
        .isEqualTo(2);
    links.confirm(here, anna.id(), "pager", NOW);
    assertThat(links.propose(here, anna.id(), "pager", NOW.plus(Duration.ofDays(30))))
        .isEqualTo(new Proposal(State.CONFIRMED, 2));
  }

  @Test
  void asksWhereThePersonChose() {
    Person anna = annaOnBoth();
    assertThat(links.preferred(here, anna.id())).contains("memory");
    assertThat(links.choose(here, anna.id(), "pager")).isTrue();
    assertThat(links.preferred(here, anna.id())).contains("pager");
    assertThat(links.choose(here, anna.id(), "memory")).isTrue();
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory", "pager");
  }

  @Test
  void takesNoChoiceOfAChannelThePersonIsNotKnownOn() {
    Person anna = house.met("Anna Ek");
    links.propose(here, anna.id(), "pager", NOW);
    assertThat(links.choose(here, anna.id(), "pager")).isFalse();
    assertThat(links.choose(here, anna.id(), "elsewhere")).isFalse();
    assertThat(links.preferred(here, anna.id())).contains("memory");
  }

  @Test
  void remembersForHalfADayWhereThePersonSpokeLast() {
    Person anna = annaOnBoth();
    assertThat(links.lastSpoken(here, anna.id(), NOW)).isEmpty();
    links.spoken(here, anna.id(), "memory", NOW);
    links.spoken(here, anna.id(), "pager", NOW.plusSeconds(1));
    assertThat(links.lastSpoken(here, anna.id(), NOW.plusSeconds(2))).contains("pager");
    links.spoken(here, anna.id(), "memory", NOW.plusSeconds(3));
    links.spoken(here, anna.id(), "memory", NOW);
    assertThat(links.lastSpoken(here, anna.id(), NOW.plusSeconds(4))).contains("memory");
    assertThat(links.lastSpoken(here, anna.id(), NOW.plusSeconds(3).plus(Duration.ofHours(12))))
        .isEmpty();
  }

  @Test
  void remembersWhereThePersonWasHeardLastWithinOneMoment() {
    Person anna = annaOnBoth();
    links.spoken(here, anna.id(), "memory", NOW);
    links.spoken(here, anna.id(), "pager", NOW);
    assertThat(links.lastSpoken(here, anna.id(), NOW)).contains("pager");
    links.spoken(here, anna.id(), "memory", NOW);
    assertThat(links.lastSpoken(here, anna.id(), NOW)).contains("memory");
    links.spoken(here, anna.id(), "pager", NOW.minusSeconds(1));
    assertThat(links.lastSpoken(here, anna.id(), NOW)).contains("memory");
  }

  @Test
  void knowsThePersonWhereTheySpeakIfNobodyHasNotedWhereTheyAreKnown() {
    Person anna = house.met("Anna Ek");
    house.get(JdbcClient.class).sql("delete from channel_link").update();
    links.spoken(here, anna.id(), "memory", NOW);
    links.spoken(here, anna.id(), "pager", NOW.plusSeconds(1));
    assertThat(links.confirmed(here, anna.id())).containsExactly("memory");
    assertThat(links.lastSpoken(here, anna.id(), NOW.plusSeconds(2))).contains("memory");
  }

  @Test
  void knowsThePersonWhereTheirUserIsReadAnewIfNobodyHasNotedWhereTheyAreKnown() {
    Person anna = house.met("Anna Ek");
    house.get(JdbcClient.class).sql("delete from channel_link").update();
    directory.refresh(here, "memory", anna.id(), PeopleHouse.profile("Anna Ek", false));
    assertThat(meet("pager", "Anna Ek")).isEqualTo(new Met.Unconfirmed(anna.id()));
  }

  @Test
  void hasOneFirstChannelHoweverManyMeetSomebodyAtOnce() throws Exception {
    Person anna = house.met("Anna Ek");
    for (int round = 0; round < 5; round++) {
      house.get(JdbcClient.class).sql("delete from channel_link").update();
      List<Callable<Met>> meetings =
          List.of(() -> meet("memory", "Anna Ek"), () -> meet("pager", "Anna Ek"));
      try (var pool = Executors.newFixedThreadPool(2)) {
        List<Met> met = pool.invokeAll(meetings).stream().map(LinksTests::outcome).toList();
        assertThat(met)
            .containsExactlyInAnyOrder(new Met.Known(anna.id()), new Met.Unconfirmed(anna.id()));
      }
    }
  }

  private static Met outcome(Future<Met> meeting) {
    return meeting.resultNow();
  }

  @Test
  void takesNameAndZoneFromWhereThePersonIsAsked() {
    Person anna = annaOnBoth();
    Profile other = new Profile("Anna E.", anna.email(), Language.ENGLISH, LISBON, false, true);
    directory.refresh(here, "pager", anna.id(), other);
    assertThat(house.again(anna)).isEqualTo(anna);
    links.choose(here, anna.id(), "pager");
    directory.refresh(here, "pager", anna.id(), other);
    assertThat(house.again(anna).name()).isEqualTo("Anna E.");
    assertThat(house.again(anna).zone()).isEqualTo(LISBON);
  }

  @Test
  void asksThePersonForAsLongAsAnyChannelHasThem() {
    Person anna = annaOnBoth();
    Profile gone = new Profile("Anna Ek", anna.email(), null, null, false, false);
    directory.refresh(here, "memory", anna.id(), gone);
    assertThat(house.again(anna).active()).isTrue();
    directory.refresh(here, "pager", anna.id(), gone);
    assertThat(house.again(anna).active()).isFalse();
    directory.refresh(here, "memory", anna.id(), PeopleHouse.profile("Anna Ek", false));
    assertThat(house.again(anna).active()).isTrue();
  }
}
