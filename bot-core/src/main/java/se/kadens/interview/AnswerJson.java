package se.kadens.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How answers and questionnaires lie in the store: free of language, to the letter. */
public final class AnswerJson {

  /** Escapes whatever is not ASCII, since half an emoji is no UTF-8 but may have been typed. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private AnswerJson() {}

  static String write(Answer answer) {
    return text(toNode(answer));
  }

  /** Many answers, by question. */
  public static String writeAll(Map<String, Answer> answers) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(answers).forEach((question, answer) -> all.set(question, toNode(answer)));
    return text(all);
  }

  /** Reads what {@link #writeAll} wrote. */
  public static Map<String, Answer> readAll(String json) {
    Map<String, Answer> answers = new HashMap<>();
    MAPPER.readTree(json).forEachEntry((question, answer) -> answers.put(question, read(answer)));
    return answers;
  }

  static ObjectNode toNode(Answer answer) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (answer) {
      case Answer.Words(String text) -> node.put("words", text);
      case Answer.Amount(BigDecimal number) -> node.put("number", number.toPlainString());
      case Answer.Chosen(Set<String> keys) -> {
        ArrayNode chosen = node.putArray("chosen");
        keys.forEach(chosen::add);
      }
      case Answer.Somebody(PersonId person) -> node.put("person", person.toString());
      case Answer.Day(LocalDate date) -> node.put("day", date.toString());
      case Answer.Nothing() -> node.put("nothing", true);
    }
    return node;
  }

  static Answer read(String json) {
    return read(MAPPER.readTree(json));
  }

  static Answer read(JsonNode node) {
    String sort = node.propertyNames().iterator().next();
    JsonNode value = node.path(sort);
    return switch (sort) {
      case "words" -> new Answer.Words(value.stringValue());
      case "number" -> new Answer.Amount(new BigDecimal(value.stringValue()));
      case "chosen" -> {
        Set<String> keys = new LinkedHashSet<>();
        value.forEach(key -> keys.add(key.stringValue()));
        yield new Answer.Chosen(keys);
      }
      case "person" -> new Answer.Somebody(PersonId.parse(value.stringValue()));
      case "day" -> new Answer.Day(LocalDate.parse(value.stringValue()));
      case "nothing" -> new Answer.Nothing();
      default -> throw new IllegalArgumentException("no sort of answer: " + sort);
    };
  }

  /** Reads the current versions, which the store gives as rows; null for none. */
  static Map<String, Given> readGiven(@Nullable String rows) {
    Map<String, Given> given = new HashMap<>();
    if (rows != null) {
      for (JsonNode row : MAPPER.readTree(rows)) {
        given.put(
            row.path("question").stringValue(),
            new Given(
                read(row.path("answer")),
                row.path("version").intValue(),
                OffsetDateTime.parse(row.path("answered_at").stringValue()).toInstant(),
                row.path("edited").booleanValue()));
      }
    }
    return given;
  }

  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static JsonNode node(String json) {
    return MAPPER.readTree(json);
  }
}
