package se.kadens.survey.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.kadens.interview.Question;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what makes a question an item, and leaves the question itself to the interview. */
final class ItemReader {

  static final String LOWER = code(Direction.LOWER_IS_BETTER);
  private static final String HIGHER = code(Direction.HIGHER_IS_BETTER);

  /** What must not differ between two surveys for their answers to be comparable. */
  private static final List<String> LASTING =
      List.of(
          "kind",
          "theme",
          "text",
          "help",
          "unit",
          "lowest",
          "highest",
          "labels",
          "options",
          "direction");

  private static final List<String> OF_EVERY_KIND =
      List.of("key", "kind", "text", "required", "help", "nothing");

  private final Function<String, Optional<Item>> bank;
  private final Collection<Problem> problems;

  /**
   * @param bank by key, the items whose words have to be kept to
   * @param problems where to note what is wrong
   */
  ItemReader(Function<String, Optional<Item>> bank, Collection<Problem> problems) {
    this.bank = bank;
    this.problems = problems;
  }

  /** The item with everything said that it leaves to the bank and to what is usual. */
  JsonNode whole(JsonNode given, String path) {
    if (!(given instanceof ObjectNode object)) {
      return given;
    }
    ObjectNode whole = object.deepCopy();
    Optional<ObjectNode> banked = bank.apply(string(whole, "key")).map(ItemsJson::write);
    banked.ifPresent(item -> adopt(item, whole));
    Optional<ItemKind> kind = ItemKind.ofCode(string(whole, "kind"));
    if (kind.isEmpty()) {
      refuse(path + ".kind", "must be one of " + ItemKind.codes());
    } else {
      whole.put("kind", kind.get().code());
      ItemDefaults.fillIn(kind.get(), whole);
    }
    checkTheme(whole, path);
    checkDirection(whole, kind, path);
    checkEnps(whole, kind, path);
    if (isThere(whole, "follow_up")) {
      refuse(path + ".follow_up", "is not for surveys; ask it as a question of its own");
    }
    banked.ifPresent(item -> compare(item, whole, path));
    return whole;
  }

  /** What is left of it for the interview to read, without what was refused already. */
  static JsonNode question(JsonNode whole) {
    if (!(whole instanceof ObjectNode object)) {
      return whole;
    }
    ObjectNode question = object.deepCopy();
    question.remove(List.of("theme", "direction", "follow_up"));
    if (question.path("nothing").isBoolean() && !question.path("nothing").booleanValue()) {
      question.remove("nothing");
    }
    Optional<ItemKind> kind = ItemKind.ofCode(string(whole, "kind"));
    if (kind.isEmpty()) {
      question.retain(OF_EVERY_KIND);
    } else if (kind.get() == ItemKind.ENPS) {
      question.put("lowest", ItemDefaults.LEAST_LIKELY).put("highest", ItemDefaults.MOST_LIKELY);
    }
    return question.put("kind", kind.orElse(ItemKind.SHORT_TEXT).interviewCode());
  }

  static Item item(Question question, JsonNode whole) {
    ItemKind kind = ItemKind.ofCode(string(whole, "kind")).orElseThrow();
    return new Item(
        question,
        isThere(whole, "theme") ? string(whole, "theme") : null,
        string(whole, "direction").equals(LOWER)
            ? Direction.LOWER_IS_BETTER
            : Direction.HIGHER_IS_BETTER,
        kind.measure(question.kind()));
  }

  /** A key alone stands for the bank's whole item; otherwise only its theme may be left out. */
  private static void adopt(ObjectNode banked, ObjectNode whole) {
    boolean byKeyAlone = !isThere(whole, "kind") && !isThere(whole, "text");
    List<String> adopted =
        byKeyAlone ? List.copyOf(banked.propertyNames()) : List.of("theme", "direction");
    for (String field : adopted) {
      if (!isThere(whole, field) && banked.has(field)) {
        whole.set(field, banked.path(field));
      }
    }
  }

  private void checkTheme(ObjectNode whole, String path) {
    if (isThere(whole, "theme") && !Item.THEME.matcher(string(whole, "theme")).matches()) {
      refuse(path + ".theme", "must be 1 to 40 lower case letters a to z, digits and underscores");
    }
  }

  private void checkDirection(ObjectNode whole, Optional<ItemKind> kind, String path) {
    String direction = string(whole, "direction");
    if (direction.equals(HIGHER)) {
      whole.remove("direction");
    } else if (isThere(whole, "direction") && !direction.equals(LOWER)) {
      refuse(path + ".direction", "must be " + HIGHER + " or " + LOWER);
    } else if (direction.equals(LOWER) && !kind.map(ItemKind::hasDirection).orElse(true)) {
      refuse(path + ".direction", "goes only with a scale, number or mood question");
    }
  }

  /** There are others from 1 to 10, and they cannot be compared with it (rule R1). */
  private void checkEnps(ObjectNode whole, Optional<ItemKind> kind, String path) {
    if (kind.equals(Optional.of(ItemKind.ENPS))) {
      checkStep(whole, "lowest", ItemDefaults.LEAST_LIKELY, path);
      checkStep(whole, "highest", ItemDefaults.MOST_LIKELY, path);
    }
  }

  private void checkStep(ObjectNode whole, String field, int step, String path) {
    if (!whole.path(field).equals(JsonNodeFactory.instance.numberNode(step))) {
      refuse(path + "." + field, "must be " + step + ", since eNPS is asked from 0 to 10");
    }
  }

  private void compare(ObjectNode banked, ObjectNode whole, String path) {
    for (String field : LASTING) {
      if (!whole.path(field).equals(banked.path(field))) {
        refuse(
            path + "." + field,
            "must be as in the question bank, where this key is; take another key otherwise");
      }
    }
  }

  private void refuse(String field, String message) {
    problems.add(new Problem(field, message));
  }

  /** A field's text; empty when it is none. */
  private static String string(JsonNode node, String field) {
    return node.path(field).stringValue("");
  }

  private static boolean isThere(JsonNode node, String field) {
    return node.hasNonNull(field);
  }

  private static String code(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }
}
