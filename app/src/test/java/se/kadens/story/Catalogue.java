package se.kadens.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.ApiCall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One example of each message, form and Home that was shown, of each shape and language. */
record Catalogue(Map<String, JsonNode> examples) {

  /**
   * Something that was shown.
   *
   * @param kind what its file's name begins with
   */
  record Sight(String kind, JsonNode payload) {}

  static Catalogue of(Stream<Sight> sights) {
    Map<String, JsonNode> byShape = new LinkedHashMap<>();
    sights.forEach(sight -> byShape.putIfAbsent(title(sight), sight.payload()));
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    byShape.forEach(
        (shape, payload) ->
            examples.put(
                "%s-%03d".formatted(shape.substring(0, shape.indexOf(' ')), examples.size() + 1),
                payload));
    return new Catalogue(examples);
  }

  /** What Slack was given to show. */
  static Stream<Sight> onSlack(List<ApiCall> calls) {
    return calls.stream().filter(ApiCall::ok).flatMap(Catalogue::onSlack);
  }

  private static Stream<Sight> onSlack(ApiCall call) {
    JsonNode arguments = call.arguments();
    return switch (call.method()) {
      case "chat.postMessage", "chat.update" -> {
        ObjectNode message = Json.object();
        message.put("text", arguments.path("text").asString(""));
        message.set("blocks", tree(arguments.path("blocks")));
        yield Stream.of(new Sight("message", message));
      }
      case "views.open", "views.push", "views.update" ->
          Stream.of(new Sight("modal", tree(arguments.path("view"))));
      case "views.publish" -> Stream.of(new Sight("home", tree(arguments.path("view"))));
      default -> Stream.empty();
    };
  }

  static JsonNode tree(JsonNode argument) {
    return argument.isString() ? Json.read(argument.stringValue()) : argument;
  }

  private static String title(Sight sight) {
    return sight.kind() + "-" + language(sight.payload()) + " " + shape(sight.payload());
  }

  /**
   * What the payload says itself, else by the letters of what Kadens says; names and what people
   * write hold some of both.
   */
  private static String language(JsonNode payload) {
    if (payload.path("lang").isString()) {
      return payload.path("lang").stringValue();
    }
    String words = payload.toString();
    for (String name : SampleCompany.people().stream().map(one -> one.name()).toList()) {
      words = words.replace(name, "");
    }
    long swedish =
        Stream.of(
                " du ", " din ", " dina ", " är ", " och ", "Svara", "Stäng", " har ", " av ", "å")
            .filter(words::contains)
            .count();
    return swedish > 1 ? "sv" : "en";
  }

  /** The structure without the words: which blocks, which elements, which of their fields. */
  private static String shape(JsonNode node) {
    if (node.isArray()) {
      StringBuilder shape = new StringBuilder("[");
      node.forEach(one -> shape.append(shape(one)));
      return shape.append("]").toString();
    }
    if (!node.isObject()) {
      return "";
    }
    StringBuilder shape = new StringBuilder("{").append(node.path("type").asString(""));
    node.properties()
        .forEach(field -> shape.append(' ').append(field.getKey()).append(shape(field.getValue())));
    return shape.append("}").toString();
  }

  void writeTo(Path directory) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> old = Files.list(directory)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      for (Map.Entry<String, JsonNode> example : examples.entrySet()) {
        Files.writeString(
            directory.resolve(example.getKey() + ".json"), Json.pretty(example.getValue()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
