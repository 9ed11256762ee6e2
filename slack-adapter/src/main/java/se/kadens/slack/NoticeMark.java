package se.kadens.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which notice a message of ours says, in the metadata that Slack keeps with it.
 *
 * @param part which of the messages this is that the notice takes, from 1
 * @param parts how many messages the notice takes
 */
record NoticeMark(UUID notice, int part, int parts) {

  private static final String EVENT = "kadens_notice";

  /** As a message's metadata. */
  String json() {
    ObjectNode metadata = Json.object().put("event_type", EVENT);
    ObjectNode payload = metadata.putObject("event_payload").put("notice", notice.toString());
    if (parts > 1) {
      payload.put("part", part).put("parts", parts);
    }
    return metadata.toString();
  }

  /** Null on a message that says no notice of ours. */
  static @Nullable NoticeMark of(JsonNode message) {
    JsonNode metadata = message.path("metadata");
    String notice = Json.text(metadata, "event_payload", "notice");
    if (notice == null || !EVENT.equals(Json.text(metadata, "event_type"))) {
      return null;
    }
    JsonNode payload = metadata.path("event_payload");
    try {
      return new NoticeMark(
          UUID.fromString(notice), payload.path("part").asInt(1), payload.path("parts").asInt(1));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Whether a message says this notice. */
  static boolean isOf(UUID notice, JsonNode message) {
    NoticeMark mark = of(message);
    return mark != null && mark.notice().equals(notice);
  }

  /**
   * One copy of a notice.
   *
   * @param parts how many messages it takes
   * @param ids those of its messages that are there, by their part
   */
  record Copy(int parts, SortedMap<Integer, String> ids) {

    boolean isWhole() {
      return ids.size() >= parts;
    }

    private boolean lacks(NoticeMark mark) {
      return parts == mark.parts() && !ids.containsKey(mark.part());
    }
  }

  /**
   * @param marked messages that say the same notice, oldest first
   */
  static List<Copy> copies(List<JsonNode> marked) {
    List<Copy> copies = new ArrayList<>();
    for (JsonNode message : marked) {
      NoticeMark mark = Objects.requireNonNull(of(message));
      Copy copy =
          copies.stream()
              .filter(begun -> begun.lacks(mark))
              .findFirst()
              .orElseGet(
                  () -> {
                    copies.add(new Copy(mark.parts(), new TreeMap<>()));
                    return copies.getLast();
                  });
      copy.ids().put(mark.part(), Json.textOr("", message, "ts"));
    }
    return copies;
  }
}
