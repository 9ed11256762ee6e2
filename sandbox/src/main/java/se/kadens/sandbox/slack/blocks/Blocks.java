package se.kadens.sandbox.slack.blocks;

import static se.kadens.sandbox.slack.blocks.Composition.ID;
import static se.kadens.sandbox.slack.blocks.Composition.mrkdwn;
import static se.kadens.sandbox.slack.blocks.Composition.plainText;
import static se.kadens.sandbox.slack.blocks.Composition.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every kind of block, and where it may be shown. */
final class Blocks {

  private static final Set<String> MENUS =
      Set.of(
          "static_select",
          "external_select",
          "users_select",
          "channels_select",
          "conversations_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_channels_select",
          "multi_conversations_select");
  private static final Set<String> PICKERS =
      Set.of("checkboxes", "datepicker", "radio_buttons", "timepicker");
  private static final Set<String> TYPED =
      Set.of(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "rich_text_input",
          "file_input",
          "datetimepicker");
  private static final Set<String> IN_CONTAINER =
      Set.of(
          "actions",
          "context",
          "divider",
          "file",
          "header",
          "image",
          "input",
          "rich_text",
          "section",
          "table",
          "video");

  private static final Map<String, Shape> SHAPES = new HashMap<>();
  private static final Map<String, EnumSet<Surface>> SURFACES = new HashMap<>();

  static {
    everywhere();
    cards();
    newer();
    SHAPES.put("container", container());
    shownOn("alert", Surface.MODAL);
    shownOn("carousel", Surface.MESSAGE, Surface.HOME);
    shownOn("container", Surface.MESSAGE, Surface.HOME);
    shownOn("table", Surface.MESSAGE, Surface.HOME);
    shownOn("data_table", Surface.MESSAGE, Surface.HOME);
    for (String type :
        new String[] {
          "context_actions", "data_visualization", "markdown", "plan", "task_card", "file"
        }) {
      shownOn(type, Surface.MESSAGE);
    }
  }

  /** A block that is known and shown on the surface in question. */
  static final Rule BLOCK =
      Rule.typed(SHAPES)
          .and(
              (block, pointer, problems) -> {
                String type = block.path("type").asString("");
                EnumSet<Surface> surfaces = SURFACES.get(type);
                if (surfaces != null && !surfaces.contains(problems.surface())) {
                  problems.add(
                      pointer + "/type",
                      "%s is not supported on this surface; only on %s".formatted(type, surfaces));
                }
              });

  private Blocks() {}

  private static void shownOn(String type, Surface first, Surface... others) {
    SURFACES.put(type, EnumSet.of(first, others));
  }

  private static void put(String type, Shape shape) {
    SHAPES.put(type, shape);
  }

  private static Rule elements(Set<String> one, Set<String> two, String... others) {
    Set<String> types = new HashSet<>(one);
    types.addAll(two);
    types.addAll(Set.of(others));
    return Elements.of(types);
  }

  private static void everywhere() {
    put("divider", Shape.block("divider"));
    put("rich_text", RichText.BLOCK);
    put(
        "section",
        Shape.block("section")
            .optional("text", text())
            .optional("fields", Rule.list(1, 10, text(2000)))
            .optional(
                "accessory",
                elements(MENUS, PICKERS, "button", "image", "overflow", "workflow_button"))
            .optional("expand", Rule.flag())
            .atLeastOneOf("text", "fields"));
    put(
        "header",
        Shape.block("header")
            .required("text", plainText(150))
            .optional("level", Rule.integer(1, 4)));
    put(
        "context",
        Shape.block("context")
            .required(
                "elements",
                Rule.list(
                    1,
                    10,
                    Rule.typed(
                        Map.of(
                            "image", Elements.IMAGE,
                            "plain_text", plainText(3000),
                            "mrkdwn", mrkdwn(3000))))));
    put(
        "actions",
        Shape.block("actions")
            .required(
                "elements",
                Rule.list(
                    1,
                    25,
                    elements(
                        MENUS,
                        PICKERS,
                        "button",
                        "overflow",
                        "workflow_button",
                        "datetimepicker",
                        "rich_text_input"))));
    put(
        "input",
        Shape.block("input")
            .required("label", plainText(2000))
            .required("element", elements(MENUS, TYPED, PICKERS.toArray(String[]::new)))
            .optional("hint", plainText(2000))
            .optional("optional", Rule.flag())
            .optional("dispatch_action", Rule.flag()));
    put(
        "image",
        Shape.block("image")
            .required("alt_text", Rule.string(1, 2000))
            .optional("title", plainText(2000))
            .optional("image_url", Rule.url(3000))
            .optional("slack_file", Composition.slackFile())
            .exactlyOneOf("image_url", "slack_file"));
    put(
        "video",
        Shape.block("video")
            .required("alt_text", Rule.string(1, 2000))
            .required("title", plainText(199))
            .required("video_url", Rule.url(3000))
            .required("thumbnail_url", Rule.url(3000))
            .optional("title_url", Rule.url(3000))
            .optional("author_name", Rule.string(1, 49))
            .optional("provider_name", Rule.string(1, ID))
            .optional("provider_icon_url", Rule.url(3000))
            .optional("description", plainText(200)));
  }

