package se.kadens.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Emphasis;
import se.kadens.conversation.Text.Named;
import se.kadens.conversation.Text.Span;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;
import se.kadens.people.PersonId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Words with emphasis and without markup. */
record RichText(Function<PersonId, Optional<String>> mentions) {

  ObjectNode section(Text text) {
    return block(part("rich_text_section", text));
  }

  ObjectNode quote(String words) {
    return block(part("rich_text_quote", Text.of(words)));
  }

  ObjectNode bullets(List<Text> items) {
    ObjectNode list = Json.typed("rich_text_list").put("style", "bullet");
    ArrayNode elements = list.putArray("elements");
    items.forEach(item -> elements.add(part("rich_text_section", item)));
    return block(list);
  }

  private static ObjectNode block(ObjectNode element) {
    ObjectNode block = Json.typed("rich_text");
    block.putArray("elements").add(element);
    return block;
  }

  private ObjectNode part(String type, Text text) {
    ObjectNode part = Json.typed(type);
    ArrayNode elements = part.putArray("elements");
    text.spans().stream()
        .filter(span -> !span.plain().isEmpty())
        .forEach(span -> elements.add(element(span)));
    return part;
  }

  private ObjectNode element(Span span) {
    return switch (span) {
      case Words words -> words(words.plain());
      case Strong strong -> styled(strong.plain(), "bold");
      case Emphasis emphasis -> styled(emphasis.plain(), "italic");
      // A mention notifies only members of the conversation, and here that is the reader alone.
      case Named named ->
          mentions
              .apply(named.person())
              .map(user -> Json.typed("user").put("user_id", user))
              .orElseGet(() -> words(named.plain()));
    };
  }

  private static ObjectNode words(String plain) {
    return Json.typed("text").put("text", SlackText.visible(plain));
  }

  private static ObjectNode styled(String plain, String style) {
    ObjectNode text = words(plain);
    text.putObject("style").put(style, true);
    return text;
  }
}
