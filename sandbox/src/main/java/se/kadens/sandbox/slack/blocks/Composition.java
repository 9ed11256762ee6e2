package se.kadens.sandbox.slack.blocks;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The objects that blocks and elements are composed of. */
final class Composition {

  static final int ID = 255;
  private static final int TEXT = 3000;
  private static final int PLACEHOLDER = 150;
  private static final int OPTION = 75;

  private Composition() {}

  static Rule plainText(int longest) {
    return Shape.of("plain_text")
        .required("text", Rule.string(1, longest))
        .optional("emoji", Rule.flag());
  }

  static Rule mrkdwn(int longest) {
    return Shape.of("mrkdwn")
        .required("text", Rule.string(1, longest))
        .optional("verbatim", Rule.flag());
  }

  /** Plain or marked up. */
  static Rule text(int longest) {
    return Rule.typed(Map.of("plain_text", plainText(longest), "mrkdwn", mrkdwn(longest)));
  }

  static Rule text() {
    return text(TEXT);
  }

  static Rule placeholder() {
    return plainText(PLACEHOLDER);
  }

  static Rule style() {
    return Rule.oneOf("primary", "danger");
  }

  static Rule confirm() {
    return Shape.plain()
        .required("title", plainText(100))
        .required("text", text(300))
        .required("confirm", plainText(30))
        .required("deny", plainText(30))
        .optional("style", style());
  }

  static Rule option() {
    return option(plainText(OPTION));
  }

  /** An option of radio buttons and checkboxes, which may be marked up. */
  static Rule markedOption() {
    return option(text(OPTION));
  }

  private static Rule option(Rule text) {
    return Shape.plain()
        .required("text", text)
        .required("value", Rule.string(1, OPTION))
        .optional("description", text);
  }

  static Rule linkedOption() {
    return Shape.plain()
        .required("text", plainText(OPTION))
        .required("value", Rule.string(1, OPTION))
        .optional("description", plainText(OPTION))
        .optional("url", Rule.url(TEXT));
  }

  static Rule options(int fewest, int most, Rule option) {
    return Rule.list(fewest, most, option).and(Rule.unique(field("value"), "value"));
  }

  static Rule optionGroups() {
    return Rule.list(
        1,
        100,
        Shape.plain()
            .required("label", plainText(OPTION))
            .required("options", options(1, 100, option())));
  }

  static Rule dispatchConfig() {
    return Shape.plain()
        .optional(
            "trigger_actions_on",
            Rule.list(1, 2, Rule.oneOf("on_enter_pressed", "on_character_entered")));
  }

  static Rule conversationFilter() {
    return Shape.plain()
        .optional("include", Rule.list(1, 4, Rule.oneOf("im", "mpim", "private", "public")))
        .optional("exclude_external_shared_channels", Rule.flag())
        .optional("exclude_bot_users", Rule.flag())
        .atLeastOneOf("include", "exclude_external_shared_channels", "exclude_bot_users");
  }

  static Rule slackFile() {
    return Shape.plain()
        .optional("id", Rule.string(1, ID))
        .optional("url", Rule.url(TEXT))
        .exactlyOneOf("id", "url");
  }

  static Function<JsonNode, String> field(String name) {
    return node -> node.path(name).asString("");
  }
}
