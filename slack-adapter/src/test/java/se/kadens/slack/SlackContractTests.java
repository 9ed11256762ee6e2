package se.kadens.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.kadens.conversation.Channel;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.stage.ChannelContract;

/** Slack keeps to what every channel promises, tried on a workspace that is as strict as Slack. */
class SlackContractTests extends ChannelContract {

  @Override
  protected ChatProduct open() {
    return new InSandbox();
  }

  static class InSandbox implements ChatProduct {

    static final String ANNA = "UANNA";
    private static final Set<String> WRITING =
        Set.of("chat.postMessage", "chat.update", "chat.delete");

    private final World world = new World();
    final SlackSandbox slack = SlackSandbox.start(settings(world.clock));
    private final Person stranger =
        world.core.add("Ola Nord", "ola@acme.example", Language.SWEDISH);
    private final SlackChannel channel;

    InSandbox() {
      SlackSettings settings = World.settings(slack.apiUrl().toString(), false);
      SlackWeb web = new SlackWeb(settings, Duration.ofSeconds(5), world.clock);
      Posts posts = new Posts(web, new Kits(world.users), world.pauses::add);
      channel = new SlackChannel(web, posts, world.users, 8, world.clock);
      slack.addUser(
          SandboxUser.person(ANNA, "Anna Berg", world.anna.email(), "sv-SE", "Europe/Stockholm"));
    }

    private static SlackSandboxSettings settings(Clock clock) {
      SlackSandboxSettings usual = SlackSandboxSettings.forTests(clock);
      return new SlackSandboxSettings(
          0, usual.teamId(), usual.teamName(), World.SECRET, "xoxb-1", null, clock, usual.limits());
    }

    @Override
    public Channel channel() {
      return channel;
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
      return slack.desk(ANNA).messages().stream().map(ShownMessage::plain).toList();
    }

    @Override
    public int requests() {
      return (int) slack.calls().stream().filter(call -> WRITING.contains(call.method())).count();
    }

    @Override
    public void throttlesOnce() {
      WRITING.forEach(method -> slack.faults().throttle(method, Duration.ofSeconds(3), 1));
    }

    @Override
    public void breaksOnceAfterwards() {
      slack.faults().acceptThenCut(1);
    }

    @Override
    public void losesTheMember() {
      slack.faults().failWith("chat.postMessage", null, "user_not_found");
    }

    @Override
    public void isDown() {
      slack.close();
      // The client finds out about its idle connection only when it writes to it.
      channel.seek(UUID.randomUUID(), world.anna, now());
    }

    @Override
    public void close() {
      slack.close();
      world.close();
    }
  }
}
