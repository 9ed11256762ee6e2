package se.kadens.sandbox.slack.blocks;

import static se.kadens.sandbox.slack.blocks.Composition.ID;

import java.util.HashMap;
import java.util.Map;

/** Text as a tree: sections, lists, quotes and preformatted text, of words, links and mentions. */
final class RichText {

  private static final int MOST = 1000;
  private static final int TEXT = 40_000;

  private static final Map<String, Shape> INLINE = inline();

  private static final Shape SECTION =
      Shape.of("rich_text_section").required("elements", Rule.list(0, MOST, Rule.typed(INLINE)));

  static final Shape BLOCK =
      Shape.block("rich_text").required("elements", Rule.list(1, MOST, Rule.typed(parts())));

  private RichText() {}

  private static Map<String, Shape> parts() {
    Rule border = Rule.integer(0, 1);
    Rule preformatted = Rule.typed(Map.of("text", INLINE.get("text"), "link", INLINE.get("link")));
    return Map.of(
        "rich_text_section",
        SECTION,
        "rich_text_list",
        Shape.of("rich_text_list")
            .required("style", Rule.oneOf("bullet", "ordered"))
            .required("elements", Rule.list(1, MOST, SECTION))
            .optional("indent", Rule.integer(0, 8))
            .optional("offset", Rule.integer(0, Integer.MAX_VALUE))
            .optional("border", border),
        "rich_text_quote",
        Shape.of("rich_text_quote")
            .required("elements", Rule.list(0, MOST, Rule.typed(INLINE)))
            .optional("border", border),
        "rich_text_preformatted",
        Shape.of("rich_text_preformatted")
            .required("elements", Rule.list(0, MOST, preformatted))
            .optional("language", Rule.string(1, ID))
            .optional("border", border));
  }

  private static Map<String, Shape> inline() {
    Map<String, Shape> all = new HashMap<>();
    all.put("text", styled("text").required("text", Rule.string(1, TEXT)));
    all.put(
        "link",
        styled("link")
            .required("url", Rule.url(3000))
            .optional("text", Rule.string(0, 3000))
            .optional("unsafe", Rule.flag()));
    all.put("user", styled("user").required("user_id", Rule.string(1, ID)));
    all.put("usergroup", styled("usergroup").required("usergroup_id", Rule.string(1, ID)));
    all.put("channel", styled("channel").required("channel_id", Rule.string(1, ID)));
    all.put("team", styled("team").required("team_id", Rule.string(1, ID)));
    all.put("color", styled("color").required("value", Rule.string(4, 9)));
    all.put(
        "broadcast",
        styled("broadcast").required("range", Rule.oneOf("here", "channel", "everyone")));
    all.put(
        "emoji",
        styled("emoji")
            .required("name", Rule.string(1, ID))
            .optional("unicode", Rule.string(1, ID))
            .optional("url", Rule.url(3000)));
    all.put(
        "date",
        styled("date")
            .required("timestamp", Rule.integer(0, 9_999_999_999L))
            .required("format", Rule.string(1, ID))
            .optional("url", Rule.url(3000))
            .optional("fallback", Rule.string(1, 3000)));
    return all;
  }

  private static Shape styled(String type) {
    Shape style = Shape.plain();
    for (String kind :
        new String[] {
          "bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"
        }) {
      style.optional(kind, Rule.flag());
    }
    return Shape.of(type).optional("style", style);
  }
}
