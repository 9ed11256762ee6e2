package se.kadens.sandbox.slack;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The public channels of the workspace as its people see them, and what they do there. */
public final class SandboxRooms {

  private final Workspace workspace;
  private final Payloads payloads;
  private final Deliveries deliveries;
  private final ResponseUrls responseUrls;
  private final URI root;

  SandboxRooms(
      Workspace workspace,
      Payloads payloads,
      Deliveries deliveries,
      ResponseUrls responseUrls,
      URI root) {
    this.workspace = workspace;
    this.payloads = payloads;
    this.deliveries = deliveries;
    this.responseUrls = responseUrls;
    this.root = root;
  }

  /** A channel and everything in it, oldest first. */
  public record ShownRoom(String id, String name, boolean hasBot, List<Line> lines) {
    public ShownRoom {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A message in a channel.
   *
   * @param author the user who wrote it, who may be the bot
   */
  public record Line(String author, ShownMessage message) {}

  /** A channel that there is from now on, or is called so from now on; nobody is told. */
  public SandboxRooms open(String id, String name) {
    workspace.monitor.change(() -> workspace.rooms.put(id, name));
    return this;
  }

  /** Somebody brings the bot in; it is told. */
  public Outcome invite(String id, String userId) {
    ObjectNode event = about(id, "member_joined_channel", room -> room.hasBot = true);
    event.put("user", Team.BOT_USER).put("inviter", userId).put("channel_type", "C");
    return deliveries.event(event.put("team", workspace.team.id()));
  }

  /** Somebody puts the bot out; it is told. */
  public Outcome putOut(String id, String userId) {
    return deliveries.event(
        about(id, "channel_left", room -> room.hasBot = false).put("actor_id", userId));
  }

  public Outcome archive(String id) {
    return deliveries.event(about(id, "channel_archive", room -> room.archived = true));
  }

  /** People of another company can read there from now on. */
  public Outcome share(String id) {
    return deliveries.event(
        about(id, "channel_shared", room -> room.shared = true).put("connected_team_id", "E1"));
  }

  public Outcome rename(String id, String name) {
    ObjectNode event = about(id, "channel_rename", room -> room.name = name);
    event.putObject("channel").put("id", id).put("name", name).put("created", 1);
    return deliveries.event(event);
  }

  private interface Change {
    void to(Rooms.Room room);
  }

  private ObjectNode about(String id, String event, Change change) {
    workspace.monitor.change(
        () -> {
          Rooms.Room room = workspace.rooms.room(id);
          change.to(room);
          return room;
        });
    return Json.object()
        .put("type", event)
        .put("channel", id)
        .put("event_ts", payloads.timestamp());
  }

  public List<ShownRoom> all() {
    return workspace.monitor.read(() -> workspace.rooms.all().stream().map(this::shown).toList());
  }

  public ShownRoom room(String id) {
    return workspace.monitor.read(() -> shown(workspace.rooms.room(id)));
  }

  private ShownRoom shown(Rooms.Room room) {
    return new ShownRoom(
        room.id,
        room.name,
        room.hasBot,
        workspace.messages.with(room.id).stream()
            .map(kept -> new Line(kept.author(), workspace.messages.shown(kept)))
            .toList());
  }

  /** Somebody writes there, which the app does not hear; gives the message's timestamp. */
  public String write(String id, String userId, String text) {
    return workspace.monitor.change(
        () -> {
          String room = workspace.rooms.room(id).id;
          ObjectNode message = payloads.typed(workspace.user(userId), text);
          return workspace.messages.add(room, userId, message, false).ts();
        });
  }

  /** Somebody uses a shortcut on a message there. */
  public Outcome shortcut(String id, String userId, String callbackId, String ts) {
    return deliveries.interaction(
        workspace.monitor.read(
            () -> {
              Rooms.Room room = workspace.rooms.room(id);
              ObjectNode channel = Json.object().put("id", room.id).put("name", room.name);
              DirectMessages.Kept kept =
                  workspace
                      .messages
                      .find(room.id, ts)
                      .orElseThrow(() -> new IllegalArgumentException("no message " + ts));
              return new Interactions(userId, workspace, payloads, responseUrls, root)
                  .messageShortcut(callbackId, channel, kept);
            }));
  }
}
