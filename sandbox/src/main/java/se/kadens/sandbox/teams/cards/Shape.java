package se.kadens.sandbox.teams.cards;

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
    return plain().required("type", Rule.exactly(type));
  }

  Shape required(String field, Rule rule) {
    required.add(field);
    return optional(field, rule);
  }

  Shape optional(String field, Rule rule) {
    fields.put(field, rule);
    return this;
  }

  Shape flags(String... names) {
    for (String name : names) {
      optional(name, Rule.flag());
    }
    return this;
  }

  Shape texts(String... names) {
    for (String name : names) {
      optional(name, Rule.text());
    }
    return this;
  }

  Shape numbers(String... names) {
    for (String name : names) {
      optional(name, Rule.number());
    }
    return this;
  }

  /** A rule over several of the fields. */
  Shape where(Rule rule) {
    further.add(rule);
    return this;
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
              String at = pointer + "/" + entry.getKey();
              if (rule == null) {
                problems.add(at, "unknown field");
              } else {
                rule.check(entry.getValue(), at, problems);
              }
            });
    further.forEach(rule -> rule.check(value, pointer, problems));
  }
}
