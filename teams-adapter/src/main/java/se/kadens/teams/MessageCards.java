package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Message;
import se.kadens.language.Language;
import se.kadens.reception.Reception;

/** Writes messages for somebody, who picks among their colleagues. */
record MessageCards(AdaptiveCards cards, Reception core) {

  List<ObjectNode> of(Address to, Message message, @Nullable UUID notice, Language language) {
    return cards.message(message, notice, language, new Company(core, to.workspace()));
  }
}
