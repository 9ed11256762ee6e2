package se.kadens.survey.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.QuestionnaireJson;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes items as HR and the store know them. */
public final class ItemsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,9})]");

  private ItemsJson() {}

  /** What became of reading. */
  public sealed interface Reading {

    record Read(List<Item> items) implements Reading {
      public Read {
        items = List.copyOf(items);
      }
    }

    /** Everything that is wrong, in the order of the text. */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads an array of HR's questions, at most forty and each in both languages.
   *
   * @param path where the array stands in its document, such as {@code questions}
   */
  public static Reading read(JsonNode questions, String path) {
    List<Problem> problems = new ArrayList<>();
    ItemReader reader = new ItemReader(Bank.shipped()::find, problems);
    List<JsonNode> items = new ArrayList<>();
    boolean countable = questions.isArray() && questions.size() <= Questionnaire.MOST_WITH_PARTS;
    for (int i = 0; countable && i < questions.size(); i++) {
      items.add(reader.whole(questions.path(i), path + "[" + i + "]"));
    }
    JsonNode asked =
        countable ? array(items.stream().map(ItemReader::question).toList()) : questions;
    return switch (QuestionnaireJson.readInBothLanguages(asked, path)) {
      case QuestionnaireJson.Reading.Read(var questionnaire) when problems.isEmpty() ->
          new Reading.Read(items(questionnaire, items));
      case QuestionnaireJson.Reading.Read _ -> refused(problems, path);
      case QuestionnaireJson.Reading.Refused(var more) -> {
        problems.addAll(more);
        yield refused(problems, path);
      }
    };
  }

  /** Reads what {@link #write} wrote, however many and whatever the bank has become since. */
  public static List<Item> readStored(JsonNode items) {
    List<Problem> problems = new ArrayList<>();
    ItemReader reader = new ItemReader(_ -> Optional.empty(), problems);
    List<Item> read = new ArrayList<>();
    for (JsonNode item : items) {
      JsonNode whole = reader.whole(item, "item");
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.toString());
      }
      Questionnaire one = QuestionnaireJson.readStored(array(List.of(ItemReader.question(whole))));
      read.addAll(items(one, List.of(whole)));
    }
    return List.copyOf(read);
  }

  /** Writes the array that reads to the same items, with nothing left to what is usual. */
  public static ArrayNode write(List<Item> items) {
    return array(items.stream().map(ItemsJson::write).toList());
  }

  /** The same text for the same items, always: for a fingerprint of them. */
  public static String canonical(List<Item> items) {
    return MAPPER.writeValueAsString(write(items));
  }

  static ObjectNode write(Item item) {
    JsonNode question =
        QuestionnaireJson.write(new Questionnaire(List.of(item.question()))).path(0);
    ItemKind kind = ItemKind.of(item);
    ObjectNode node = ((ObjectNode) question).put("kind", kind.code());
    if (item.theme() != null) {
      node.put("theme", item.theme());
    }
    if (item.direction() == Direction.LOWER_IS_BETTER) {
      node.put("direction", ItemReader.LOWER);
    }
    ItemDefaults.ruleOut(kind, node);
    return node;
  }

  private static List<Item> items(Questionnaire questionnaire, List<JsonNode> items) {
    List<Question> questions = questionnaire.questions();
    List<Item> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read.add(ItemReader.item(questions.get(i), items.get(i)));
    }
    return read;
  }

  private static Reading refused(List<Problem> problems, String path) {
    return new Reading.Refused(
        problems.stream()
            .sorted(Comparator.comparingInt(problem -> number(problem.field(), path)))
            .toList());
  }

  /** Which of the questions a field belongs to; -1 for none. */
  private static int number(String field, String path) {
    Matcher number = NUMBER.matcher(field).region(path.length(), field.length());
    return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
  }

  private static ArrayNode array(List<? extends JsonNode> nodes) {
    return JsonNodeFactory.instance.arrayNode().addAll(nodes);
  }
}
