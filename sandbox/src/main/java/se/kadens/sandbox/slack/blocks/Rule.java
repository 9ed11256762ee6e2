package se.kadens.sandbox.slack.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  static Rule string(int shortest, int longest) {
    return (value, pointer, problems) -> {
      if (!value.isString()) {
        problems.add(pointer, "must be a string");
        return;
      }
      String text = value.asString();
      int length = text.codePointCount(0, text.length());
      if (length < shortest) {
        problems.add(pointer, "must be more than %d characters".formatted(shortest - 1));
      }
      if (length > longest) {
        problems.add(pointer, "must be less than %d characters".formatted(longest + 1));
      }
    };
  }

  static Rule url(int longest) {
    return string(1, longest)
        .and(matching("(?s)(https?|slack|mailto|tel|file):.+", "must be a valid URL"));
  }

  static Rule matching(String pattern, String otherwise) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, pointer, problems) -> {
      if (value.isString() && !compiled.matcher(value.asString()).matches()) {
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

  static Rule integer(long least, long most) {
    return (value, pointer, problems) -> {
      if (!value.isIntegralNumber()) {
        problems.add(pointer, "must be an integer");
      } else if (value.asLong() < least || value.asLong() > most) {
        problems.add(pointer, "must be between %d and %d".formatted(least, most));
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

  static Rule oneOf(String... values) {
    Set<String> allowed = Set.of(values);
    return (value, pointer, problems) -> {
      if (!value.isString() || !allowed.contains(value.asString())) {
        problems.add(
            pointer,
            "must be one of " + allowed.stream().sorted().collect(Collectors.joining(", ")));
      }
    };
  }

  static Rule list(int fewest, int most, Rule each) {
    return (value, pointer, problems) -> {
      if (!value.isArray()) {
        problems.add(pointer, "must be an array");
        return;
      }
      if (value.size() < fewest) {
        problems.add(pointer, "no less than %d items allowed".formatted(fewest));
      }
      if (value.size() > most) {
        problems.add(pointer, "no more than %d items allowed".formatted(most));
      }
      for (int index = 0; index < value.size(); index++) {
        each.check(value.get(index), pointer + "/" + index, problems);
      }
    };
  }

  /** No two entries have the same of this. */
  static Rule unique(Function<JsonNode, String> key, String what) {
    return (value, pointer, problems) -> {
      Set<String> seen = new HashSet<>();
      for (int index = 0; value.isArray() && index < value.size(); index++) {
        String one = key.apply(value.get(index));
        if (!one.isEmpty() && !seen.add(one)) {
          problems.add(pointer + "/" + index, "%s '%s' is used twice".formatted(what, one));
        }
      }
    };
  }

  /** An object whose rule is that of its type. */
  static Rule typed(Map<String, ? extends Rule> byType) {
    return (value, pointer, problems) -> {
      if (!value.isObject()) {
        problems.add(pointer, "must be an object");
        return;
      }
      String type = value.path("type").asString("");
      Rule rule = byType.get(type);
      if (rule == null) {
        problems.add(
            pointer + "/type",
            type.isEmpty()
                ? "missing required field: type"
                : "unsupported type: %s; allowed: %s"
                    .formatted(type, String.join(", ", sorted(byType.keySet()))));
      } else {
        rule.check(value, pointer, problems);
      }
    };
  }

  private static List<String> sorted(Set<String> types) {
    return types.stream().sorted().toList();
  }
}
