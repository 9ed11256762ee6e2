package se.kadens.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;

/** The channel that the core's own tests talk over keeps to what every channel promises. */
class MemoryChannelTests extends ChannelContract {

  private static final WorkspaceId WORKSPACE = WorkspaceId.create();

  @Override
  protected ChatProduct open() {
    return new InMemory();
  }

  static class InMemory implements ChatProduct {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Person anna = person("Anna Berg", "anna@example.com");
    private final Person ola = person("Ola Nord", "ola@example.com");
    final MemoryChannel memory = new MemoryChannel("memory", anna::equals);

    private static Person person(String name, String email) {
      return new Person(
          WORKSPACE,
          PersonId.create(),
          name,
          email,
          Language.SWEDISH,
          ZoneId.of("Europe/Stockholm"),
          WorkingHours.USUAL,
          null,
          null,
          Role.EMPLOYEE,
          true);
    }

    @Override
    public Channel channel() {
      return memory;
    }

    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public Person member() {
      return anna;
    }

    @Override
    public Person stranger() {
      return ola;
    }

    @Override
    public List<String> shown() {
      return memory.of(anna.id()).stream().map(bubble -> bubble.message().summary()).toList();
    }

    @Override
    public int requests() {
      return memory.requests();
    }

    @Override
    public void throttlesOnce() {
      memory.meets(anna, new Delivery.Throttled(NOW.plusSeconds(3), "slow down"));
    }

    @Override
    public void breaksOnceAfterwards() {
      memory.breaksAfterArrival(anna);
    }

    @Override
    public void losesTheMember() {
      memory.alwaysMeets(new Delivery.Unreachable("gone"));
    }

    @Override
    public void isDown() {
      memory.alwaysMeets(new Delivery.Unavailable(NOW.plusSeconds(5), "nothing answers"));
    }

    @Override
    public void close() {}
  }
}
