package se.kadens.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Message;
import se.kadens.language.Language;

final class AdaptiveCards {

  List<ObjectNode> message(Message message, @Nullable UUID notice, Language language) {
    return message.blocks().stream().map(AdaptiveCards::card).toList();
  }

  private static ObjectNode card(Block block) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("type", "AdaptiveCard").put("version", "1.5");
    card.putArray("body")
        .addObject()
        .put("type", "TextBlock")
        .put("text", Message.of(block).summary())
        .put("wrap", true);
    return card;
  }
}
