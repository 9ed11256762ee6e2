package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.kadens.conversation.Message;

/** One thing to be done in a chat. */
sealed interface Step {

  record Say(Message message) implements Step {}

  /** Puts a message in the place of another. */
  record Put(String activity, Message message) implements Step {}

  record Ask(ObjectNode card, String summary) implements Step {}

  /** Puts a form in the place of a message. */
  record PutForm(String activity, ObjectNode card, String summary) implements Step {}
}
