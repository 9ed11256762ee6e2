package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.InTurn;
import se.kadens.reception.Reception;

/**
 * Asks forms, and asks them again with what was typed. A form carries, beside what it means, the
 * title of its dialog and the message that it was opened from.
 */
final class Forms {

  private static final String TITLE = "title";
  private static final String OPENER = "opener";
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(12);

  private final AdaptiveCards cards;
  private final KeptForms kept;
  private final Reception core;
  private final InTurn inTurn;
  private final AtomicReference<Instant> cleanedAt = new AtomicReference<>(Instant.MIN);

  Forms(AdaptiveCards cards, KeptForms kept, Reception core, InTurn inTurn) {
    this.cards = cards;
    this.kept = kept;
    this.core = core;
    this.inTurn = inTurn;
  }

  /** The form as a card of the chat. */
  ObjectNode inChat(Visitor.Known who, Form form, Instant now) {
    return asked(who, form, false, null, now);
  }

  /** The form as a dialog, which was opened from a message if one is named. */
  Answer inDialog(Visitor.Known who, Form form, @Nullable String opener, Instant now) {
    return Answer.dialog(form.title(), asked(who, form, true, opener, now));
  }

  /** The form with what was typed; empty when it is no longer kept, or another person's. */
  Optional<ObjectNode> corrected(
      Visitor.Known who, Pressing.Submit sent, JsonNode data, Map<String, String> problems) {
    WorkspaceId workspace = who.address().workspace();
    Guests people = new Company(core, workspace);
    return kept.find(workspace, who.person().id(), sent.form())
        .map(card -> AdaptiveCards.corrected(card, (ObjectNode) data, problems, people));
  }

  /** Takes note that a form was taken in, and will not be corrected. */
  void settle(Visitor.Known who, Pressing.Submit sent) {
    WorkspaceId workspace = who.address().workspace();
    inTurn.execute(
        "form:" + sent.form(), () -> kept.forget(workspace, who.person().id(), sent.form()));
  }

  /** The same form in the dialog that it was sent in from. */
  static Answer dialogAgain(ObjectNode card) {
    return Answer.dialog(title(card), card);
  }

  static String title(ObjectNode card) {
    return Json.textOr("Kadens", data(card), TITLE);
  }

  /** What to change, for whoever sent in a form that is no longer kept. */
  static Message inWords(Map<String, String> problems) {
    return Message.of(new Block.Bullets(problems.values().stream().map(Text::of).toList()));
  }

  /** The message that a form which was sent in was opened from. */
  static Optional<String> opener(JsonNode sent) {
    return Optional.ofNullable(Json.text(sent, OPENER));
  }

  private ObjectNode asked(
      Visitor.Known who, Form form, boolean inDialog, @Nullable String opener, Instant now) {
    WorkspaceId workspace = who.address().workspace();
    Guests people = new Company(core, workspace);
    ObjectNode card = cards.form(form, UUID.randomUUID(), inDialog, who.language(), people);
    if (data(card) instanceof ObjectNode data) {
      data.put(TITLE, form.title());
      if (opener != null) {
        data.put(OPENER, opener);
      }
    }
    kept.keep(workspace, who.person().id(), card, now);
    clean(now);
    return card;
  }

  private static JsonNode data(ObjectNode card) {
    return card.at("/actions/0/data");
  }

  private void clean(Instant now) {
    Instant before = cleanedAt.get();
    boolean isTime = before.equals(Instant.MIN) || before.plus(BETWEEN_CLEANINGS).isBefore(now);
    if (isTime && cleanedAt.compareAndSet(before, now)) {
      kept.forgetOld(now);
    }
  }
}
