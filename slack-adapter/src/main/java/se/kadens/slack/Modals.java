package se.kadens.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes forms as modals, and reads from a modal which form it was. */
record Modals(
    SlackPhrases phrases, BlockKit.Style style, Function<PersonId, Optional<String>> users) {

  ObjectNode render(Form form, Origin openedFrom) {
    ObjectNode view = Json.typed("modal");
    view.put("callback_id", form.action().feature() + ":" + form.action().verb());
    view.put("private_metadata", metadata(form.action(), openedFrom));
    view.set("title", label(form.title()));
    view.set("submit", label(form.submitLabel()));
    view.set("close", label(form.closeLabel()));
    BlockKit kit = new BlockKit(BlockKit.Surface.MODAL, style, users);
    ArrayNode blocks = kit.render(form.intro());
    Inputs inputs = new Inputs(phrases, users);
    for (Field field : form.fields()) {
      List<Block> above = inputs.above(field);
      blocks.addAll(kit.render(above));
      blocks.add(inputs.block(field));
    }
    view.set("blocks", blocks);
    return view;
  }

  private static ObjectNode label(String words) {
    return BlockKit.plainText(SlackText.shortened(words, Limits.VIEW_TITLE));
  }

  private static String metadata(Action action, Origin openedFrom) {
    ObjectNode metadata = Json.object().put("action", action.token());
    openedFrom.writeTo(metadata);
    return metadata.toString();
  }

  /** The action of a form we opened; throws {@link IllegalArgumentException} for any other. */
  static Action action(JsonNode view) {
    return Action.parse(Json.textOr("", metadata(view), "action"));
  }

  static Origin opener(JsonNode view) {
    return Origin.readFrom(metadata(view));
  }

  private static JsonNode metadata(JsonNode view) {
    return Json.parse(Json.textOr("", view, "private_metadata"));
  }
}
