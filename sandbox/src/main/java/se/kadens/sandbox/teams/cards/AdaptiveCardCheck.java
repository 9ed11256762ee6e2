package se.kadens.sandbox.teams.cards;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds every problem of a card. */
public final class AdaptiveCardCheck {

  private AdaptiveCardCheck() {}

  /** The problems of an Adaptive Card. */
  public static List<Problem> of(JsonNode card) {
    return card.path("type").asString("").equals("AdaptiveCard")
        ? List.of()
        : List.of(new Problem("/type", "must be AdaptiveCard"));
  }
}
