package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;

/** Writes what the core says as Adaptive Cards. https://adaptivecards.io/explorer */
final class AdaptiveCards {

  /**
   * One or more cards, none too large and none with too many things to press.
   *
   * @param notice what the message says, put beside every action
   */
  List<ObjectNode> message(Message message, @Nullable UUID notice, Language language) {
    return message(message, notice, language, null);
  }

  /** The same, with the few people there are to pick from in the card itself. */
  List<ObjectNode> message(
      Message message, @Nullable UUID notice, Language language, @Nullable Guests people) {
    CardPages pages = new CardPages(new CardActions(notice), new CardPhrases(language), people);
    return pages.of(message.blocks()).stream()
        .map(page -> card(somethingOf(page.elements()), page.blocks(), language))
        .toList();
  }

  /**
   * A form as a card, for a dialog or for the chat. Where it would be too large, people are
   * searched for instead of listed, and then the longest answers before are not shown again.
   *
   * @param kept what it is kept under, to be found again when it is sent in
   */
  ObjectNode form(Form form, UUID kept, boolean inDialog, Language language, Guests people) {
    Set<String> tooLong = new HashSet<>();
    ObjectNode card = form(form, kept, inDialog, language, people, tooLong);
    if (isLarge(card)) {
      card = form(form, kept, inDialog, language, people.unlisted(), tooLong);
    }
    Optional<TextField> longest = longest(form, tooLong);
    while (isLarge(card) && longest.isPresent()) {
      tooLong.add(longest.get().name());
      card = form(form, kept, inDialog, language, people.unlisted(), tooLong);
      longest = longest(form, tooLong);
    }
    return card;
  }

  private static boolean isLarge(ObjectNode card) {
    return CardJson.size(card) > CardLimits.CARD;
  }

  /** The same card with what was typed in its inputs and, under each field, what to change. */
  static ObjectNode corrected(ObjectNode card, ObjectNode typed, Map<String, String> problems) {
    return Corrections.corrected(card, typed, problems, null);
  }

  /** The same, with the names of those who had been searched for. */
  static ObjectNode corrected(
      ObjectNode card, ObjectNode typed, Map<String, String> problems, Guests people) {
    return Corrections.corrected(card, typed, problems, people);
  }

  private static ObjectNode form(
      Form form,
      UUID kept,
      boolean inDialog,
      Language language,
      Guests people,
      Set<String> tooLong) {
    CardPhrases phrases = new CardPhrases(language);
    List<ObjectNode> body = new ArrayList<>();
    if (!inDialog) {
      body.addAll(CardBlocks.heading(form.title()));
    }
    CardControls none = new CardControls(new CardActions(null), phrases, people, false);
    body.addAll(new CardBlocks(none).render(form.intro()));
    CardInputs inputs = new CardInputs(phrases, people, Set.copyOf(tooLong));
    form.fields().forEach(field -> body.add(inputs.render(field)));
    ObjectNode card = card(body, form.intro(), language);
    card.putArray("actions")
        .add(CardActions.sending(form.submitLabel(), form.action(), kept, inDialog));
    return card;
  }

  private static Optional<TextField> longest(Form form, Set<String> except) {
    TextField longest = null;
    for (Field field : form.fields()) {
      if (field instanceof TextField text && !except.contains(text.name()) && length(text) > 0) {
        longest = longest == null || length(text) > length(longest) ? text : longest;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static int length(TextField field) {
    return field.initial() == null ? 0 : field.initial().length();
  }

  /** A card without a body would not be shown at all. */
  private static List<ObjectNode> somethingOf(List<ObjectNode> elements) {
    return elements.isEmpty() ? RichText.paragraph(Text.of("…")) : elements;
  }

  private static ObjectNode card(List<ObjectNode> body, List<Block> said, Language language) {
    ObjectNode card = CardJson.typed("AdaptiveCard").put("version", "1.5");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("lang", language.code());
    if (!said.isEmpty()) {
      String summary = CardText.visible(new Message(said).summary());
      String beginning = CardText.shortened(summary, CardLimits.FALLBACK_TEXT);
      card.put("fallbackText", CardText.escaped(beginning));
    }
    card.putObject("msteams").put("width", "full");
    ArrayNode elements = card.putArray("body");
    elements.addAll(body);
    return card;
  }
}
