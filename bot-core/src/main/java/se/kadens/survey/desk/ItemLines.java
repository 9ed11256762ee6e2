package se.kadens.survey.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.bank.ItemsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** HR's own items as text, one a line, Swedish before the bar and English after it. */
final class ItemLines {

  static final int LONGEST = 300;

  private static final String BAR = "|";

  private ItemLines() {}

  /** What became of reading. */
  sealed interface Reading {
    record Read(List<Item> items) implements Reading {}

    record None() implements Reading {}

    record TooMany(int most) implements Reading {}

    /** A line that does not say it in both languages. */
    record OneLanguage(int line) implements Reading {}

    record TooLong(int line) implements Reading {}

    /** A line that stands there already. */
    record Twice(int line) implements Reading {}
  }

  static String write(List<Item> items) {
    return items.stream().map(ItemLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(Item item) {
    Translated text = item.question().text();
    return oneLine(text.swedish()) + " " + BAR + " " + oneLine(text.english());
  }

  /**
   * A line that is one of the old items' stays that item, with its kind; any other is a statement
   * to agree with, from 1 to 5.
   */
  static Reading read(String words, List<Item> old) {
    List<String> lines = words.lines().map(ItemLines::oneLine).toList();
    List<Item> items = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("\\|", -1);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        return new Reading.OneLanguage(number);
      }
      Translated text = new Translated(parts[1].strip(), parts[0].strip());
      if (text.english().length() > LONGEST || text.swedish().length() > LONGEST) {
        return new Reading.TooLong(number);
      }
      Item item =
          old.stream()
              .filter(each -> line(each).equals(text.swedish() + " " + BAR + " " + text.english()))
              .findFirst()
              .orElseGet(() -> made(text));
      if (!taken.add(item.key())) {
        return new Reading.Twice(number);
      }
      items.add(item);
    }
    if (items.isEmpty()) {
      return new Reading.None();
    }
    return items.size() > Questionnaire.MOST_WITH_PARTS
        ? new Reading.TooMany(Questionnaire.MOST_WITH_PARTS)
        : new Reading.Read(items);
  }

  /** The same words always get the same key, so that waves can be compared. */
  private static Item made(Translated text) {
    String name = text.english() + "\n" + text.swedish();
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    ArrayNode questions = JsonNodeFactory.instance.arrayNode();
    questions
        .addObject()
        .put("key", "q_" + hash.toString().replace("-", "").substring(0, 12))
        .put("kind", "scale")
        .putObject("text")
        .put("en", text.english())
        .put("sv", text.swedish());
    return switch (ItemsJson.read(questions, "questions")) {
      case ItemsJson.Reading.Read(var items) -> items.getFirst();
      case ItemsJson.Reading.Refused(var problems) ->
          throw new IllegalStateException("not an item: " + problems);
    };
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
