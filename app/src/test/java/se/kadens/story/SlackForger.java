package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.kadens.sandbox.slack.ShownMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forgeries that Slack itself would have signed. */
record SlackForger(SlackHouse house) implements Forger {

  @Override
  public String presses(String firstName, String token) {
    ObjectNode payload = by(firstName, "block_actions");
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("block_id", "forged")
        .put("action_id", token)
        .put("value", token)
        .put("action_ts", UUID.randomUUID().toString());
    return heard(firstName, payload);
  }

  @Override
  public String sendsIn(String firstName, String token, Map<String, String> words) {
    ObjectNode payload = by(firstName, "view_submission");
    ObjectNode view = payload.putObject("view").put("type", "modal");
    view.put("id", "V" + UUID.randomUUID()).put("callback_id", "forged");
    view.put("private_metadata", Json.object().put("action", token).toString());
    ObjectNode values = view.putObject("state").putObject("values");
    words.forEach(
        (field, typed) ->
            values
                .putObject(field)
                .putObject("value")
                .put("type", "plain_text_input")
                .put("value", typed));
    return heard(firstName, payload);
  }

  private ObjectNode by(String firstName, String type) {
    ObjectNode payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", house.seat(firstName).desk().user().id())
        .put("team_id", "T0SANDBOX");
    return payload;
  }

  private String heard(String firstName, ObjectNode payload) {
    SlackSeat seat = house.seat(firstName);
    Set<String> before =
        seat.desk().messages().stream().map(ShownMessage::ts).collect(Collectors.toSet());
    String body = "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    assertThat(new SlackPost("application/x-www-form-urlencoded", body).send(house)).isEqualTo(200);
    return SlackSeat.read(
        seat.desk()
            .awaitMessage(
                message -> message.fromBot() && !before.contains(message.ts()), Seat.PATIENCE));
  }

  @Override
  public Set<String> tokens(String firstName) {
    Set<String> tokens = new LinkedHashSet<>();
    house.seat(firstName).desk().messages().stream()
        .flatMap(message -> message.controls().stream())
        .forEach(control -> add(control.actionId(), control.element(), tokens));
    return tokens;
  }

  /** A menu's id holds what the tokens of its choices share, and each choice what is between. */
  private static void add(String id, JsonNode element, Set<String> tokens) {
    if (!element.path("options").isArray()) {
      tokens.add(element.path("value").asString(id));
      return;
    }
    int colon = id.indexOf(':');
    int before = colon + 1 + Integer.parseInt(id.substring(0, colon));
    for (JsonNode option : element.path("options")) {
      String between = option.path("value").asString().substring(1);
      tokens.add(id.substring(colon + 1, before) + between + id.substring(before));
    }
  }
}
