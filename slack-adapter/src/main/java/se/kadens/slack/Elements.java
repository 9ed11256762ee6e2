package se.kadens.slack;

import java.util.List;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the things to press. */
final class Elements {

  private Elements() {}

  static ObjectNode row(List<Control> controls) {
    ObjectNode row = Json.typed("actions");
    ArrayNode elements = row.putArray("elements");
    controls.forEach(control -> elements.add(element(control)));
    return row;
  }

  private static ObjectNode element(Control control) {
    return switch (control) {
      case Button button -> button(button);
      case Menu menu -> menu(menu);
      case PersonPicker picker ->
          asking("users_select", picker.label()).put("action_id", ControlIds.of(picker));
      case DayPicker picker -> {
        ObjectNode element =
            asking("datepicker", picker.label()).put("action_id", ControlIds.of(picker));
        if (picker.initial() != null) {
          element.put("initial_date", picker.initial().toString());
        }
        yield element;
      }
    };
  }

  private static ObjectNode button(Button button) {
    ObjectNode element = Json.typed("button");
    element.set("text", BlockKit.plainText(label(button.label())));
    element.put("action_id", ControlIds.of(button)).put("value", button.action().token());
    return switch (button.weight()) {
      case PLAIN -> element;
      case PRIMARY -> element.put("style", "primary");
      case DANGER -> element.put("style", "danger");
    };
  }

  private static ObjectNode menu(Menu menu) {
    ObjectNode element =
        asking("static_select", menu.label()).put("action_id", ControlIds.of(menu));
    ArrayNode options = element.putArray("options");
    menu.choices()
        .forEach(choice -> options.add(option(choice.label(), ControlIds.value(menu, choice))));
    return element;
  }

  static ObjectNode option(String label, String value) {
    ObjectNode option = Json.object();
    option.set("text", BlockKit.plainText(label(label)));
    return option.put("value", value);
  }

  static ObjectNode asking(String type, String placeholder) {
    ObjectNode element = Json.typed(type);
    if (!placeholder.isBlank()) {
      String fitting = SlackText.shortened(placeholder, Limits.PLACEHOLDER);
      element.set("placeholder", BlockKit.plainText(fitting));
    }
    return element;
  }

  private static String label(String label) {
    return label.isBlank() ? "…" : SlackText.shortened(label, Limits.BUTTON);
  }
}
