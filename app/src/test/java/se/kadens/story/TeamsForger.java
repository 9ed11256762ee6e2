package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.TeamsDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forgeries that the Bot Connector itself would have vouched for. */
record TeamsForger(TeamsHouse house) implements Forger {

  @Override
  public String presses(String firstName, String token) {
    return heard(firstName, Json.object().put("kadens", token));
  }

  @Override
  public String sendsIn(String firstName, String token, Map<String, String> words) {
    ObjectNode data = Json.object().put("kadens", token).put("form", UUID.randomUUID().toString());
    words.forEach((field, typed) -> data.put("t." + field, typed));
    return heard(firstName, data);
  }

  private String heard(String firstName, ObjectNode data) {
    TeamsDesk desk = house.seat(firstName).desk();
    Set<String> before =
        desk.messages().stream().map(ShownActivity::id).collect(Collectors.toSet());
    ObjectNode activity = desk.draft("");
    activity.remove("text");
    activity.set("value", data);
    assertThat(house.teams().deliver(activity).acknowledged()).isTrue();
    return desk.awaitMessage(
            message -> message.fromBot() && !before.contains(message.id()), Seat.PATIENCE)
        .plain();
  }

  @Override
  public Set<String> tokens(String firstName) {
    Set<String> tokens = new LinkedHashSet<>();
    house.seat(firstName).desk().messages().stream()
        .flatMap(message -> message.cards().stream())
        .forEach(card -> collect(card, tokens));
    return tokens;
  }

  /** Those of buttons and those that are the values of choices. */
  private static void collect(JsonNode node, Set<String> tokens) {
    if (node.isString() && node.stringValue().matches("[a-z]+:[a-z-]+:\\S*")) {
      tokens.add(node.stringValue());
    }
    node.forEach(child -> collect(child, tokens));
  }
}
