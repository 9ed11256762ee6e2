package se.kadens.teams;

import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.reception.InTurn;
import se.kadens.reception.Reception;
import se.kadens.wire.Pause;

/** The parts of this channel that the outside needs, joined with those that only they need. */
record TeamsParts(
    TeamsStartup.Connection connection,
    TeamsDirectory directory,
    TeamsRooms rooms,
    TeamsNewcomers newcomers,
    TeamsChannel channel,
    Posts posts,
    Inbound inbound,
    InTurn inTurn,
    ExecutorService threads)
    implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);

  /** While whoever wrote waits, and others for the same desk. */
  private static final Duration BRIEFLY = Duration.ofSeconds(3);

  static TeamsParts assemble(
      TeamsSettings settings,
      JdbcClient jdbc,
      Reception core,
      Pause pause,
      ExecutorService threads,
      Clock clock) {
    OkHttpClient http = ConnectorClients.http(TO_CONNECT, TO_ANSWER);
    Tokens tokens = tokens(settings, http, clock);
    Connector connector = connector(settings, http, tokens, clock);
    TeamsUsers users = new TeamsUsers(jdbc);
    Paces paces = new Paces(settings.perConversationPerSecond(), System::nanoTime);
    MessageCards cards = new MessageCards(new AdaptiveCards(), core);
    Posts posts = new Posts(connector, cards, users, paces, settings.botId(), pause, clock);
    TeamsInstallations installations = new TeamsInstallations(jdbc, core, settings);
    TeamsDirectory directory =
        new TeamsDirectory(connector, core, installations, users, settings, pause);
    InTurn inTurn = new InTurn(threads);
    TeamsRooms rooms = new TeamsRooms(jdbc, connector, installations, core, pause);
    return new TeamsParts(
        new TeamsStartup.Connection(tokens),
        directory,
        rooms,
        new TeamsNewcomers(directory, threads, clock),
        new TeamsChannel(posts, users, rooms, settings, clock),
        posts,
        Inbound.assemble(
            settings,
            jdbc,
            core,
            connector,
            connector(settings, ConnectorClients.http(BRIEFLY, BRIEFLY), tokens, clock),
            users,
            installations,
            directory,
            rooms,
            posts,
            inTurn,
            threads,
            clock),
        inTurn,
        threads);
  }

  private static @Nullable Tokens tokens(TeamsSettings settings, OkHttpClient http, Clock clock) {
    if (!settings.hasCredentials()) {
      return null;
    }
    return new Tokens(
        settings.managedIdentity()
            ? ManagedIdentityTokens.of(settings)
            : LoginTokens.of(settings, http),
        clock);
  }

  private static Connector connector(
      TeamsSettings settings, OkHttpClient http, @Nullable Tokens tokens, Clock clock) {
    ServiceClientCredentials credentials =
        tokens == null
            ? null
            : new BotCredentials(Objects.requireNonNull(settings.appId()), tokens);
    return new Connector(
        new ConnectorClients(http, credentials, new ServiceHosts(settings.serviceHosts())::allow),
        tokens,
        settings.botId(),
        new Failures(clock, ThreadLocalRandom::current));
  }

  /** Lets what was acknowledged be carried out, as far as there is time. */
  @Override
  public void close() {
    inTurn.close();
  }
}
