package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Value;
import se.kadens.people.Person;

/** Gives a form back with what was typed, and says what to change. */
final class Corrections {

  private Corrections() {}

  /** Names whom a search had found where the people are given; leaves them out otherwise. */
  static ObjectNode corrected(
      ObjectNode card, ObjectNode typed, Map<String, String> problems, @Nullable Guests people) {
    ObjectNode corrected = card.deepCopy();
    Map<String, String> unplaced = new LinkedHashMap<>(problems);
    ArrayNode body = corrected.withArray("/body");
    for (JsonNode element : body) {
      if (element.path("items") instanceof ArrayNode items
          && items.path(0) instanceof ObjectNode input
          && input.has("id")) {
        fill(input, typed, people);
        String problem = unplaced.remove(name(input.path("id").asText()));
        if (problem != null) {
          List<ObjectNode> lines = RichText.problem(problem);
          lines.forEach(line -> line.put("spacing", "Small"));
          items.addAll(lines);
        }
      }
    }
    List<JsonNode> whole = new ArrayList<>();
    unplaced.values().forEach(problem -> whole.addAll(RichText.problem(problem)));
    body.forEach(whole::add);
    body.removeAll().addAll(whole);
    return corrected;
  }

  private static void fill(ObjectNode input, ObjectNode typed, @Nullable Guests people) {
    JsonNode value = typed.path(input.path("id").asText());
    input.remove("value");
    if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
      return;
    }
    if (input.has("choices.data")) {
      fillSearch(input, value.asText(), people);
      return;
    }
    input.put("value", value.asText());
    if (input.path("style").asText().equals("filtered")) {
      input.put("style", "compact");
    }
  }

  private static void fillSearch(ObjectNode input, String value, @Nullable Guests people) {
    if (people == null
        || !(Submissions.value(InputIds.PEOPLE, value) instanceof Value.People(var chosen))) {
      return;
    }
    List<Person> known = people.known(chosen);
    if (!known.isEmpty()) {
      Colleagues.choose(input, known);
    }
  }

  private static String name(String id) {
    for (InputIds kind : InputIds.values()) {
      if (kind.begins(id)) {
        return kind.name(id);
      }
    }
    return "";
  }
}
