package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The modals open at each person, as stacks, and each person's Home. Guarded by the {@link
 * Monitor}.
 */
final class Views {

  static final int DEEPEST = 3;

  /** An open view. What is written under its inputs goes away with the next submission. */
  static final class Open {
    final String id;
    final String userId;
    final @Nullable String root;
    final @Nullable String previous;
    final Map<String, String> errors = new HashMap<>();
    ObjectNode content;
    String hash;
    FormState state;

    Open(String id, String userId, @Nullable Open below, JsonNode content, String hash) {
      this.id = id;
      this.userId = userId;
      this.root = below == null ? null : below.rootId();
      this.previous = below == null ? null : below.id;
      this.content = (ObjectNode) content.deepCopy();
      this.hash = hash;
      this.state = FormState.initial(content.path("blocks"));
    }

    String rootId() {
      return root == null ? id : root;
    }

    boolean isHome() {
      return "home".equals(Json.text(content, "type"));
    }
  }

  private final Team team;
  private final AtomicLong count = new AtomicLong();
  private final Map<String, List<Open>> stacks = new HashMap<>();
  private final Map<String, Open> homes = new HashMap<>();

  Views(Team team) {
    this.team = team;
  }

  List<Open> stack(String userId) {
    return stacks.computeIfAbsent(userId, _ -> new ArrayList<>());
  }

  Optional<Open> top(String userId) {
    List<Open> stack = stack(userId);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  Optional<Open> home(String userId) {
    return Optional.ofNullable(homes.get(userId));
  }

  Optional<Open> find(String id) {
    return all().stream().filter(open -> open.id.equals(id)).findFirst();
  }

  Optional<Open> withExternalId(String externalId) {
    return all().stream()
        .filter(open -> externalId.equals(Json.text(open.content, "external_id")))
        .findFirst();
  }

  private List<Open> all() {
    List<Open> all = new ArrayList<>(homes.values());
    stacks.values().forEach(all::addAll);
    return all;
  }

  Open open(String userId, JsonNode content) {
    refuseTakenExternalId(content, null);
    stack(userId).clear();
    return push(userId, content);
  }

  Open push(String userId, JsonNode content) {
    List<Open> stack = stack(userId);
    if (stack.size() >= DEEPEST) {
      throw new ApiFailure("push_limit_reached");
    }
    refuseTakenExternalId(content, null);
    Open below = stack.isEmpty() ? null : stack.getLast();
    Open pushed = new Open(nextId(), userId, below, content, nextHash());
    stack.add(pushed);
    return pushed;
  }

  /** Replaces a view's content; what was typed stays where block id and action id are the same. */
  void update(Open open, JsonNode content) {
    refuseTakenExternalId(content, open);
    FormState before = open.state;
    open.content = (ObjectNode) content.deepCopy();
    open.hash = nextHash();
    open.errors.clear();
    open.state = FormState.initial(content.path("blocks")).keeping(before);
  }

  Open publish(String userId, JsonNode content) {
    Open home = homes.get(userId);
    if (home == null) {
      home = new Open(nextId(), userId, null, content, nextHash());
      homes.put(userId, home);
    } else {
      update(home, content);
    }
    return home;
  }

  void close(Open open) {
    stack(open.userId).remove(open);
  }

  private void refuseTakenExternalId(JsonNode content, @Nullable Open mine) {
    String externalId = Json.text(content, "external_id");
    if (!externalId.isEmpty()
        && withExternalId(externalId).filter(open -> open != mine).isPresent()) {
      throw new ApiFailure("duplicate_external_id");
    }
  }

  private String nextId() {
    return "V%09d".formatted(count.incrementAndGet());
  }

  private String nextHash() {
    return "%d.%08x".formatted(count.incrementAndGet(), System.nanoTime() & 0xffffffffL);
  }

  ShownView shown(Open open) {
    return new ShownView(open.id, Json.text(open.content, "type"), json(open), open.errors);
  }

  /** The view object of API answers and payloads. */
  ObjectNode json(Open open) {
    ObjectNode view = Json.object();
    view.put("id", open.id).put("team_id", team.id()).put("type", Json.text(open.content, "type"));
    view.set("blocks", open.content.path("blocks").deepCopy());
    view.put("private_metadata", Json.text(open.content, "private_metadata"))
        .put("callback_id", Json.text(open.content, "callback_id"));
    view.set("state", open.state.json());
    view.put("hash", open.hash);
    for (String field : List.of("title", "close", "submit")) {
      view.set(field, open.content.get(field));
    }
    return view.put("clear_on_close", open.content.path("clear_on_close").asBoolean(false))
        .put("notify_on_close", open.content.path("notify_on_close").asBoolean(false))
        .put("submit_disabled", open.content.path("submit_disabled").asBoolean(false))
        .put("previous_view_id", open.previous)
        .put("root_view_id", open.rootId())
        .put("app_id", Team.APP)
        .put("external_id", Json.text(open.content, "external_id"))
        .put("app_installed_team_id", team.id())
        .put("bot_id", Team.BOT);
  }
}
