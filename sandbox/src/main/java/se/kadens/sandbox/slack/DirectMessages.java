package se.kadens.sandbox.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the conversations of the bot with each person, by the person's id, and in rooms,
 * by the room's. Guarded by the {@link Monitor}.
 */
final class DirectMessages {

  /** A message as it is kept, with the state of its elements. */
  record Kept(
      String ts,
      String author,
      ObjectNode json,
      boolean ephemeral,
      Map<String, Map<String, JsonNode>> chosen) {

    boolean byBot() {
      return author.equals(Team.BOT_USER);
    }
  }

  private final Clock clock;
  private final Map<String, List<Kept>> byUser = new HashMap<>();
  private final Map<String, String> openChannels = new HashMap<>();
  private long lastMicros;

  DirectMessages(Clock clock) {
    this.clock = clock;
  }

  static String channelOf(String userId) {
    return Rooms.isId(userId) ? userId : "D" + userId.substring(1);
  }

  /** Opens the conversation; whether it was open already. */
  boolean open(String userId) {
    return openChannels.put(channelOf(userId), userId) != null;
  }

  Optional<String> userOf(String channel) {
    return Optional.ofNullable(openChannels.get(channel));
  }

  List<Kept> with(String userId) {
    return byUser.computeIfAbsent(userId, _ -> new ArrayList<>());
  }

  Optional<Kept> find(String userId, String ts) {
    return with(userId).stream().filter(kept -> kept.ts().equals(ts)).findFirst();
  }

  Kept add(String userId, String author, ObjectNode json, boolean ephemeral) {
    open(userId);
    String ts = nextTs();
    json.put("ts", ts);
    Kept kept = new Kept(ts, author, json, ephemeral, new HashMap<>());
    with(userId).add(kept);
    return kept;
  }

  /** Puts other words and blocks in the place of a message; null keeps what is there. */
  void edit(Kept kept, @Nullable String text, @Nullable JsonNode blocks) {
    if (text != null) {
      kept.json().put("text", text);
    }
    if (blocks != null) {
      kept.json().set("blocks", blocks);
      kept.chosen().clear();
    }
    kept.json().set("edited", Json.object().put("user", Team.BOT_USER).put("ts", nextTs()));
  }

  boolean remove(String userId, Kept kept) {
    return with(userId).remove(kept);
  }

  ShownMessage shown(Kept kept) {
    JsonNode blocks = kept.json().path("blocks");
    return new ShownMessage(
        kept.ts(),
        kept.byBot(),
        Json.text(kept.json(), "text"),
        blocks.isArray() ? blocks.deepCopy() : Json.array(),
        kept.json().has("edited"),
        kept.ephemeral());
  }

  /** A timestamp that no other message of the workspace has, later than all before. */
  String nextTs() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(lastMicros + 1, micros);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }
}
