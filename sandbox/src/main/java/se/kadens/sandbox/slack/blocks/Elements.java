package se.kadens.sandbox.slack.blocks;

import static se.kadens.sandbox.slack.blocks.Composition.ID;
import static se.kadens.sandbox.slack.blocks.Composition.confirm;
import static se.kadens.sandbox.slack.blocks.Composition.options;
import static se.kadens.sandbox.slack.blocks.Composition.placeholder;
import static se.kadens.sandbox.slack.blocks.Composition.plainText;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The elements that stand in blocks. */
final class Elements {

  private static final int LONGEST_TYPED = 3000;

  static final Shape IMAGE =
      Shape.of("image")
          .required("alt_text", Rule.string(1, 2000))
          .optional("image_url", Rule.url(3000))
          .optional("slack_file", Composition.slackFile())
          .exactlyOneOf("image_url", "slack_file");

  static final Shape BUTTON =
      actionable("button")
          .required("text", plainText(75))
          .optional("value", Rule.string(0, 2000))
          .optional("url", Rule.url(3000))
          .optional("style", Composition.style())
          .optional("accessibility_label", Rule.string(1, 75));

  private static final Map<String, Shape> ALL = all();

  private Elements() {}

  /** An element of one of these types. */
  static Rule of(Set<String> types) {
    Map<String, Shape> chosen = new HashMap<>(ALL);
    chosen.keySet().retainAll(types);
    return Rule.typed(chosen);
  }

  private static Map<String, Shape> all() {
    Map<String, Shape> all = new HashMap<>();
    all.put("image", IMAGE);
    all.put("button", BUTTON);
    buttons(all);
    Selects.addTo(all);
    typed(all);
    picked(all);
    return all;
  }

  private static void buttons(Map<String, Shape> all) {
    all.put(
        "workflow_button",
        actionable("workflow_button")
            .required("text", plainText(75))
            .required(
                "workflow",
                Shape.plain()
                    .required(
                        "trigger",
                        Shape.plain()
                            .required("url", Rule.url(3000))
                            .optional(
                                "customizable_input_parameters",
                                Rule.list(
                                    0,
                                    100,
                                    Shape.plain()
                                        .required("name", Rule.string(1, ID))
                                        .required("value", Rule.string(0, 3000))))))
            .optional("style", Composition.style())
            .optional("accessibility_label", Rule.string(1, 75)));
    Rule thumb =
        Shape.plain()
            .required("text", plainText(75))
            .required("value", Rule.string(1, 2000))
            .optional("accessibility_label", Rule.string(1, 75));
    all.put(
        "feedback_buttons",
        withActionId("feedback_buttons")
            .required("positive_button", thumb)
            .required("negative_button", thumb));
    all.put(
        "icon_button",
        actionable("icon_button")
            .required("icon", Rule.oneOf("trash"))
            .required("text", plainText(75))
            .optional("accessibility_label", Rule.string(1, 75))
            .optional("value", Rule.string(0, 2000))
            .optional("visible_to_user_ids", Rule.list(1, 100, Rule.string(1, ID))));
    all.put(
        "overflow",
        actionable("overflow").required("options", options(1, 5, Composition.linkedOption())));
  }

  private static void typed(Map<String, Shape> all) {
    all.put(
        "plain_text_input",
        input("plain_text_input")
            .optional("initial_value", Rule.string(0, LONGEST_TYPED))
            .optional("multiline", Rule.flag())
            .optional("min_length", Rule.integer(0, LONGEST_TYPED))
            .optional("max_length", Rule.integer(1, LONGEST_TYPED))
            .where(Elements::lengthsInOrder));
    for (String type : new String[] {"email_text_input", "url_text_input"}) {
      all.put(type, input(type).optional("initial_value", Rule.string(0, LONGEST_TYPED)));
    }
    all.put(
        "number_input",
        input("number_input")
            .required("is_decimal_allowed", Rule.flag())
            .optional("initial_value", numeric())
            .optional("min_value", numeric())
            .optional("max_value", numeric())
            .where(Elements::valuesInOrder));
    all.put(
        "rich_text_input",
        input("rich_text_input")
            .optional("initial_value", RichText.BLOCK)
            .optional("min_lines", Rule.integer(1, 100))
            .optional("max_lines", Rule.integer(1, 100)));
    all.put(
        "file_input",
        withActionId("file_input")
            .optional("filetypes", Rule.list(1, 100, Rule.string(1, 20)))
            .optional("max_files", Rule.integer(1, 10)));
  }

  private static void picked(Map<String, Shape> all) {
    all.put(
        "radio_buttons",
        focusable("radio_buttons")
            .required("options", options(1, 10, Composition.markedOption()))
            .optional("initial_option", Composition.markedOption())
            .where(Selects::initialIsOffered));
    all.put(
        "checkboxes",
        focusable("checkboxes")
            .required("options", options(1, 10, Composition.markedOption()))
            .optional("initial_options", options(1, 10, Composition.markedOption()))
            .where(Selects::initialIsOffered));
    all.put(
        "datepicker",
        focusable("datepicker")
            .optional("placeholder", placeholder())
            .optional(
                "initial_date",
                Rule.matching("\\d{4}-\\d{2}-\\d{2}", "must be a date as YYYY-MM-DD")));
    all.put(
        "timepicker",
        focusable("timepicker")
            .optional("placeholder", placeholder())
            .optional("timezone", Rule.string(1, ID))
            .optional(
                "initial_time",
                Rule.matching("([01]\\d|2[0-3]):[0-5]\\d", "must be a time as HH:mm")));
    all.put(
        "datetimepicker",
        focusable("datetimepicker")
            .optional("initial_date_time", Rule.integer(1_000_000_000L, 9_999_999_999L)));
  }

  static Shape withActionId(String type) {
    return Shape.of(type).optional("action_id", Rule.string(1, ID));
  }

  static Shape actionable(String type) {
    return withActionId(type).optional("confirm", confirm());
  }

  static Shape focusable(String type) {
    return actionable(type).optional("focus_on_load", Rule.flag());
  }

  private static Shape input(String type) {
    return withActionId(type)
        .optional("placeholder", placeholder())
        .optional("focus_on_load", Rule.flag())
        .optional("dispatch_action_config", Composition.dispatchConfig());
  }

  private static Rule numeric() {
    return Rule.string(1, 50).and(Rule.matching("-?\\d+(\\.\\d+)?", "must be a number"));
  }

  private static void lengthsInOrder(JsonNode input, String pointer, Problems problems) {
    if (input.path("min_length").asInt(0) > input.path("max_length").asInt(LONGEST_TYPED)) {
      problems.add(pointer, "min_length must not be greater than max_length");
    }
  }

  private static void valuesInOrder(JsonNode input, String pointer, Problems problems) {
    try {
      if (input.has("min_value")
          && input.has("max_value")
          && new BigDecimal(input.path("min_value").asString(""))
                  .compareTo(new BigDecimal(input.path("max_value").asString("")))
              > 0) {
        problems.add(pointer, "min_value must not be greater than max_value");
      }
    } catch (NumberFormatException _) {
      // Said of the field itself.
    }
  }
}
