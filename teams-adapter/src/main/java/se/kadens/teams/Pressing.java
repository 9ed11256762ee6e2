package se.kadens.teams;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Value;

/** What somebody did with a card. */
sealed interface Pressing {

  /** A control was pressed; a picker's carries what was picked. */
  record Press(Action action, @Nullable Value value, @Nullable UUID notice) implements Pressing {}

  /** A form was sent in; empty fields are absent. */
  record Submit(Action action, Map<String, Value> values, UUID form) implements Pressing {
    public Submit {
      values = Map.copyOf(values);
    }
  }

  /** Nothing that a card of ours says. */
  record Foreign() implements Pressing {}
}
