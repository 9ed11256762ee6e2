package se.kadens.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.delivery.PlainWords;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.InTurn;
import se.kadens.wire.Pause;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out what the core answers, once the answer itself is stored and acknowledged: for each
 * person in the order it was answered, but that a form opens at once, since Slack lets it only for
 * three seconds.
 */
final class Replies {

  /** Says again what was typed; not a feature of the core's, so none may be named so. */
  static final String RETYPE = "slackretype";

  private static final Logger log = LoggerFactory.getLogger(Replies.class);

  private final SlackWeb web;
  private final Posts posts;
  private final Homes homes;
  private final Kits kits;
  private final Patience patience;
  private final InTurn inTurn;
  private final Clock clock;

  Replies(
      SlackWeb web, Posts posts, Homes homes, Kits kits, Pause pause, InTurn inTurn, Clock clock) {
    this.web = web;
    this.posts = posts;
    this.homes = homes;
    this.kits = kits;
    this.patience = Patience.inConversation(pause);
    this.inTurn = inTurn;
    this.clock = clock;
  }

  void carryOut(Visitor.Known who, Place place, Reply reply) {
    for (Reply one : reply.inOrder()) {
      String trigger = place.trigger();
      if (one instanceof Reply.Ask(Form form) && trigger != null) {
        // A line of its own, in which nothing waits.
        inTurn.execute("form:" + trigger, () -> open(who, place.origin(), trigger, form));
      } else {
        inTurn.execute(who.userId(), () -> perform(who, place, one));
      }
    }
    if (place.origin().outermost() instanceof Origin.OnHome) {
      showHome(who, clock.instant());
    }
  }

  void showHome(Visitor.Known who, Instant now) {
    inTurn.execute(who.userId(), () -> homes.publish(who, now));
  }

  private void perform(Visitor.Known who, Place place, Reply reply) {
    switch (reply) {
      case Reply.Say(Message message) -> say(who, message);
      case Reply.Replace(Message message) -> replace(who, place.origin().outermost(), message);
      case Reply.Ask(Form form) -> offer(who, place.retyped(), form);
      case Reply.Correct _ -> log.error("a correction answers only a form that was sent in");
      case Reply.Several _, Reply.Nothing _ -> throw new IllegalArgumentException("not in order");
    }
  }

  /** What Slack refuses is said in plain words, so that nobody waits for an answer in vain. */
  void say(Visitor who, Message message) {
    Outcome outcome = said(who, message);
    if (outcome instanceof Outcome.Failed(String error)) {
      log.warn("an answer is refused unless in plain words: {}", error);
      outcome = said(who, new PlainWords(who.language()).of(message));
    }
    complain(outcome, "an answer was not said");
  }

  private Outcome said(Visitor who, Message message) {
    WorkspaceId workspace = who.team().workspace();
    return patience.with(() -> posts.post(workspace, who.userId(), message, null).first());
  }

  private void replace(Visitor.Known who, Origin origin, Message message) {
    WorkspaceId workspace = who.team().workspace();
    Outcome outcome =
        switch (origin) {
          case Origin.OnMessage(String channel, String ts) ->
              patience.insisting(
                  () -> posts.replace(workspace, channel, List.of(ts), message).first());
          case Origin.OnPassing(String responseUrl) ->
              posts.replacePassing(workspace, responseUrl, message);
          case Origin.OnHome _, Origin.InForm _, Origin.InWords _ -> null;
        };
    if (outcome == null) {
      say(who, message);
    } else if (outcome instanceof Outcome.Failed(String error)) {
      // The old message may be gone; what is to be said may still be needed.
      log.info("a message could not be changed ({}), so it is said anew", error);
      say(who, message);
    } else {
      complain(outcome, "a message was not changed");
    }
  }

  private void open(Visitor.Known who, Origin origin, String trigger, Form form) {
    ObjectNode view = kits.modals(who.team().workspace(), who.phrases()).render(form, origin);
    String method = origin instanceof Origin.InForm ? "views.push" : "views.open";
    Outcome outcome = web.call(method, Map.of("trigger_id", trigger, "view", view.toString()));
    if (!(outcome instanceof Outcome.Done)) {
      complain(outcome, "a form did not open");
      inTurn.execute(who.userId(), () -> say(who, Message.of(who.phrases().formDidNotOpen())));
    }
  }

  /** Slack opens a form only upon a press, so words that ask for one are answered with a button. */
  private void offer(Visitor.Known who, @Nullable String retyped, Form form) {
    SlackPhrases phrases = who.phrases();
    if (retyped == null || retyped.length() > Action.LONGEST_TOKEN - RETYPE.length() - 2) {
      say(who, Message.of(phrases.formDidNotOpen()));
      return;
    }
    Action again = new Action(RETYPE, "", retyped);
    say(
        who,
        Message.of(
            new Paragraph(Text.strong(form.title()).and("\n" + phrases.formIsReady())),
            Controls.of(Button.primary(phrases.openForm(), again))));
  }

  /**
   * Says a sentence beside what was pressed, or in the direct message where there is no such place.
   */
  void tell(Visitor who, @Nullable String responseUrl, String sentence) {
    inTurn.execute(who.userId(), () -> told(who, responseUrl, sentence));
  }

  private void told(Visitor who, @Nullable String responseUrl, String sentence) {
    if (responseUrl == null) {
      say(who, Message.of(sentence));
      return;
    }
    ObjectNode body = passing(sentence).put("replace_original", false);
    complain(patience.with(() -> web.respond(responseUrl, body)), "a sentence was not said");
  }

  /** A message that only the one who acted can see. */
  static ObjectNode passing(String sentence) {
    return Json.object().put("response_type", "ephemeral").put("text", SlackText.escaped(sentence));
  }

  /** The view that follows a form that was sent in. */
  ObjectNode next(Visitor.Known who, Form form, Origin opener) {
    return kits.modals(who.team().workspace(), who.phrases()).render(form, opener);
  }

  private static void complain(Outcome outcome, String what) {
    if (!(outcome instanceof Outcome.Done)) {
      log.warn("{}: {}", what, outcome);
    }
  }
}
