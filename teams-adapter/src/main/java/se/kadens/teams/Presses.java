package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.reception.Reception;
import se.kadens.wire.Fingerprint;

/** Brings to the core what somebody did with a card. */
final class Presses {

  private final Reception core;
  private final Forms forms;

  Presses(Reception core, Forms forms) {
    this.core = core;
    this.forms = forms;
  }

  /** What the core answers, once what was done is stored. */
  Reply take(Visitor.Known who, Incoming activity, Pressing pressing, JsonNode data, Instant now) {
    return switch (pressing) {
      case Pressing.Press press -> {
        see(who, activity, press, now);
        yield answer(
            keys(activity, who, data, false),
            new Pressed(who.person(), now, press.action(), press.value()));
      }
      case Pressing.Submit sent -> {
        Reply reply =
            answer(
                keys(activity, who, data, true),
                new Submitted(who.person(), now, sent.action(), sent.values()));
        if (reply.inOrder().stream().noneMatch(Reply.Correct.class::isInstance)) {
          forms.settle(who, sent);
        }
        yield reply;
      }
      case Pressing.Foreign _ -> Reply.nothing();
    };
  }

  private Reply answer(Set<String> keys, Interaction interaction) {
    return core.answer(TeamsChannel.NAME, keys, interaction);
  }

  /** Whoever presses on a message has got it, whatever became of our sending it. */
  private void see(Visitor.Known who, Incoming activity, Pressing.Press press, Instant now) {
    UUID notice = press.notice();
    if (notice != null && activity.answered().isPresent()) {
      Receipt receipt =
          new Receipt(
              TeamsChannel.NAME, activity.conversation(), activity.answered().orElseThrow());
      core.seen(who.person(), notice, receipt, now);
    }
  }

  /**
   * Each form is asked under an id of its own, so the same words in it are the same submission,
   * whichever device they come from. The same button may well be meant twice. What was done is only
   * fingerprinted, since keys stay in the store for days; it cannot be found by trying, for the
   * data hold the form's random id, or the action's token, and neither is stored.
   */
  private static Set<String> keys(
      Incoming activity, Visitor.Known who, JsonNode data, boolean isForm) {
    Set<String> keys = new LinkedHashSet<>();
    activity.key().ifPresent(keys::add);
    if (isForm || keys.isEmpty()) {
      keys.add(
          "teams:card:"
              + Fingerprint.of(
                  String.valueOf(who.address().user()),
                  activity.answered().orElse(""),
                  data.toString()));
    }
    return keys;
  }
}
