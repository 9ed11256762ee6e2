package se.kadens.sandbox.slack;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack posts to an app, in Slack's shapes. */
final class Payloads {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)]");
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.:/])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  private final Workspace workspace;
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong lastTimestamp = new AtomicLong();

  Payloads(Workspace workspace) {
    this.workspace = workspace;
  }

  ObjectNode envelope(ObjectNode event) {
    ObjectNode envelope = Json.object();
    envelope
        .put("token", Team.VERIFICATION_TOKEN)
        .put("team_id", workspace.team.id())
        .put("context_team_id", workspace.team.id())
        .putNull("context_enterprise_id")
        .put("api_app_id", Team.APP);
    envelope.set("event", event);
    envelope
        .put("type", "event_callback")
        .put("event_id", nextEventId())
        .put("event_time", workspace.clock.instant().getEpochSecond());
    envelope
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.team.id())
        .put("user_id", Team.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return envelope.put("is_ext_shared_channel", false);
  }

  ObjectNode withNewEventId(ObjectNode envelope) {
    return envelope.deepCopy().put("event_id", nextEventId());
  }

  private String nextEventId() {
    return "Ev%09d".formatted(events.incrementAndGet());
  }

  /** What a person typed, as a message of theirs. */
  ObjectNode typed(SandboxUser user, String text) {
    ObjectNode message = Json.object();
    message
        .put("user", user.id())
        .put("type", "message")
        .put("client_msg_id", UUID.randomUUID().toString())
        .put("text", marked(text))
        .put("team", workspace.team.id());
    ObjectNode section = Json.object().put("type", "rich_text_section");
    section.putArray("elements").addObject().put("type", "text").put("text", text);
    ObjectNode block = Json.object().put("type", "rich_text").put("block_id", "typed");
    block.putArray("elements").add(section);
    message.putArray("blocks").add(block);
    return message;
  }

  static ObjectNode messageEvent(String userId, ObjectNode message) {
    return message
        .deepCopy()
        .put("channel", DirectMessages.channelOf(userId))
        .put("event_ts", Json.text(message, "ts"))
        .put("channel_type", "im");
  }

  /** Text as Slack hands it to apps: the three signs escaped, addresses marked as links. */
  static String marked(String typed) {
    String escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String linked = ADDRESS.matcher(escaped).replaceAll("<$0>");
    return EMAIL.matcher(linked).replaceAll("<mailto:$0|$0>");
  }

  ObjectNode homeOpened(String userId, @Nullable JsonNode view) {
    ObjectNode event = Json.object();
    event
        .put("type", "app_home_opened")
        .put("user", userId)
        .put("channel", DirectMessages.channelOf(userId))
        .put("tab", "home")
        .put("event_ts", timestamp());
    if (view != null) {
      event.set("view", view);
    }
    return event;
  }

  ObjectNode userEvent(String type, SandboxUser user) {
    ObjectNode event = Json.object().put("type", type);
    event.set("user", workspace.users.json(user, workspace.clock.instant(), true));
    return event
        .put("cache_ts", workspace.clock.instant().getEpochSecond())
        .put("event_ts", timestamp());
  }

  ObjectNode command(SandboxUser user, String typed, URI responseUrl, String trigger) {
    String[] words = typed.strip().split("\\s+", 2);
    return Json.object()
        .put("token", Team.VERIFICATION_TOKEN)
        .put("team_id", workspace.team.id())
        .put("team_domain", workspace.team.domain())
        .put("channel_id", DirectMessages.channelOf(user.id()))
        .put("channel_name", "directmessage")
        .put("user_id", user.id())
        .put("user_name", user.name())
        .put("command", words[0])
        .put("text", words.length > 1 ? escaped(words[1]) : "")
        .put("api_app_id", Team.APP)
        .put("is_enterprise_install", "false")
        .put("response_url", responseUrl.toString())
        .put("trigger_id", trigger);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What every interaction carries. */
  ObjectNode interaction(String type, SandboxUser user) {
    ObjectNode payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", user.id())
        .put("username", user.name())
        .put("name", user.name())
        .put("team_id", workspace.team.id());
    payload.put("api_app_id", Team.APP).put("token", Team.VERIFICATION_TOKEN);
    payload.set("team", workspace.team.json());
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }

  static ObjectNode channel(String userId) {
    return Json.object().put("id", DirectMessages.channelOf(userId)).put("name", "directmessage");
  }

  /** The one entry of actions[]. */
  ObjectNode action(JsonNode element, String blockId, @Nullable JsonNode chosen) {
    ObjectNode action = Json.object();
    action
        .put("action_id", Json.text(element, "action_id"))
        .put("block_id", blockId)
        .put("type", Json.text(element, "type"));
    if (chosen == null) {
      for (String field : new String[] {"text", "value", "style", "url"}) {
        if (Json.has(element, field)) {
          action.set(field, element.get(field));
        }
      }
    } else {
      if (Json.has(element, "placeholder")) {
        action.set("placeholder", element.get("placeholder"));
      }
      chosen.properties().stream()
          .filter(field -> !"type".equals(field.getKey()))
          .forEach(field -> action.set(field.getKey(), field.getValue()));
    }
    return action.put("action_ts", timestamp());
  }

  /** No two are the same, even while the clock stands still. */
  String timestamp() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, workspace.clock.instant());
    long micros = lastTimestamp.updateAndGet(last -> Math.max(now, last + 1));
    return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
  }
}
