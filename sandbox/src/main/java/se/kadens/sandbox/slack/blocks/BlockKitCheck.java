package se.kadens.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds every problem of a message's blocks or of a view. */
public final class BlockKitCheck {

  private static final int IN_MESSAGE = 50;
  private static final int IN_VIEW = 100;
  private static final int MARKDOWN = 12_000;
  private static final int TABLES = 10_000;
  private static final int DATA_TABLES = 20_000;
  private static final int CHARTS = 2;

  private static final Shape MODAL =
      Shape.of("modal")
          .required("title", Composition.plainText(24))
          .required("blocks", Rule.list(0, IN_VIEW, Blocks.BLOCK))
          .optional("submit", Composition.plainText(24))
          .optional("close", Composition.plainText(24))
          .optional("private_metadata", Rule.string(0, 3000))
          .optional("callback_id", Rule.string(0, Composition.ID))
          .optional("external_id", Rule.string(0, Composition.ID))
          .optional("clear_on_close", Rule.flag())
          .optional("notify_on_close", Rule.flag())
          .optional("submit_disabled", Rule.flag())
          .where(BlockKitCheck::submitForInputs);

  private static final Shape HOME =
      Shape.of("home")
          .required("blocks", Rule.list(0, IN_VIEW, Blocks.BLOCK))
          .optional("private_metadata", Rule.string(0, 3000))
          .optional("callback_id", Rule.string(0, Composition.ID))
          .optional("external_id", Rule.string(0, Composition.ID));

  private BlockKitCheck() {}

  /** The problems of a message's blocks. */
  public static List<Problem> message(JsonNode blocks) {
    Problems problems = new Problems(Surface.MESSAGE);
    Rule.list(0, IN_MESSAGE, Blocks.BLOCK).check(blocks, "/blocks", problems);
    across(blocks, "/blocks", problems);
    return problems.all();
  }

  /** The problems of a view that has to be of this type, "modal" or "home". */
  public static List<Problem> view(JsonNode view, String type) {
    boolean isHome = type.equals("home");
    Problems problems = new Problems(isHome ? Surface.HOME : Surface.MODAL);
    (isHome ? HOME : MODAL).check(view, "/view", problems);
    across(view.path("blocks"), "/view/blocks", problems);
    focusOnce(view.path("blocks"), problems);
    return problems.all();
  }

  private static void submitForInputs(JsonNode view, String pointer, Problems problems) {
    if (!view.hasNonNull("submit") && ofType(view.path("blocks"), "input").findAny().isPresent()) {
      problems.add(pointer, "missing required field: submit, because there is an input block");
    }
  }

  /** What holds over all blocks together. */
  private static void across(JsonNode blocks, String pointer, Problems problems) {
    uniqueBlockIds(blocks, pointer, new HashSet<>(), problems);
    uniqueActionIds(blocks, pointer, problems);
    int markdown =
        ofType(blocks, "markdown").mapToInt(b -> b.path("text").asString("").length()).sum();
    atMost(markdown, MARKDOWN, "characters in all markdown blocks", pointer, problems);
    int tables = ofType(blocks, "table").mapToInt(Tables::characters).sum();
    atMost(tables, TABLES, "characters in all tables", pointer, problems);
    int dataTables = ofType(blocks, "data_table").mapToInt(Tables::characters).sum();
    atMost(dataTables, DATA_TABLES, "characters in all data tables", pointer, problems);
    int charts = (int) ofType(blocks, "data_visualization").count();
    atMost(charts, CHARTS, "data_visualization blocks", pointer, problems);
  }

  private static Stream<JsonNode> ofType(JsonNode blocks, String type) {
    List<JsonNode> all = new ArrayList<>();
    flatten(blocks, all);
    return all.stream().filter(block -> type.equals(block.path("type").asString("")));
  }

  private static void flatten(JsonNode blocks, List<JsonNode> into) {
    for (JsonNode block : blocks) {
      into.add(block);
      flatten(block.path("child_blocks"), into);
    }
  }

  private static void atMost(int found, int most, String what, String pointer, Problems problems) {
    if (found > most) {
      problems.add(pointer, "no more than %d %s allowed, found %d".formatted(most, what, found));
    }
  }

  private static void uniqueBlockIds(
      JsonNode blocks, String pointer, Set<String> seen, Problems problems) {
    for (int index = 0; blocks.isArray() && index < blocks.size(); index++) {
      JsonNode block = blocks.get(index);
      String id = block.path("block_id").asString("");
      if (!id.isEmpty() && !seen.add(id)) {
        problems.add(
            "%s/%d/block_id".formatted(pointer, index),
            "block_id '%s' already exists".formatted(id));
      }
      uniqueBlockIds(
          block.path("child_blocks"),
          "%s/%d/child_blocks".formatted(pointer, index),
          seen,
          problems);
    }
  }

  private static void uniqueActionIds(JsonNode blocks, String pointer, Problems problems) {
    Rule unique = Rule.unique(Composition.field("action_id"), "action_id");
    for (int index = 0; blocks.isArray() && index < blocks.size(); index++) {
      JsonNode block = blocks.get(index);
      String at = "%s/%d".formatted(pointer, index);
      unique.check(block.path("elements"), at + "/elements", problems);
      unique.check(block.path("actions"), at + "/actions", problems);
      uniqueActionIds(block.path("child_blocks"), at + "/child_blocks", problems);
    }
  }

  private static void focusOnce(JsonNode blocks, Problems problems) {
    long focused =
        ofType(blocks, "input")
            .filter(block -> block.path("element").path("focus_on_load").asBoolean(false))
            .count();
    if (focused > 1) {
      problems.add("/view/blocks", "only one element may have focus_on_load");
    }
  }
}
