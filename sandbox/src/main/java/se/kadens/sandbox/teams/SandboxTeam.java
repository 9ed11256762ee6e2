package se.kadens.sandbox.teams;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The one team, of which everybody is a member: its channels, and what people do there. */
public final class SandboxTeam {

  private final Tenant tenant;
  private final Activities activities;
  private final Deliveries deliveries;

  SandboxTeam(Tenant tenant, Activities activities, Deliveries deliveries) {
    this.tenant = tenant;
    this.activities = activities;
    this.deliveries = deliveries;
  }

  /** A channel and everything in it, oldest first; the first has no name of its own. */
  public record ShownChannel(String id, String name, List<Line> lines) {
    public ShownChannel {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A message in a channel.
   *
   * @param author the user who wrote it; empty where it is the bot
   */
  public record Line(String author, ShownActivity message) {}

  /** Its id is that of its first channel too. */
  public String id() {
    return tenant.team.id;
  }

  public boolean hasBot() {
    return tenant.monitor.read(() -> tenant.team.installed);
  }

  public List<ShownChannel> channels() {
    return tenant.monitor.read(
        () -> tenant.channels.all().stream().map(SandboxTeam::shown).toList());
  }

  public ShownChannel channel(String id) {
    return tenant.monitor.read(() -> shown(tenant.channel(id)));
  }

  private static ShownChannel shown(Channels.Channel channel) {
    return new ShownChannel(
        channel.conversation.id,
        channel.name == null ? "" : channel.name,
        channel.conversation.messages.stream()
            .map(kept -> new Line(author(kept), kept.shown()))
            .toList());
  }

  private static String author(Conversation.Kept kept) {
    return kept.fromBot ? "" : Json.text(kept.json.path("from"), "id");
  }

  /** Somebody installs the app in the team; the bot is told. */
  public TeamsOutcome install() {
    TeamsUser by = installed(true);
    TeamsOutcome added =
        deliver(() -> activities.memberAdded(by, tenant.team, tenant.settings.botId()));
    TeamsOutcome told = deliver(() -> activities.installation(by, tenant.team, "add"));
    return added.acknowledged() ? told : added;
  }

  /** Somebody removes the app from the team; the bot is told, and refused from then on. */
  public TeamsOutcome remove() {
    TeamsUser by = installed(false);
    return deliver(() -> activities.installation(by, tenant.team, "remove"));
  }

  /** The same, and the bot hears nothing of it. */
  public void removeSilently() {
    installed(false);
  }

  private TeamsUser installed(boolean there) {
    return tenant.monitor.change(
        () -> {
          tenant.channels.all().forEach(channel -> channel.conversation.installed = there);
          return tenant.users().getFirst();
        });
  }

  public TeamsOutcome rename(String name) {
    tenant.monitor.change(() -> tenant.channels.teamName = name);
    return told("teamRenamed", tenant.team.id, "");
  }

  /** A channel that only some of the team can see, if it is not of the type "standard". */
  public String addChannel(String name, String type) {
    String id =
        tenant.monitor.change(
            () -> {
              Channels.Channel channel = tenant.channels.add(name, tenant.team.installed);
              channel.type = type;
              return channel.conversation.id;
            });
    told("channelCreated", id, name);
    return id;
  }

  public String addChannel(String name) {
    return addChannel(name, "standard");
  }

  public TeamsOutcome renameChannel(String id, String name) {
    tenant.monitor.change(() -> tenant.channel(id).name = name);
    return told("channelRenamed", id, name);
  }

  public TeamsOutcome removeChannel(String id) {
    tenant.monitor.change(() -> tenant.channels.remove(id));
    return told("channelDeleted", id, "");
  }

  private TeamsOutcome told(String event, String channel, String name) {
    return deliver(
        () -> activities.ofTeam(tenant.users().getFirst(), tenant.team, event, channel, name));
  }

  private interface Making {
    ObjectNode activity();
  }

  private TeamsOutcome deliver(Making making) {
    return deliveries.of(tenant.team, tenant.monitor.read(making::activity));
  }

  /** Somebody writes in a channel, which the bot does not hear; gives the message's id. */
  public String write(String userId, String channelId, String text) {
    return tenant.monitor.change(
        () -> {
          Conversation there = tenant.channel(channelId).conversation;
          ObjectNode message = activities.typed(tenant.user(userId), there, text);
          String id = Json.text(message, "id");
          there.messages.add(new Conversation.Kept(id, false, message));
          return id;
        });
  }

  /** Somebody chooses a command from the menu of a message there. */
  public TeamsOutcome act(String userId, String channelId, String activityId, String command) {
    Conversation there = tenant.monitor.read(() -> tenant.channel(channelId).conversation);
    return new Client(userId, tenant, activities, deliveries).actOn(there, activityId, command);
  }
}
