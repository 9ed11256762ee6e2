package se.kadens.sandbox.teams.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a value has to be. */
@FunctionalInterface
interface Rule {

  void check(JsonNode value, String pointer, Problems problems);

  default Rule and(Rule other) {
    return (value, pointer, problems) -> {
      check(value, pointer, problems);
      other.check(value, pointer, problems);
    };
  }

  /** A string, empty or not. */
  static Rule text() {
    return (value, pointer, problems) -> {
      if (!value.isString()) {
        problems.add(pointer, "must be a string");
      }
    };
  }

  /** A string with something in it. */
  static Rule words() {
    return (value, pointer, problems) -> {
      if (!value.isString() || value.asString().isBlank()) {
        problems.add(pointer, "must be a string that is not empty");
      }
    };
  }

  static Rule url() {
    return matching("(https?://|data:image/|mailto:).+", "must be a URL");
  }

  static Rule matching(String pattern, String otherwise) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, pointer, problems) -> {
      if (!value.isString() || !compiled.matcher(value.asString()).matches()) {
        problems.add(pointer, otherwise);
      }
    };
  }

  static Rule flag() {
    return (value, pointer, problems) -> {
      if (!value.isBoolean()) {
        problems.add(pointer, "must be a boolean");
      }
    };
  }

  static Rule number() {
    return (value, pointer, problems) -> {
      if (!value.isNumber()) {
        problems.add(pointer, "must be a number");
      }
    };
  }

  /** A whole number from one on. */
  static Rule count() {
    return (value, pointer, problems) -> {
      if (!value.isIntegralNumber() || value.asLong() < 1) {
        problems.add(pointer, "must be a whole number from 1 on");
      }
    };
  }

  static Rule object() {
    return (value, pointer, problems) -> {
      if (!value.isObject()) {
        problems.add(pointer, "must be an object");
      }
    };
  }

  static Rule textOrNumber() {
    return (value, pointer, problems) -> {
      if (!value.isString() && !value.isNumber()) {
        problems.add(pointer, "must be a string or a number");
      }
    };
  }

  static Rule textOrObject() {
    return (value, pointer, problems) -> {
      if (!value.isString() && !value.isObject()) {
        problems.add(pointer, "must be a string or an object");
      }
    };
  }

  /** One of these, in capitals or not, as Adaptive Cards have it. */
  static Rule oneOf(String... values) {
    Set<String> allowed =
        Set.of(values).stream().map(Rule::lower).collect(Collectors.toUnmodifiableSet());
    return (value, pointer, problems) -> {
      if (!value.isString() || !allowed.contains(lower(value.asString()))) {
        problems.add(pointer, "must be one of " + String.join(", ", values));
      }
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static Rule exactly(String expected) {
    return (value, pointer, problems) -> {
      if (!value.isString() || !value.asString().equals(expected)) {
        problems.add(pointer, "must be " + expected);
      }
    };
  }

  static Rule list(int fewest, Rule each) {
    return (value, pointer, problems) -> {
      if (!value.isArray()) {
        problems.add(pointer, "must be an array");
        return;
      }
      if (value.size() < fewest) {
        problems.add(pointer, "needs at least %d entries".formatted(fewest));
      }
      for (int index = 0; index < value.size(); index++) {
        each.check(value.get(index), pointer + "/" + index, problems);
      }
    };
  }

  /** An object whose rule is that of its type. */
  static Rule typed(Map<String, Shape> byType) {
    List<String> known = byType.keySet().stream().sorted().toList();
    return (value, pointer, problems) -> {
      if (!value.isObject()) {
        problems.add(pointer, "must be an object");
        return;
      }
      String type = value.path("type").asString("");
      Shape shape = byType.get(type);
      if (shape == null) {
        problems.add(pointer + "/type", "unknown type '%s', not of %s".formatted(type, known));
      } else {
        shape.check(value, pointer, problems);
      }
    };
  }
}
