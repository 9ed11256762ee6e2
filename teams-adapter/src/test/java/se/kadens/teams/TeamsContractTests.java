package se.kadens.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.kadens.conversation.Channel;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.stage.ChannelContract;

/** Teams keeps to what every channel promises, tried on a tenant that is as strict as Teams. */
class TeamsContractTests extends ChannelContract {

  @Override
  protected ChatProduct open() {
    return new InSandbox();
  }

  static class InSandbox implements ChatProduct {

    private static final Set<CallKind> WRITING =
        Set.of(CallKind.SEND, CallKind.UPDATE, CallKind.DELETE);

    final OutboundWorld world = new OutboundWorld();
    private final Person stranger = world.core.add("Ola Nord", "ola@acme.example");

    @Override
    public Channel channel() {
      return world.parts.channel();
    }

    @Override
    public Instant now() {
      return world.clock.instant();
    }

    @Override
    public Person member() {
      return world.anna;
    }

    @Override
    public Person stranger() {
      return stranger;
    }

    @Override
    public List<String> shown() {
      return world.desk().messages().stream().map(ShownActivity::plain).toList();
    }

    @Override
    public int requests() {
      return (int)
          world.teams.calls().stream().filter(call -> WRITING.contains(call.kind())).count();
    }

    @Override
    public void throttlesOnce() {
      WRITING.forEach(
          kind -> world.teams.faults().next(kind, 1, Fault.throttled(Duration.ofSeconds(3))));
    }

    @Override
    public void breaksOnceAfterwards() {
      WRITING.forEach(kind -> world.teams.faults().next(kind, 1, Fault.acceptedThenCut()));
    }

    @Override
    public void losesTheMember() {
      world.desk().block();
    }

    @Override
    public void isDown() {
      world.teams.close();
    }

    @Override
    public void close() {
      world.close();
    }
  }
}
