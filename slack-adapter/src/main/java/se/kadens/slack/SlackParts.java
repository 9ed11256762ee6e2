package se.kadens.slack;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.reception.InTurn;
import se.kadens.reception.Reception;
import se.kadens.wire.Pause;

/** The parts of this channel that the outside needs, joined with those that only they need. */
record SlackParts(
    SlackStartup.Connection connection,
    SlackDirectory directory,
    SlackRooms rooms,
    SlackChannel channel,
    SlackInbox inbox,
    SlackEndpoint endpoint,
    InTurn inTurn,
    ExecutorService threads)
    implements AutoCloseable {

  static SlackParts assemble(
      SlackSettings settings,
      JdbcClient jdbc,
      Reception core,
      Pause pause,
      ExecutorService threads,
      Clock clock) {
    SlackWeb web = new SlackWeb(settings, SlackWeb.OTHERWISE, clock);
    SlackWeb quick = new SlackWeb(settings, SlackWeb.WHILE_SLACK_WAITS, clock);
    SlackTeams teams = new SlackTeams(jdbc);
    SlackUsers users = new SlackUsers(jdbc);
    Kits kits = new Kits(users);
    Posts posts = new Posts(web, kits, pause);
    Homes homes = new Homes(web, core, kits, pause);
    InTurn inTurn = new InTurn(threads);
    Replies replies = new Replies(web, posts, homes, kits, pause, inTurn, clock);
    SlackDirectory directory =
        new SlackDirectory(web, core, teams, users, settings, pause, threads, clock);
    Visitors visitors = new Visitors(teams, users, directory, quick, core);
    SlackRooms rooms = new SlackRooms(web, core, teams, pause);
    OtherMessages messages = new OtherMessages(users, core);
    SlackInbox inbox =
        new SlackInbox(
            core,
            new SlackEvents(visitors, core, teams, directory, rooms, replies, threads, clock),
            new SlackPresses(visitors, core, users, replies, clock),
            new SlackForms(visitors, core, users, replies, clock),
            new SlackCommands(visitors, core, messages, replies, clock));
    return new SlackParts(
        new SlackStartup.Connection(web, core, teams, pause),
        directory,
        rooms,
        new SlackChannel(web, posts, users, settings.ceilingPerSecond(), clock),
        inbox,
        new SlackEndpoint(new SlackSignature(settings.signingSecrets()), inbox, clock),
        inTurn,
        threads);
  }

  /** Lets what was acknowledged be carried out, as far as there is time. */
  @Override
  public void close() {
    inTurn.close();
  }
}
