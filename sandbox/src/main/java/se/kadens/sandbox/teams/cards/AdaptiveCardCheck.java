package se.kadens.sandbox.teams.cards;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds every problem of a card. */
public final class AdaptiveCardCheck {

  /** Who may be named for a refresh. */
  private static final int REFRESHED = 60;

  private static final Shape FOLDED = card();
  private static final Shape CARD =
      card().required("version", Rule.exactly("1.5")).where(AcrossTheCard::check);

  private AdaptiveCardCheck() {}

  /** The problems of an Adaptive Card. */
  public static List<Problem> of(JsonNode card) {
    Problems problems = new Problems();
    CARD.check(card, "", problems);
    return problems.all();
  }

  /** A card within a card, which need not say its version again. */
  static void folded(JsonNode card, String pointer, Problems problems) {
    FOLDED.check(card, pointer, problems);
  }

  private static Shape card() {
    Shape refresh =
        Shape.plain()
            .required("action", Actions::select)
            .optional("userIds", AdaptiveCardCheck::fewEnough)
            .texts("expires");
    return Shape.of("AdaptiveCard")
        .optional("version", Rule.exactly("1.5"))
        .optional("body", Rule.list(0, Elements::any))
        .optional("actions", Rule.list(0, Actions::button))
        .optional("selectAction", Actions::select)
        .optional("refresh", refresh)
        .texts("$schema", "fallbackText", "speak", "lang", "minHeight")
        .flags("rtl")
        .optional("backgroundImage", Rule.textOrObject())
        .optional("verticalContentAlignment", Rule.oneOf("top", "center", "bottom"))
        .optional("metadata", Rule.object())
        .optional("authentication", Rule.object())
        .optional("msteams", teams())
        .where(AdaptiveCardCheck::showsSomething);
  }

  private static Shape teams() {
    return Shape.plain()
        .optional("width", Rule.oneOf("full"))
        .optional("entities", Rule.list(0, Rule.object()));
  }

  private static void fewEnough(JsonNode ids, String pointer, Problems problems) {
    Rule.list(0, Rule.words()).check(ids, pointer, problems);
    if (ids.size() > REFRESHED) {
      problems.add(pointer, "no more than %d people".formatted(REFRESHED));
    }
  }

  private static void showsSomething(JsonNode card, String pointer, Problems problems) {
    if (card.path("body").isEmpty() && card.path("actions").isEmpty()) {
      problems.add(pointer, "shows nothing: neither body nor actions");
    }
  }
}
