package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.teams.TeamsUsers.Wanted;

class TeamsUsersTests {

  private OutboundWorld world;
  private Person bo;

  @BeforeEach
  void begin() {
    world = new OutboundWorld();
    bo = world.core.add("Bo Ek", "bo@acme.example");
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Address bo(@Nullable String user, @Nullable String directory, @Nullable String chat) {
    return new Address(
        world.core.workspace.id(), "t", user, directory, "https://service.example/", chat);
  }

  private void note(Address address) {
    world.users.note(address, world.clock.instant());
  }

  private void link(Address address) {
    world.users.link(address, bo.id(), world.clock.instant());
  }

  private Address known() {
    return world.users.addressOf(bo.workspace(), bo.id()).orElseThrow();
  }

  @Test
  void looksUpManyEachWithTheirOwn() {
    note(bo("29:bo", null, "a:1"));
    link(bo("29:bo", null, null));
    Person eva = world.core.add("Eva Lund", "eva@acme.example");
    Address evas = new Address(eva.workspace(), "t", "29:eva", null, "https://s.example/", "a:2");
    note(evas);
    world.users.link(evas, eva.id(), world.clock.instant());
    world.users.block(evas, "said no", world.clock.instant());
    Wanted nobody = new Wanted(bo.workspace(), new PersonId(UUID.randomUUID()), true);

    assertThat(
            world.users.addresses(
                List.of(
                    new Wanted(eva.workspace(), eva.id(), true),
                    nobody,
                    new Wanted(bo.workspace(), bo.id(), false),
                    new Wanted(eva.workspace(), eva.id(), false),
                    new Wanted(new WorkspaceId(UUID.randomUUID()), bo.id(), true),
                    new Wanted(bo.workspace(), bo.id(), true))))
        .containsExactly(
            Optional.of(evas),
            Optional.empty(),
            Optional.of(known()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(known()));
  }

  @Test
  void keepsWhatItKnowsAndTakesInWhatIsNew() {
    note(bo("29:bo", null, "a:1"));
    link(bo("29:bo", "d-bo", null));

    assertThat(known()).isEqualTo(bo("29:bo", "d-bo", "a:1"));

    note(new Address(bo.workspace(), "t", "29:bo", "d-bo", "https://moved.example/", "a:2"));
    assertThat(known())
        .isEqualTo(
            new Address(bo.workspace(), "t", "29:bo", "d-bo", "https://moved.example/", "a:2"));
  }

  @Test
  void knowsAUserOfTheDirectoryAgainWhenTheyWrite() {
    link(bo(null, "d-bo", null));
    note(bo("29:bo", "d-bo", "a:1"));

    assertThat(known()).isEqualTo(bo("29:bo", "d-bo", "a:1"));
    assertThat(world.users.personOf(bo.workspace(), "t", "29:bo")).contains(bo.id());
  }

  @Test
  void keepsTwoUsersApartWhoClaimOneDirectoryId() {
    note(bo("29:bo", "d-bo", "a:1"));
    note(bo("29:eva", "d-bo", "a:2"));
    link(bo("29:eva", "d-bo", null));

    assertThat(known().user()).isEqualTo("29:eva");
    assertThat(known().conversation()).isEqualTo("a:2");
    assertThat(world.users.personOf(bo.workspace(), "t", "29:bo")).isEmpty();
  }

  @Test
  void letsAPersonBeOneUserAtATime() {
    link(bo("29:old", "d-old", null));
    link(bo("29:new", "d-new", null));

    assertThat(world.users.personOf(bo.workspace(), "t", "29:old")).isEmpty();
    assertThat(known().user()).isEqualTo("29:new");
    assertThat(world.users.linked(bo.workspace(), List.of(bo.id(), world.anna.id())))
        .containsExactlyInAnyOrder(bo.id(), world.anna.id());
  }

  @Test
  void remembersSinceWhenSomebodyKeepsUsOut() {
    link(bo("29:bo", null, null));
    var since = world.clock.instant();
    world.users.block(bo("29:bo", null, null), "uninstalled", since);
    world.clock.advance(java.time.Duration.ofDays(1));
    world.users.block(bo("29:bo", null, null), "MessageWritesBlocked", world.clock.instant());

    assertThat(
            world
                .jdbc
                .sql("SELECT blocked_at FROM teams_user WHERE person_id = ?")
                .param(bo.id().value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(since);
    assertThat(world.users.reach(bo.workspace(), bo.id())).isEmpty();

    note(bo("29:bo", null, null));
    assertThat(world.users.reach(bo.workspace(), bo.id())).isPresent();
  }

  @Test
  void notesAUserOnceHoweverManyActivitiesComeAtOnce() throws Exception {
    String user = "29:" + UUID.randomUUID();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, 10)
              .<Future<?>>mapToObj(_ -> threads.submit(() -> note(bo(user, "d-" + user, "a:1"))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }

    assertThat(
            world
                .jdbc
                .sql("SELECT count(*) FROM teams_user WHERE user_id = ?")
                .param(user)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
