package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.kadens.conversation.Block;
import se.kadens.conversation.Message;
import se.kadens.language.Language;

/** Reads cards as tests look at them. */
final class CardReading {

  private CardReading() {}

  static ObjectNode card(Block... blocks) {
    return only(message(Message.of(blocks)));
  }

  static List<ObjectNode> message(Message message) {
    return new AdaptiveCards().message(message, Samples.NOTICE, Language.SWEDISH);
  }

  static ObjectNode only(List<ObjectNode> rendered) {
    assertThat(rendered).hasSize(1);
    return rendered.getFirst();
  }

  static JsonNode first(JsonNode card, String type) {
    return all(card, type).getFirst();
  }

  /** Everything of a type, in order, but for what stands in for something else. */
  static List<JsonNode> all(JsonNode node, String type) {
    List<JsonNode> found = new ArrayList<>();
    if (node.path("type").asText().equals(type)) {
      found.add(node);
    }
    node.properties().stream()
        .filter(entry -> !entry.getKey().equals("fallback"))
        .forEach(entry -> found.addAll(all(entry.getValue(), type)));
    if (node.isArray()) {
      node.forEach(child -> found.addAll(all(child, type)));
    }
    return found;
  }

  /** The words of each block of runs. */
  static List<String> lines(JsonNode card) {
    return all(card, "RichTextBlock").stream()
        .map(
            block ->
                all(block, "TextRun").stream()
                    .map(run -> run.path("text").asText())
                    .collect(Collectors.joining()))
        .toList();
  }
}
