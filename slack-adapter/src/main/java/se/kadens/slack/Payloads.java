package se.kadens.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what all interactive payloads have in common. */
final class Payloads {

  private Payloads() {}

  /** The team of whoever acted, which differs from the payload's for people of other companies. */
  static @Nullable String actingTeam(JsonNode payload) {
    String own = Json.text(payload, "user", "team_id");
    return own == null ? Json.text(payload, "team", "id") : own;
  }

  static Origin origin(JsonNode payload) {
    JsonNode view = payload.path("view");
    if (view.isObject()) {
      return "home".equals(Json.text(view, "type"))
          ? new Origin.OnHome()
          : new Origin.InForm(Modals.opener(view));
    }
    JsonNode container = payload.path("container");
    @Nullable String responseUrl = Json.text(payload, "response_url");
    if (Json.flag(container, "is_ephemeral") && responseUrl != null) {
      return new Origin.OnPassing(responseUrl);
    }
    String channel = Json.text(container, "channel_id");
    channel = channel == null ? Json.text(payload, "channel", "id") : channel;
    String ts = Json.text(container, "message_ts");
    ts = ts == null ? Json.text(payload, "message", "ts") : ts;
    // Where many read, what one of them does changes nothing for the others.
    return channel == null || ts == null || !channel.startsWith("D")
        ? new Origin.InWords()
        : new Origin.OnMessage(channel, ts);
  }
}
