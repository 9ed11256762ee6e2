package se.kadens.slack;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Room;
import se.kadens.people.DirectorySource;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.wire.Pause;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the core told which channels we are in. Public ones of this company alone: whatever is said
 * there was meant for all who may read it.
 */
final class SlackRooms implements DirectorySource {

  private static final Logger log = LoggerFactory.getLogger(SlackRooms.class);

  private final SlackWeb web;
  private final Reception core;
  private final SlackTeams teams;
  private final Patience patience;

  SlackRooms(SlackWeb web, Reception core, SlackTeams teams, Pause pause) {
    this.web = web;
    this.core = core;
    this.teams = teams;
    this.patience = Patience.inTheBackground(pause);
  }

  /** Reads all the channels we are in; may run at any time, and twice. */
  @Override
  public synchronized void synchronise(Instant now) {
    teams.of(core.workspace().id()).ifPresent(team -> read(team, now));
  }

  private void read(Team team, Instant now) {
    List<Room> before = known(team.workspace());
    Set<Room> found = new HashSet<>();
    String cursor = null;
    do {
      Optional<SlackAnswer> page = page(cursor);
      if (page.isEmpty()) {
        return;
      }
      page.get().channels().stream()
          .filter(SlackRooms::isForTheCompany)
          .map(SlackRooms::room)
          .forEach(found::add);
      cursor = page.get().nextCursor();
    } while (cursor != null);
    found.forEach(room -> core.roomEntered(team.workspace(), room, now));
    Set<String> ids = new HashSet<>(found.stream().map(Room::id).toList());
    before.stream()
        .filter(room -> !ids.contains(room.id()))
        .forEach(room -> core.roomLeft(team.workspace(), room));
  }

  private Optional<SlackAnswer> page(@Nullable String cursor) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("types", "public_channel");
    parameters.put("exclude_archived", "true");
    parameters.put("limit", "200");
    if (cursor != null) {
      parameters.put("cursor", cursor);
    }
    Outcome outcome = patience.with(() -> web.call("users.conversations", parameters));
    if (outcome instanceof Outcome.Done(SlackAnswer answer)) {
      return Optional.of(answer);
    }
    log.warn("it could not be read which channels of Slack we are in: {}", outcome);
    return Optional.empty();
  }

  /**
   * Whether an event says that something is new about a channel of ours, or one that we may be in
   * now. What it is, Slack is asked: events may come late and in any order.
   */
  boolean concerns(Team team, JsonNode event) {
    return switch (Json.textOr("", event, "type")) {
      case "member_joined_channel" -> isAboutUs(team, event);
      case "channel_left",
          "channel_rename",
          "channel_archive",
          "channel_deleted",
          "channel_shared",
          "channel_unshared",
          "channel_unarchive" ->
          true;
      default -> false;
    };
  }

  private static boolean isAboutUs(Team team, JsonNode event) {
    String user = Json.text(event, "user");
    return user != null && user.equals(team.botUserId());
  }

  void look(Team team, JsonNode event, Instant now) {
    String id = Json.text(event, "channel");
    id = id == null ? Json.text(event, "channel", "id") : id;
    if (id == null || !(mayBeNew(event) || isKnown(team.workspace(), id))) {
      return;
    }
    Map<String, String> parameters = Map.of("channel", id);
    switch (patience.with(() -> web.call("conversations.info", parameters))) {
      case Outcome.Done(SlackAnswer answer) -> take(team, id, answer.channel(), now);
      case Outcome.Failed(String error) -> {
        log.info("a channel of Slack is none of ours: {}", error);
        core.roomLeft(team.workspace(), new Room(SlackChannel.NAME, id, id));
      }
      case Outcome.Limited _, Outcome.NotSent _, Outcome.Unclear _ ->
          log.warn(
              "Slack does not say how things stand with a channel; the next reading will tell");
    }
  }

  private void take(Team team, String id, JsonNode channel, Instant now) {
    if (Json.flag(channel, "is_member") && isForTheCompany(channel)) {
      core.roomEntered(team.workspace(), room(channel), now);
    } else {
      core.roomLeft(team.workspace(), new Room(SlackChannel.NAME, id, id));
    }
  }

  private static boolean mayBeNew(JsonNode event) {
    return switch (Json.textOr("", event, "type")) {
      case "member_joined_channel", "channel_unshared", "channel_unarchive" -> true;
      default -> false;
    };
  }

  private boolean isKnown(WorkspaceId workspace, String id) {
    return known(workspace).stream().anyMatch(room -> room.id().equals(id));
  }

  private List<Room> known(WorkspaceId workspace) {
    return core.rooms(workspace).stream()
        .filter(room -> room.channel().equals(SlackChannel.NAME))
        .toList();
  }

  private static boolean isForTheCompany(JsonNode channel) {
    return Json.text(channel, "id") != null
        && Json.flag(channel, "is_channel")
        && !Json.flag(channel, "is_private")
        && !Json.flag(channel, "is_archived")
        && !Json.flag(channel, "is_ext_shared")
        && !Json.flag(channel, "is_pending_ext_shared");
  }

  private static Room room(JsonNode channel) {
    String id = Json.textOr("", channel, "id");
    return new Room(SlackChannel.NAME, id, "#" + Json.textOr(id, channel, "name"));
  }
}
