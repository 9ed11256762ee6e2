package se.kadens.sandbox.slack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Slack workspace on loopback with one app installed. It is strict where Slack is, and safe for
 * use by several threads.
 */
public final class SlackSandbox implements AutoCloseable {

  static {
    // Without it the server's answers wait for the client's delayed acknowledgement, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // By itself it cuts off whoever has more than two hundred connections at rest.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  private final Workspace workspace;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpRoute http;
  private final SocketMode socketMode = new SocketMode();
  private final Payloads payloads;
  private final Deliveries deliveries;
  private final ResponseUrls responseUrls;
  private final WebApi webApi;
  private volatile boolean echo = true;

  private SlackSandbox(SlackSandboxSettings settings, HttpServer server) {
    this.server = server;
    workspace = new Workspace(settings);
    payloads = new Payloads(workspace);
    http = new HttpRoute(settings.signingSecret(), settings.clock(), threads);
    deliveries = new Deliveries(workspace, payloads, List.of(socketMode, http), threads);
    ChatMethods chat = new ChatMethods(workspace, this::echo);
    responseUrls = new ResponseUrls(workspace, chat);
    webApi =
        new WebApi(
            settings,
            methods(chat),
            workspace.faults,
            new RateLimits(settings.limits(), System::nanoTime),
            workspace::userOfChannel);
    server.createContext("/api/", webApi);
    server.createContext(ResponseUrls.PATH, responseUrls);
    server.setExecutor(threads);
  }

  private Map<String, ApiMethod> methods(ChatMethods chat) {
    Map<String, ApiMethod> methods = new HashMap<>(chat.all());
    methods.putAll(new PeopleMethods(workspace).all());
    methods.putAll(new RoomMethods(workspace).all());
    methods.putAll(new ViewMethods(workspace).all());
    methods.putAll(new AppMethods(workspace, socketMode::ticket).all());
    return methods;
  }

  public static SlackSandbox start(SlackSandboxSettings settings) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 512);
      SlackSandbox sandbox = new SlackSandbox(settings, server);
      server.start();
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException("no Slack sandbox on port " + settings.port(), e);
    }
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The prefix of every Web API method, with a slash at its end. */
  public URI apiUrl() {
    return root().resolve("/api/");
  }

  /**
   * Where signed posts go from now on. A connection of Socket Mode, once there is one, goes first.
   */
  public void deliverTo(URI requestUrl) {
    http.deliverTo(requestUrl);
  }

  /** Adds a person, or replaces them; the app is told of a new one once it can be reached. */
  public SandboxUser addUser(SandboxUser user) {
    boolean isNew = workspace.monitor.change(() -> workspace.users.put(user));
    deliveries.announce(payloads.userEvent(isNew ? "team_join" : "user_change", user));
    return user;
  }

  /** Changes a person, and tells the app. */
  public void update(SandboxUser user) {
    workspace.monitor.change(() -> workspace.users.put(user));
    deliveries.announce(payloads.userEvent("user_change", user));
  }

  /** Everybody in the workspace, USLACKBOT and the app's bot among them. */
  public List<SandboxUser> users() {
    return workspace.monitor.read(workspace.users::all);
  }

  /** This person's client. */
  public Desk desk(String userId) {
    SandboxUser user = workspace.monitor.read(() -> workspace.user(userId));
    return new Desk(user.id(), workspace, payloads, deliveries, responseUrls, root());
  }

  /** The public channels. */
  public SandboxRooms rooms() {
    return new SandboxRooms(workspace, payloads, deliveries, responseUrls, root());
  }

  public Faults faults() {
    return workspace.faults;
  }

  /** Every call of the Web API so far, in the order of their answers. */
  public List<ApiCall> calls() {
    return webApi.calls();
  }

  /** Forgets the calls so far, so that a long time may be lived through. */
  public void forgetCalls() {
    webApi.forgetCalls();
  }

  /**
   * What Slack would hold against the app unseen: late or failed answers, refused answers to forms.
   */
  public List<String> complaints() {
    return workspace.complaints();
  }

  /** Posts again the events whose time has come by the clock; how many. */
  public int retryDue() {
    return deliveries.retryDue();
  }

  /** Waits until no event is under way that nobody waits for; whether that came true in time. */
  public boolean awaitQuiet(Duration patience) {
    return deliveries.awaitQuiet(patience);
  }

  /** Posts an event of the caller's own making, and returns what the app answered. */
  public Outcome event(ObjectNode event) {
    return deliveries.event(event);
  }

  /** Asks the request URL to prove itself, as Slack does when it is entered. */
  public Outcome verifyUrl() {
    ObjectNode challenge =
        Json.object()
            .put("token", Team.VERIFICATION_TOKEN)
            .put("challenge", "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")
            .put("type", "url_verification");
    return http.deliver(Post.first(Post.Kind.EVENT, challenge)).outcome();
  }

  /**
   * Whether the app is told of its own messages, as Slack tells whoever subscribes to message.im.
   */
  public void echoOwnMessages(boolean changed) {
    echo = changed;
  }

  private void echo(ObjectNode event) {
    if (echo) {
      deliveries.announce(event);
    }
  }

  /**
   * Ends all connections of Socket Mode with a "disconnect" of this reason; how many there were.
   */
  public int disconnectSockets(String reason) {
    return socketMode.disconnect(reason);
  }

  @Override
  public void close() {
    socketMode.close();
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }
}
