package se.kadens.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.node.ObjectNode;

/** The public channels of the workspace. Guarded by the {@link Monitor}. */
final class Rooms {

  /** One channel, which everybody of the workspace can read. */
  static final class Room {
    final String id;
    String name;
    boolean hasBot;
    boolean archived;
    boolean shared;

    private Room(String id, String name) {
      this.id = id;
      this.name = name;
    }

    ObjectNode json() {
      return Json.object()
          .put("id", id)
          .put("name", name)
          .put("is_channel", true)
          .put("is_group", false)
          .put("is_im", false)
          .put("is_private", false)
          .put("is_archived", archived)
          .put("is_ext_shared", shared);
    }
  }

  private final Map<String, Room> byId = new LinkedHashMap<>();

  /** Whether a channel's id is one of these, rather than a direct message's or a person's. */
  static boolean isId(String channel) {
    return channel.startsWith("C");
  }

  Room put(String id, String name) {
    if (!isId(id)) {
      throw new IllegalArgumentException("the id of a channel begins with C: " + id);
    }
    Room room = byId.computeIfAbsent(id, _ -> new Room(id, name));
    room.name = name;
    return room;
  }

  Optional<Room> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Room room(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no channel " + id));
  }

  List<Room> all() {
    return List.copyOf(byId.values());
  }

  /** The channel, if the bot may write and read there. */
  Room open(String id) {
    Room room = find(id).orElseThrow(() -> new ApiFailure("channel_not_found"));
    if (room.archived) {
      throw new ApiFailure("is_archived");
    }
    if (!room.hasBot) {
      throw new ApiFailure("not_in_channel");
    }
    return room;
  }
}