  private static void cards() {
    Shape card =
        Shape.block("card")
            .optional("hero_image", Elements.IMAGE)
            .optional("icon", Elements.IMAGE)
            .optional("slack_icon", Rule.string(1, ID))
            .optional("title", text(150))
            .optional("subtitle", text(150))
            .optional("body", text(200))
            .optional("subtext", text(200))
            .optional("actions", Rule.list(1, 3, Elements.BUTTON))
            .atLeastOneOf("hero_image", "title", "actions", "body");
    put("card", card);
    put("carousel", Shape.block("carousel").required("elements", Rule.list(1, 10, card)));
    put(
        "alert",
        Shape.block("alert")
            .required("text", text(200))
            .optional("level", Rule.oneOf("default", "info", "warning", "error", "success")));
  }

  private static void newer() {
    put("table", Tables.TABLE);
    put("data_table", Tables.DATA_TABLE);
    put(
        "data_visualization",
        Shape.block("data_visualization")
            .required("title", Rule.string(1, 50))
            .required("chart", Charts.CHART));
    put("markdown", Shape.block("markdown").required("text", Rule.string(1, 12_000)));
    put(
        "file",
        Shape.block("file")
            .required("source", Rule.oneOf("remote"))
            .required("external_id", Rule.string(1, ID)));
    put(
        "context_actions",
        Shape.block("context_actions")
            .required(
                "elements",
                Rule.list(1, 5, Elements.of(Set.of("feedback_buttons", "icon_button")))));
    put("task_card", taskCard("in_progress", "complete", "error"));
    put(
        "plan",
        Shape.block("plan")
            .required("title", Rule.string(1, ID))
            .optional(
                "tasks",
                Rule.list(1, 50, taskCard("pending", "in_progress", "complete", "error"))));
  }

  private static Shape taskCard(String... statuses) {
    return Shape.block("task_card")
        .required("task_id", Rule.string(1, ID))
        .required("title", Rule.string(1, ID))
        .required("status", Rule.oneOf(statuses))
        .optional("details", RichText.BLOCK)
        .optional("output", RichText.BLOCK)
        .optional(
            "sources",
            Rule.list(
                1,
                50,
                Shape.of("url")
                    .required("url", Rule.url(3000))
                    .required("text", Rule.string(1, 3000))));
  }

  private static Shape container() {
    Map<String, Shape> children = new HashMap<>(SHAPES);
    children.keySet().retainAll(IN_CONTAINER);
    return Shape.block("container")
        .optional("title", plainText(150))
        .optional("rich_text_title", RichText.BLOCK)
        .optional("subtitle", text(150))
        .required("child_blocks", Rule.list(1, 10, Rule.typed(children)))
        .optional("width", Rule.oneOf("narrow", "standard", "wide", "full"))
        .optional("icon", Elements.IMAGE)
        .optional("is_collapsible", Rule.flag())
        .optional("default_collapsed", Rule.flag())
        .optional("has_header_divider", Rule.flag())
        .exactlyOneOf("title", "rich_text_title");
  }
}
