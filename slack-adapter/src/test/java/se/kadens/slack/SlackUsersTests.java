package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.slack.SlackUsers.Wanted;

class SlackUsersTests {

  private World world;

  @BeforeEach
  void begin() {
    world = new World();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void looksUpManyEachWithTheirOwn() {
    Person bo = world.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
    world.users.note(world.team, "UBO", bo.id(), world.clock.instant());
    WorkspaceId ours = world.core.workspace.id();

    assertThat(
            world.users.usersOf(
                List.of(
                    new Wanted(ours, bo.id()),
                    new Wanted(ours, new PersonId(UUID.randomUUID())),
                    new Wanted(ours, world.anna.id()),
                    new Wanted(new WorkspaceId(UUID.randomUUID()), bo.id()),
                    new Wanted(ours, bo.id()))))
        .containsExactly(
            Optional.of("UBO"),
            Optional.empty(),
            Optional.of("UANNA"),
            Optional.empty(),
            Optional.of("UBO"));
  }
}
