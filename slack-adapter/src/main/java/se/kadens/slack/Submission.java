package se.kadens.slack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Value;
import se.kadens.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was put into a form.
 *
 * @param strangers the fields that name somebody who is nobody of ours
 */
record Submission(Map<String, Value> values, Set<String> strangers) {

  static Submission read(JsonNode view, Function<String, Optional<PersonId>> people) {
    Map<String, Value> values = new HashMap<>();
    Set<String> strangers = new LinkedHashSet<>();
    view.path("state")
        .path("values")
        .forEachEntry(
            (field, elements) -> {
              JsonNode element = elements.path(Inputs.ACTION_ID);
              Value value = value(element, people);
              if (value != null) {
                values.put(field, value);
              }
              if (value instanceof Value.People(List<PersonId> found)
                  && found.size() < users(element).size()) {
                strangers.add(field);
              }
            });
    return new Submission(values, strangers);
  }

  private static @Nullable Value value(
      JsonNode element, Function<String, Optional<PersonId>> people) {
    return switch (Json.textOr("", element, "type")) {
      case "plain_text_input", "number_input" -> words(Json.text(element, "value"));
      case "radio_buttons", "static_select" -> picked(List.of(element.path("selected_option")));
      case "checkboxes", "multi_static_select" ->
          picked(element.path("selected_options").valueStream().toList());
      case "users_select", "multi_users_select" -> people(users(element), people);
      case "datepicker" -> day(Json.text(element, "selected_date"));
      default -> null;
    };
  }

  private static @Nullable Value words(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Value.Words(text);
  }

  private static @Nullable Value picked(List<JsonNode> options) {
    Set<String> keys = new LinkedHashSet<>();
    for (JsonNode option : options) {
      String key = Json.text(option, "value");
      if (key != null) {
        keys.add(key);
      }
    }
    return keys.isEmpty() ? null : new Value.Picked(keys);
  }

  private static List<String> users(JsonNode element) {
    String one = Json.text(element, "selected_user");
    return one != null
        ? List.of(one)
        : element.path("selected_users").valueStream().map(user -> user.asString("")).toList();
  }

  private static @Nullable Value people(
      List<String> users, Function<String, Optional<PersonId>> people) {
    return users.isEmpty()
        ? null
        : new Value.People(users.stream().map(people).flatMap(Optional::stream).toList());
  }

  static @Nullable Value day(@Nullable String date) {
    try {
      return date == null ? null : new Value.Day(LocalDate.parse(date));
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  /** Leaves the form open, with each sentence at its field, or at the first where there is none. */
  static Ack correct(JsonNode view, Map<String, String> problems) {
    List<String> inputs =
        view.path("blocks")
            .valueStream()
            .filter(block -> "input".equals(Json.text(block, "type")))
            .map(block -> Json.textOr("", block, "block_id"))
            .toList();
    if (inputs.isEmpty()) {
      return Ack.ok();
    }
    Map<String, String> placed = new LinkedHashMap<>();
    problems.forEach(
        (field, sentence) ->
            placed.merge(
                inputs.contains(field) ? field : inputs.getFirst(),
                sentence,
                (one, other) -> one + "\n" + other));
    ObjectNode body = Json.object().put("response_action", "errors");
    ObjectNode errors = body.putObject("errors");
    placed.forEach(errors::put);
    return Ack.with(body);
  }
}
