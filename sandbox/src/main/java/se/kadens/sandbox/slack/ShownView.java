package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A modal or Home as the person sees it.
 *
 * @param type "modal" or "home"
 * @param view the whole view object, with the state of its elements
 * @param errors what is written under an input, by block id
 */
public record ShownView(String id, String type, JsonNode view, Map<String, String> errors) {

  public ShownView {
    errors = Map.copyOf(errors);
  }

  public String title() {
    return Json.text(view.path("title"), "text");
  }

  public JsonNode blocks() {
    return view.path("blocks");
  }

  /** The button with this label. */
  public Optional<ShownMessage.Control> button(String label) {
    return Interactive.button(blocks(), label);
  }

  /** Everything that can be pressed, chosen or filled in, in reading order. */
  public List<ShownMessage.Control> controls() {
    return Interactive.in(blocks());
  }

  /** The words of all blocks, a block a line. */
  public String plain() {
    return PlainWords.of(blocks());
  }
}
