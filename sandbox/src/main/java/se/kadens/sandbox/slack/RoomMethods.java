package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that tell of public channels. */
final class RoomMethods {

  private final Workspace workspace;

  RoomMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, ApiMethod> all() {
    return Map.of("conversations.info", this::info, "users.conversations", this::ofBot);
  }

  private ObjectNode info(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    return workspace.monitor.read(
        () -> {
          Rooms.Room room =
              workspace.rooms.find(channel).orElseThrow(() -> new ApiFailure("channel_not_found"));
          ObjectNode answer = Json.object();
          answer.set("channel", room.json().put("is_member", room.hasBot));
          return answer;
        });
  }

  private ObjectNode ofBot(Arguments arguments) {
    boolean withArchived = !arguments.flag("exclude_archived");
    boolean withPublic =
        arguments.text("types").orElse("public_channel").contains("public_channel");
    return workspace.monitor.read(
        () -> {
          List<Rooms.Room> all =
              workspace.rooms.all().stream()
                  .filter(room -> withPublic && room.hasBot && (withArchived || !room.archived))
                  .toList();
          Page<Rooms.Room> page = Page.of(all, arguments, "room");
          ObjectNode answer = Json.object();
          ArrayNode channels = answer.putArray("channels");
          page.rows().forEach(room -> channels.add(room.json()));
          answer.putObject("response_metadata").put("next_cursor", page.nextCursor());
          return answer;
        });
  }
}
