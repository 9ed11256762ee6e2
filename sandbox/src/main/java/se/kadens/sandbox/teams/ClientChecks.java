package se.kadens.sandbox.teams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What Teams' own client asks of a card's inputs before it sends them at all. */
final class ClientChecks {

  private ClientChecks() {}

  /** What is wrong, by the id of the input. */
  static Map<String, String> of(List<JsonNode> inputs, Map<String, String> values) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (JsonNode input : inputs) {
      String id = Json.text(input, "id");
      problem(input, values.getOrDefault(id, ""))
          .ifPresent(problem -> problems.put(id, input.path("errorMessage").asString(problem)));
    }
    return problems;
  }

  private static Optional<String> problem(JsonNode input, String value) {
    boolean isToggle = Json.text(input, "type").equals("Input.Toggle");
    if (input.path("isRequired").asBoolean(false)
        && (isToggle ? !value.equals(CardForm.on(input)) : value.isEmpty())) {
      return Optional.of("This is required.");
    }
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (Json.text(input, "type")) {
      case "Input.Text" -> text(input, value);
      case "Input.Number" -> range(input, value, BigDecimal::new, "This is not a number.");
      case "Input.Date" -> range(input, value, LocalDate::parse, "This is not a date.");
      case "Input.Time" -> range(input, value, LocalTime::parse, "This is not a time.");
      case "Input.ChoiceSet" -> choice(input, value);
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(JsonNode input, String value) {
    if (value.length() > input.path("maxLength").asInt(Integer.MAX_VALUE)) {
      return Optional.of("This is too long.");
    }
    // As in the client, a pattern may match a part of the text.
    return input.has("regex") && !Pattern.compile(Json.text(input, "regex")).matcher(value).find()
        ? Optional.of("This does not match.")
        : Optional.empty();
  }

  private static <T extends Comparable<? super T>> Optional<String> range(
      JsonNode input, String value, Function<String, T> read, String otherwise) {
    try {
      T given = read.apply(value);
      boolean tooSmall =
          input.has("min") && given.compareTo(read.apply(input.path("min").asString())) < 0;
      boolean tooLarge =
          input.has("max") && given.compareTo(read.apply(input.path("max").asString())) > 0;
      return tooSmall || tooLarge ? Optional.of("This is out of range.") : Optional.empty();
    } catch (NumberFormatException | DateTimeParseException _) {
      return Optional.of(otherwise);
    }
  }

  private static Optional<String> choice(JsonNode input, String value) {
    if (input.has("choices.data")) {
      return Optional.empty();
    }
    List<String> known =
        Json.each(input.path("choices")).map(one -> Json.text(one, "value")).toList();
    List<String> chosen =
        input.path("isMultiSelect").asBoolean(false)
            ? List.of(value.split(",", -1))
            : List.of(value);
    return known.containsAll(chosen) ? Optional.empty() : Optional.of("There is no such choice.");
  }
}
