package se.kadens.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.reception.Reception;
import se.kadens.wire.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in the forms that are sent in. What is wrong with one is said in the form itself. */
final class SlackForms {

  private static final Logger log = LoggerFactory.getLogger(SlackForms.class);

  private final Visitors visitors;
  private final Reception core;
  private final SlackUsers users;
  private final Replies replies;
  private final Clock clock;

  SlackForms(Visitors visitors, Reception core, SlackUsers users, Replies replies, Clock clock) {
    this.visitors = visitors;
    this.core = core;
    this.users = users;
    this.replies = replies;
    this.clock = clock;
  }

  Ack take(JsonNode payload) {
    JsonNode view = payload.path("view");
    Action action;
    try {
      action = Modals.action(view);
    } catch (IllegalArgumentException _) {
      log.info("a form that is not ours was sent in");
      return Ack.ok();
    }
    Instant now = clock.instant();
    return visitors
        .identify(Payloads.actingTeam(payload), Json.text(payload, "user", "id"), now)
        .map(
            visitor ->
                switch (visitor) {
                  case Visitor.Stranger stranger ->
                      Submission.correct(view, Map.of("", visitors.whatToTell(stranger, now)));
                  case Visitor.Known who -> submit(who, action, view, now);
                })
        .orElseGet(Ack::ok);
  }

  private Ack submit(Visitor.Known who, Action action, JsonNode view, Instant now) {
    Submission submission = Submission.read(view, user -> users.personOf(who.team(), user));
    if (!submission.strangers().isEmpty()) {
      Map<String, String> problems = new LinkedHashMap<>();
      submission
          .strangers()
          .forEach(field -> problems.put(field, who.phrases().thatPersonNotInKadens()));
      return Submission.correct(view, problems);
    }
    Reply reply =
        core.answer(
            SlackChannel.NAME,
            Set.of(key(who, view)),
            new Submitted(who.person(), now, action, submission.values()));
    return answer(who, view, reply.inOrder());
  }

  /**
   * The same words in the same view by the same person; each change of a view gives it a hash. Only
   * a fingerprint, since it stays in the store for days; what was filled in cannot be found by
   * trying, for the metadata hold the form's action, with a random token where nobody may be traced
   * by it, and nothing of the view is stored.
   */
  private static String key(Visitor.Known who, JsonNode view) {
    return "slack:form:"
        + Fingerprint.of(
            who.userId(),
            Json.textOr("", view, "id"),
            Json.textOr("", view, "hash"),
            Json.textOr("", view, "callback_id"),
            Json.textOr("", view, "private_metadata"),
            view.path("state").toString());
  }

  private Ack answer(Visitor.Known who, JsonNode view, List<Reply> replies) {
    Origin opener = Modals.opener(view);
    Ack ack = Ack.ok();
    List<Reply> later =
        replies.stream()
            .filter(reply -> !(reply instanceof Reply.Ask || reply instanceof Reply.Correct))
            .toList();
    for (Reply reply : replies) {
      if (reply instanceof Reply.Correct(Map<String, String> problems)) {
        ack = Submission.correct(view, problems);
      } else if (reply instanceof Reply.Ask(var form)) {
        ObjectNode body = Json.object().put("response_action", "update");
        body.set("view", this.replies.next(who, form, opener));
        ack = Ack.with(body);
      }
    }
    this.replies.carryOut(who, Place.of(new Origin.InForm(opener), null), new Reply.Several(later));
    return ack;
  }
}
