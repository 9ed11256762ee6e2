package se.kadens.sandbox.slack.blocks;

import static se.kadens.sandbox.slack.blocks.Composition.ID;
import static se.kadens.sandbox.slack.blocks.Composition.option;
import static se.kadens.sandbox.slack.blocks.Composition.options;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The menus to choose from, one or several. */
final class Selects {

  private static final int MOST = 100;

  private Selects() {}

  static void addTo(Map<String, Shape> all) {
    Rule id = Rule.string(1, ID);
    Rule ids = Rule.list(1, MOST, id);
    all.put(
        "static_select",
        offering(select("static_select"))
            .optional("initial_option", option())
            .where(Selects::initialIsOffered));
    all.put(
        "multi_static_select",
        offering(multi("multi_static_select"))
            .optional("initial_options", options(1, MOST, option()))
            .where(Selects::initialIsOffered));
    all.put(
        "external_select",
        external(select("external_select")).optional("initial_option", option()));
    all.put(
        "multi_external_select",
        external(multi("multi_external_select"))
            .optional("initial_options", options(1, MOST, option())));
    all.put("users_select", select("users_select").optional("initial_user", id));
    all.put("multi_users_select", multi("multi_users_select").optional("initial_users", ids));
    all.put(
        "channels_select",
        select("channels_select")
            .optional("initial_channel", id)
            .optional("response_url_enabled", Rule.flag()));
    all.put(
        "multi_channels_select", multi("multi_channels_select").optional("initial_channels", ids));
    all.put(
        "conversations_select",
        conversations(select("conversations_select"))
            .optional("initial_conversation", id)
            .optional("response_url_enabled", Rule.flag()));
    all.put(
        "multi_conversations_select",
        conversations(multi("multi_conversations_select")).optional("initial_conversations", ids));
  }

  private static Shape select(String type) {
    return Elements.focusable(type).optional("placeholder", Composition.placeholder());
  }

  private static Shape multi(String type) {
    return select(type).optional("max_selected_items", Rule.integer(1, MOST));
  }

  private static Shape offering(Shape select) {
    return select
        .optional("options", options(1, MOST, option()))
        .optional("option_groups", Composition.optionGroups())
        .exactlyOneOf("options", "option_groups");
  }

  private static Shape external(Shape select) {
    return select.optional("min_query_length", Rule.integer(0, MOST));
  }

  private static Shape conversations(Shape select) {
    return select
        .optional("default_to_current_conversation", Rule.flag())
        .optional("filter", Composition.conversationFilter());
  }

  /** What is chosen at first must be one of the options, word for word. */
  static void initialIsOffered(JsonNode element, String pointer, Problems problems) {
    Set<JsonNode> offered = new HashSet<>();
    element.path("options").forEach(offered::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
    if (element.has("initial_option") && !offered.contains(element.get("initial_option"))) {
      problems.add(pointer + "/initial_option", "must be one of the options");
    }
    int index = 0;
    for (JsonNode initial : element.path("initial_options")) {
      if (!offered.contains(initial)) {
        problems.add(pointer + "/initial_options/" + index, "must be one of the options");
      }
      index++;
    }
  }
}
