package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Weight;

/**
 * Writes what happens when something is pressed.
 *
 * @param notice what the card says, put beside every action
 */
record CardActions(@Nullable UUID notice) {

  ObjectNode button(Button button) {
    ObjectNode data = data(button.action());
    ObjectNode action = pressing(button.label(), button.action(), data, button.opensForm());
    return weighted(withoutInputs(action), button.weight());
  }

  /** A button that carries what was put into an input. */
  ObjectNode picking(String label, Action action, String input, boolean opensForm) {
    return pressing(label, action, data(action).put(CardData.PICKED, input), opensForm);
  }

  /** A form can only be opened by the one kind of action, and has to be announced. */
  private static ObjectNode pressing(
      String label, Action action, ObjectNode data, boolean opensForm) {
    if (!opensForm) {
      return executing(label, action, data);
    }
    data.putObject("msteams").put("type", "task/fetch");
    return submit(label, data);
  }

  /** Sends a form in: a dialog knows only the one kind of action, a chat has both. */
  static ObjectNode sending(String label, Action action, UUID kept, boolean inDialog) {
    ObjectNode data = CardJson.object().put(CardData.ACTION, action.token());
    data.put(CardData.FORM, kept.toString());
    ObjectNode sending = inDialog ? submit(label, data) : executing(label, action, data);
    return weighted(sending, Weight.PRIMARY);
  }

  /** Shows or hides elements of the card. */
  static ObjectNode toggling(String label, String tooltip, List<String> elements) {
    ObjectNode action = CardJson.typed("Action.ToggleVisibility");
    action.put("title", CardText.label(label)).put("tooltip", tooltip);
    elements.forEach(action.putArray("targetElements")::add);
    return action;
  }

  private ObjectNode data(Action action) {
    ObjectNode data = CardJson.object().put(CardData.ACTION, action.token());
    return notice == null ? data : data.put(CardData.NOTICE, notice.toString());
  }

  private static ObjectNode executing(String label, Action action, ObjectNode data) {
    ObjectNode execute = CardJson.typed("Action.Execute").put("title", CardText.label(label));
    execute.put("verb", action.feature()).set("data", data);
    execute.set("fallback", submit(label, data.deepCopy()));
    return execute;
  }

  private static ObjectNode submit(String label, ObjectNode data) {
    ObjectNode submit = CardJson.typed("Action.Submit").put("title", CardText.label(label));
    submit.set("data", data);
    return submit;
  }

  /** Otherwise a required input of the same card would hold back this press too. */
  private static ObjectNode withoutInputs(ObjectNode action) {
    action.put("associatedInputs", "none");
    if (action.get("fallback") instanceof ObjectNode fallback) {
      fallback.put("associatedInputs", "none");
    }
    return action;
  }

  private static ObjectNode weighted(ObjectNode action, Weight weight) {
    String style =
        switch (weight) {
          case PLAIN -> null;
          case PRIMARY -> "positive";
          case DANGER -> "destructive";
        };
    if (style != null) {
      action.put("style", style);
      if (action.get("fallback") instanceof ObjectNode fallback) {
        fallback.put("style", style);
      }
    }
    return action;
  }
}
