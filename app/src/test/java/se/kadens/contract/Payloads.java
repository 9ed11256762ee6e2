package se.kadens.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Slack posts when Anna does something, built by hand from what she was shown. */
final class Payloads {

  private static final JsonMapper JSON = new JsonMapper();

  private Payloads() {}

  static String press(JsonNode button) {
    ObjectNode payload = interaction("block_actions");
    payload.put("trigger_id", "17.42.abc");
    payload.putObject("channel").put("id", "DANNA").put("name", "directmessage");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1795000000.000101")
        .put("channel_id", "DANNA")
        .put("is_ephemeral", false);
    payload.putArray("actions").add(((ObjectNode) button).put("action_ts", "1795000100.000001"));
    return payload.toString();
  }

  private static ObjectNode interaction(String type) {
    ObjectNode payload = JSON.createObjectNode().put("type", type).put("api_app_id", "A0KADENS");
    payload.putObject("team").put("id", StandIn.TEAM).put("domain", "example");
    payload
        .putObject("user")
        .put("id", "UANNA")
        .put("username", "anna")
        .put("team_id", StandIn.TEAM);
    return payload;
  }

  /** Chooses the second option wherever there are some, and writes the words elsewhere. */
  static String submission(JsonNode view, String words) {
    ObjectNode payload = interaction("view_submission");
    ObjectNode sent = payload.putObject("view");
    sent.setAll((ObjectNode) view);
    sent.put("id", "V0FORM").put("team_id", StandIn.TEAM).put("hash", "1.a");
    ObjectNode values = sent.putObject("state").putObject("values");
    for (JsonNode block : view.path("blocks")) {
      JsonNode element = block.path("element");
      if (!element.isMissingNode()) {
        String kind = element.path("type").asString("");
        ObjectNode value =
            values
                .putObject(block.path("block_id").asString(""))
                .putObject(element.path("action_id").asString(""))
                .put("type", kind);
        if (element.path("options").isArray()) {
          value.set("selected_option", element.path("options").get(1));
        } else {
          value.put("value", words);
        }
      }
    }
    payload.putArray("response_urls");
    return payload.toString();
  }
}
