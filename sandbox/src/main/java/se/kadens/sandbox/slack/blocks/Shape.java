package se.kadens.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of a kind of object: which there may be, which there must be, and nothing else. */
final class Shape implements Rule {

  private final Map<String, Rule> fields = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Rule> further = new ArrayList<>();

  private Shape() {}

  static Shape plain() {
    return new Shape();
  }

  /** An object that says its type. */
  static Shape of(String type) {
    return plain().required("type", Rule.oneOf(type));
  }

  /** A block of this type. */
  static Shape block(String type) {
    return of(type).optional("block_id", Rule.string(1, Composition.ID));
  }

  Shape required(String field, Rule rule) {
    required.add(field);
    return optional(field, rule);
  }

  Shape optional(String field, Rule rule) {
    fields.put(field, rule);
    return this;
  }

  /** A rule over several of the fields. */
  Shape where(Rule rule) {
    further.add(rule);
    return this;
  }

  Shape exactlyOneOf(String... names) {
    return where(
        (value, pointer, problems) -> {
          long there = count(value, names);
          if (there != 1) {
            problems.add(pointer, "needs exactly one of " + String.join(", ", names));
          }
        });
  }

  Shape atLeastOneOf(String... names) {
    return where(
        (value, pointer, problems) -> {
          if (count(value, names) == 0) {
            problems.add(pointer, "needs one of " + String.join(", ", names));
          }
        });
  }

  private static long count(JsonNode value, String... names) {
    return List.of(names).stream().filter(value::hasNonNull).count();
  }

  @Override
  public void check(JsonNode value, String pointer, Problems problems) {
    if (!value.isObject()) {
      problems.add(pointer, "must be an object");
      return;
    }
    for (String field : required) {
      if (!value.has(field)) {
        problems.add(pointer, "missing required field: " + field);
      }
    }
    value
        .properties()
        .forEach(
            entry -> {
              Rule rule = fields.get(entry.getKey());
              if (rule == null) {
                problems.add(pointer, "additional property: " + entry.getKey());
              } else {
                rule.check(entry.getValue(), pointer + "/" + entry.getKey(), problems);
              }
            });
    further.forEach(rule -> rule.check(value, pointer, problems));
  }
}
