package se.kadens.sandbox.teams;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A message of the chat as the person sees it.
 *
 * @param summary what a notification says of it
 * @param cards the contents of its Adaptive Cards, in order
 */
public record ShownActivity(
    String id, boolean fromBot, String text, String summary, List<JsonNode> cards, boolean edited) {

  /** The words a person reads, a block a line, those of folded cards among them. */
  public String plain() {
    return Stream.concat(Stream.of(CardWords.shown(text)), cards.stream().map(CardWords::of))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** The action with this title. */
  public Optional<JsonNode> button(String label) {
    return cards.stream().flatMap(card -> CardParts.button(card, label).stream()).findFirst();
  }

  /** Everything that can be pressed, in reading order, in folded cards too. */
  public List<JsonNode> actions() {
    return cards.stream().map(CardParts::actions).flatMap(List::stream).toList();
  }

  /** Everything that can be filled in, in reading order, in folded cards too. */
  public List<JsonNode> inputs() {
    return cards.stream().map(CardParts::inputs).flatMap(List::stream).toList();
  }
}
