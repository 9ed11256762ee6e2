package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The users.* and conversations.* methods. */
final class PeopleMethods {

  private final Workspace workspace;
  private final Recipients recipients;

  PeopleMethods(Workspace workspace) {
    this.workspace = workspace;
    this.recipients = new Recipients(workspace);
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "users.list", this::list,
        "users.info", this::info,
        "users.lookupByEmail", this::lookupByEmail,
        "conversations.open", this::open,
        "conversations.history", this::history);
  }

  private ObjectNode list(Arguments arguments) {
    boolean withLocale = arguments.flag("include_locale");
    return workspace.monitor.read(
        () -> {
          Page<SandboxUser> page = Page.of(workspace.users.all(), arguments, "user");
          ObjectNode answer = Json.object();
          ArrayNode members = answer.putArray("members");
          page.rows().forEach(user -> members.add(json(user, withLocale)));
          answer.put("cache_ts", workspace.clock.instant().getEpochSecond());
          answer.putObject("response_metadata").put("next_cursor", page.nextCursor());
          return answer;
        });
  }

  private ObjectNode info(Arguments arguments) {
    String id = arguments.required("user", "user_not_found");
    return workspace.monitor.read(
        () -> user(workspace.users.find(id), "user_not_found", arguments.flag("include_locale")));
  }

  private ObjectNode lookupByEmail(Arguments arguments) {
    String email = arguments.required("email", "users_not_found");
    return workspace.monitor.read(
        () -> user(workspace.users.withEmail(email), "users_not_found", false));
  }

  private ObjectNode user(Optional<SandboxUser> found, String error, boolean withLocale) {
    ObjectNode answer = Json.object();
    answer.set("user", json(found.orElseThrow(() -> new ApiFailure(error)), withLocale));
    return answer;
  }

  private ObjectNode json(SandboxUser user, boolean withLocale) {
    return workspace.users.json(user, workspace.clock.instant(), withLocale);
  }

  private ObjectNode open(Arguments arguments) {
    Optional<String> channel = arguments.text("channel");
    String users =
        channel.isPresent() ? "" : arguments.required("users", "users_list_not_supplied");
    if (users.contains(",")) {
      throw new ApiFailure("method_not_supported_for_channel_type");
    }
    return workspace.monitor.change(
        () -> {
          String user =
              channel
                  .map(recipients::ofChannel)
                  .orElseGet(() -> recipients.reachable(users, "user_not_found"));
          boolean already = workspace.messages.open(user);
          ObjectNode answer = Json.object().put("no_op", already).put("already_open", already);
          answer.putObject("channel").put("id", DirectMessages.channelOf(user));
          return answer;
        });
  }

  private ObjectNode history(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    boolean withMetadata = arguments.flag("include_all_metadata");
    String oldest = arguments.text("oldest").orElse("0");
    String latest = arguments.text("latest").orElse("99999999999");
    boolean inclusive = arguments.flag("inclusive");
    return workspace.monitor.read(
        () -> {
          String place = recipients.ofChannel(channel);
          List<JsonNode> newestFirst =
              workspace.messages.with(place).reversed().stream()
                  .filter(kept -> !kept.ephemeral())
                  .filter(kept -> within(kept.ts(), oldest, latest, inclusive))
                  .map(kept -> withMetadata ? kept.json() : withoutMetadata(kept.json()))
                  .toList();
          Page<JsonNode> page = Page.of(newestFirst, arguments, "next_ts");
          ObjectNode answer = Json.object();
          ArrayNode messages = answer.putArray("messages");
          page.rows().forEach(message -> messages.add(message.deepCopy()));
          answer.put("has_more", !page.nextCursor().isEmpty()).put("pin_count", 0);
          answer.putObject("response_metadata").put("next_cursor", page.nextCursor());
          return answer;
        });
  }

  private static JsonNode withoutMetadata(ObjectNode message) {
    ObjectNode copy = message.deepCopy();
    copy.remove("metadata");
    return copy;
  }

  private static boolean within(String ts, String oldest, String latest, boolean inclusive) {
    double at = Double.parseDouble(ts);
    double from = number(oldest, "invalid_ts_oldest");
    double to = number(latest, "invalid_ts_latest");
    return inclusive ? at >= from && at <= to : at > from && at < to;
  }

  private static double number(String text, String error) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw new ApiFailure(error);
    }
  }
}
