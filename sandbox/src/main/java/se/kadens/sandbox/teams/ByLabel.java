package se.kadens.sandbox.teams;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds what a person means by the words they read. */
final class ByLabel {

  private final TeamsDesk desk;

  ByLabel(TeamsDesk desk) {
    this.desk = desk;
  }

  TeamsOutcome press(String label) {
    Optional<JsonNode> inDialog = desk.dialog().flatMap(dialog -> dialog.button(label));
    if (inDialog.isPresent()) {
      return desk.submitDialog(inDialog.get(), Map.of());
    }
    ShownActivity message =
        desk.messages().reversed().stream()
            .filter(shown -> shown.button(label).isPresent())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(nothing("button '" + label + "'")));
    return desk.act(message.id(), message.button(label).orElseThrow(), Map.of());
  }

  TeamsOutcome submit(Map<String, Object> byLabel) {
    Optional<ShownDialog> dialog = desk.dialog().filter(open -> open.message() == null);
    if (dialog.isPresent()) {
      Map<String, String> values = CardForm.fill(dialog.get().card(), byLabel);
      return desk.submitDialog(sending(dialog.get().card(), values.keySet()), values);
    }
    ShownActivity message =
        desk.messages().reversed().stream()
            .filter(shown -> !shown.inputs().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(nothing("card with inputs")));
    JsonNode card =
        message.cards().stream()
            .filter(one -> !CardParts.inputs(one).isEmpty())
            .findFirst()
            .orElseThrow();
    Map<String, String> values = CardForm.fill(card, byLabel);
    return desk.act(message.id(), sending(card, values.keySet()), values);
  }

  /** The action that sends these inputs: the one that stands out, else the first. */
  private JsonNode sending(JsonNode card, Set<String> ids) {
    return CardParts.actions(card).stream()
        .filter(action -> sends(card, action, ids))
        .min(Comparator.comparing(action -> !Json.text(action, "style").equals("positive")))
        .orElseThrow(() -> new IllegalArgumentException(nothing("action that sends " + ids)));
  }

  private static boolean sends(JsonNode card, JsonNode action, Set<String> ids) {
    boolean isSending =
        List.of("Action.Execute", "Action.Submit").contains(Json.text(action, "type"))
            && !Json.text(action, "associatedInputs").equalsIgnoreCase("none");
    return isSending
        && CardParts.inputsWith(card, action).orElse(List.of()).stream()
            .map(input -> Json.text(input, "id"))
            .collect(Collectors.toSet())
            .containsAll(ids);
  }

  private String nothing(String sought) {
    return "no %s in:%n%s%n%s"
        .formatted(
            sought,
            desk.messages().stream().map(ShownActivity::plain).toList(),
            desk.dialog().map(ShownDialog::plain));
  }
}
