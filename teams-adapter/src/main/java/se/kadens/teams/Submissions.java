package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Value;
import se.kadens.people.PersonId;

/** Reads what comes back from a card: the data of an action, and among it what was put in. */
final class Submissions {

  private static final int MOST_VALUES = 200;
  private static final int MOST_PICKED = 1000;
  private static final int LONGEST_WORDS = 100_000;

  private Submissions() {}

  /** Never throws: what is not ours, forged or malformed is {@link Pressing.Foreign}. */
  static Pressing read(@Nullable JsonNode data) {
    if (data == null || !data.isObject()) {
      return new Pressing.Foreign();
    }
    try {
      return data.has(CardData.FORM) ? submit(data) : press(data);
    } catch (IllegalArgumentException _) {
      return new Pressing.Foreign();
    }
  }

  /** An option's key as the value of a choice: commas stand between values. */
  static String encoded(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("an option has a key");
    }
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  private static Pressing submit(JsonNode data) {
    if (data.size() > MOST_VALUES) {
      throw new IllegalArgumentException("too many values: " + data.size());
    }
    Map<String, Value> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : data.properties()) {
      for (InputIds kind : InputIds.values()) {
        if (kind.begins(entry.getKey())) {
          Value value = value(kind, words(entry.getValue()));
          if (value != null) {
            values.put(kind.name(entry.getKey()), value);
          }
        }
      }
    }
    return new Pressing.Submit(action(data), values, uuid(text(data, CardData.FORM)));
  }

  private static Pressing press(JsonNode data) {
    UUID notice = data.has(CardData.NOTICE) ? uuid(text(data, CardData.NOTICE)) : null;
    if (!data.has(CardData.PICKED)) {
      return new Pressing.Press(action(data), null, notice);
    }
    String input = text(data, CardData.PICKED);
    String picked = words(data.path(input));
    if (InputIds.ACTION.begins(input)) {
      return new Pressing.Press(Action.parse(picked), null, notice);
    }
    if (InputIds.PEOPLE.begins(input)) {
      return new Pressing.Press(action(data), value(InputIds.PEOPLE, picked), notice);
    }
    if (InputIds.DAY.begins(input)) {
      return new Pressing.Press(action(data), value(InputIds.DAY, picked), notice);
    }
    throw new IllegalArgumentException("nothing is picked in " + input);
  }

  private static Action action(JsonNode data) {
    return Action.parse(text(data, CardData.ACTION));
  }

  /** What an input of this kind says; nothing where it says nothing that we know. */
  static @Nullable Value value(InputIds kind, String words) {
    if (words.isBlank()) {
      return null;
    }
    return switch (kind) {
      case TEXT, NUMBER -> new Value.Words(words);
      case CHOICE, CHOICES -> picked(words);
      case PEOPLE -> people(words);
      case DAY -> day(words);
      case ACTION -> null;
    };
  }

  private static @Nullable Value picked(String words) {
    Set<String> keys = new LinkedHashSet<>();
    for (String value : several(words)) {
      try {
        keys.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException _) {
        // It is no option of ours.
      }
    }
    return keys.isEmpty() ? null : new Value.Picked(keys);
  }

  private static @Nullable Value people(String words) {
    Set<PersonId> people = new LinkedHashSet<>();
    for (String value : several(words)) {
      try {
        people.add(new PersonId(uuid(value)));
      } catch (IllegalArgumentException _) {
        // A name was typed, and nobody chosen.
      }
    }
    return people.isEmpty() ? null : new Value.People(List.copyOf(people));
  }

  /** A date as the input gives it, or with the time that some clients add. */
  private static @Nullable Value day(String words) {
    try {
      return new Value.Day(LocalDate.parse(words.strip().split("T", 2)[0]));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static List<String> several(String words) {
    List<String> values = new ArrayList<>();
    for (String value : words.split(",", MOST_PICKED + 1)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    if (values.size() > MOST_PICKED) {
      throw new IllegalArgumentException("too many picked");
    }
    return values;
  }

  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("not an id");
    }
    return UUID.fromString(text);
  }

  private static String text(JsonNode data, String name) {
    JsonNode node = data.path(name);
    if (!node.isTextual()) {
      throw new IllegalArgumentException("no " + name);
    }
    return node.textValue();
  }

  /** What an input holds; inputs give words, but other clients might give a number as one. */
  private static String words(JsonNode node) {
    StringBuilder several = new StringBuilder();
    if (node.isArray()) {
      node.forEach(value -> several.append(',').append(value.asText()));
    }
    String words = node.isArray() ? several.toString() : node.isNull() ? "" : node.asText();
    if (words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("too long: " + words.length());
    }
    return words;
  }
}
