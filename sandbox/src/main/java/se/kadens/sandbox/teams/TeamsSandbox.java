package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot Connector on loopback with one app in one tenant. It is strict where the real one is, and
 * safe for use by several threads.
 */
public final class TeamsSandbox implements AutoCloseable {

  static {
    // Without it the server's answers wait for the client's delayed acknowledgement, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Tenant tenant;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI serviceUrl;
  private final PublishedKeys keys;
  private final Tokens tokens;
  private final IssuedTokens issued;
  private final Calls calls;
  private final Login login;
  private final Endpoint endpoint;
  private final Activities activities;
  private final Deliveries deliveries;

  private TeamsSandbox(TeamsSandboxSettings settings, HttpServer server) {
    this.server = server;
    // Tokens are dated by the time of the machine, on which their other side goes.
    Clock realTime = Clock.systemUTC();
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    serviceUrl = root.resolve(Connector.PATH);
    tenant = new Tenant(settings);
    keys = new PublishedKeys(root);
    tokens = new Tokens(settings.appId(), serviceUrl, keys, realTime);
    issued = new IssuedTokens(realTime);
    calls = new Calls(tenant);
    login = new Login(settings, root, keys, issued, calls, realTime);
    endpoint = new Endpoint(threads);
    activities = new Activities(tenant, serviceUrl.toString());
    deliveries = new Deliveries(tenant, endpoint, tokens, threads);
    server.createContext(
        Connector.PATH, new Connector(tenant, calls, issued, serviceUrl.toString()));
    server.createContext(Login.PATH + "/", login);
    server.createContext(PublishedKeys.PATH, keys::handle);
    server.setExecutor(threads);
  }

  public static TeamsSandbox start(TeamsSandboxSettings settings) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 512);
      TeamsSandbox sandbox = new TeamsSandbox(settings, server);
      server.start();
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException("no Teams sandbox on port " + settings.port(), e);
    }
  }

  public TeamsSandboxSettings settings() {
    return tenant.settings;
  }

  /** Where the bot calls back, with a slash at its end, as activities say it. */
  public URI serviceUrl() {
    return serviceUrl;
  }

  /** The OpenID metadata that leads to the connector's keys. */
  public URI openIdUrl() {
    return keys.metadataUrl();
  }

  /** The token authority, without the tenant: tokens are at {tenant}/oauth2/v2.0/token below it. */
  public URI loginUrl() {
    return login.url();
  }

  /** Where activities are posted from now on. */
  public void deliverTo(URI messagingEndpoint) {
    endpoint.deliverTo(messagingEndpoint);
  }

  /** Adds a person, or replaces them; a bot in the team is told of a new one. */
  public TeamsUser addUser(TeamsUser user) {
    boolean isNewInTeam = tenant.monitor.change(() -> tenant.put(user) && tenant.team.installed);
    if (isNewInTeam) {
      deliveries.announce(
          tenant.team,
          tenant.monitor.read(() -> activities.memberAdded(user, tenant.team, user.id())));
    }
    return user;
  }

  public List<TeamsUser> users() {
    return tenant.monitor.read(tenant::users);
  }

  /** This person's client. */
  public TeamsDesk desk(String userId) {
    return new TeamsDesk(userId, tenant, activities, deliveries);
  }

  /** The conversation of the one team, of which everybody is a member. */
  public String teamId() {
    return tenant.team.id;
  }

  /** Somebody installs the app in the team; the bot is told. */
  public TeamsOutcome installInTeam() {
    return team().install();
  }

  /** The one team. */
  public SandboxTeam team() {
    return new SandboxTeam(tenant, activities, deliveries);
  }

  public Faults faults() {
    return tenant.faults;
  }

  public PublishedKeys keys() {
    return keys;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** No token the bot has now is good any longer. */
  public void expireTokens() {
    issued.expireAll();
  }

  /** Every REST call so far, the token endpoint's among them, in the order of their answers. */
  public List<ConnectorCall> calls() {
    return calls.all();
  }

  /** What Teams would hold against the bot unseen: late answers, invalid or large cards. */
  public List<String> complaints() {
    return tenant.complaints();
  }

  /** Posts an activity of the caller's making, with a good token. */
  public TeamsOutcome deliver(ObjectNode activity) {
    return deliveries.deliver(activity);
  }

  /** Posts this body as it stands, once, with this Authorization header or none. */
  public TeamsOutcome deliver(byte[] body, @Nullable String authorization) {
    return deliveries.raw(body, authorization);
  }

  /** Waits until no call and no delivery is under way; whether that came true in time. */
  public boolean awaitQuiet(Duration patience) {
    return tenant.busy.awaitNone(patience);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    endpoint.close();
  }
}
