package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.delivery.PlainWords;
import se.kadens.language.Language;
import se.kadens.reception.InTurn;

/** Carries out what the core answers, once that is stored and acknowledged. */
final class Replies {

  private static final Logger log = LoggerFactory.getLogger(Replies.class);

  private final MessageCards cards;
  private final Posts posts;
  private final Forms forms;
  private final InTurn inTurn;

  Replies(MessageCards cards, Posts posts, Forms forms, InTurn inTurn) {
    this.cards = cards;
    this.posts = posts;
    this.forms = forms;
    this.inTurn = inTurn;
  }

  /** What these replies say, where there is nothing to fill in. */
  static Optional<String> words(List<Reply> replies) {
    String words =
        replies.stream()
            .flatMap(
                reply ->
                    switch (reply) {
                      case Reply.Say(Message message) -> Stream.of(message.summary());
                      case Reply.Replace(Message message) -> Stream.of(message.summary());
                      default -> Stream.<String>empty();
                    })
            .collect(Collectors.joining("\n\n"));
    boolean isAll = !words.isEmpty() && replies.stream().noneMatch(Reply.Ask.class::isInstance);
    return isAll ? Optional.of(words) : Optional.empty();
  }

  /** What is to be done in the chat. A form that was sent in makes way for the first answer. */
  List<Step> plan(Visitor.Known who, Place place, List<Reply> replies, Instant now) {
    List<Step> steps = new ArrayList<>();
    for (Reply reply : replies) {
      boolean isInPlace = place instanceof Place.InFormCard && steps.isEmpty();
      steps.add(
          switch (reply) {
            case Reply.Say(Message message) ->
                isInPlace ? put(place, message) : new Step.Say(message);
            case Reply.Replace(Message message) -> put(place, message);
            case Reply.Ask(Form form) -> ask(who, place, isInPlace, form, now);
            case Reply.Correct(Map<String, String> problems) -> correct(who, place, problems);
            case Reply.Several _, Reply.Nothing _ -> throw new IllegalArgumentException("not flat");
          });
    }
    return steps;
  }

  private static Step put(Place place, Message message) {
    return switch (place) {
      case Place.OnMessage(String activity) -> new Step.Put(activity, message);
      case Place.InFormCard(String activity, _, _) -> new Step.Put(activity, message);
      case Place.InWords _ -> new Step.Say(message);
    };
  }

  private Step ask(Visitor.Known who, Place place, boolean isInPlace, Form form, Instant now) {
    ObjectNode card = forms.inChat(who, form, now);
    return isInPlace && place instanceof Place.InFormCard(String activity, _, _)
        ? new Step.PutForm(activity, card, form.title())
        : new Step.Ask(card, form.title());
  }

  private Step correct(Visitor.Known who, Place place, Map<String, String> problems) {
    if (place instanceof Place.InFormCard(String activity, Pressing.Submit sent, JsonNode data)) {
      Optional<ObjectNode> corrected = forms.corrected(who, sent, data, problems);
      if (corrected.isPresent()) {
        return new Step.PutForm(activity, corrected.get(), Forms.title(corrected.get()));
      }
    }
    return new Step.Say(Forms.inWords(problems));
  }

  /** The card that these steps leave in the place of what was pressed on, if they do. */
  Optional<ObjectNode> shown(Visitor.Known who, List<Step> steps) {
    return steps.stream()
        .flatMap(
            step ->
                switch (step) {
                  case Step.Put(_, Message message) ->
                      Stream.of(cards.of(who.address(), message, null, who.language()).getFirst());
                  case Step.PutForm(_, ObjectNode card, _) -> Stream.of(card);
                  case Step.Say _, Step.Ask _ -> Stream.<ObjectNode>empty();
                })
        .reduce((_, last) -> last);
  }

  void afterwards(Visitor.Known who, List<Step> steps) {
    if (!steps.isEmpty()) {
      inTurn.execute(
          turn(who), () -> steps.forEach(step -> perform(who.address(), who.language(), step)));
    }
  }

  /** Says something to somebody who is nobody of ours, or not yet. */
  void tell(Visitor who, Message message, Language language) {
    inTurn.execute(turn(who), () -> perform(who.address(), language, new Step.Say(message)));
  }

  private static String turn(Visitor who) {
    String conversation = who.address().conversation();
    return conversation == null ? "" : conversation;
  }

  private void perform(Address to, Language language, Step step) {
    switch (step) {
      case Step.Say(Message message) -> say(to, language, message);
      case Step.Ask(ObjectNode card, String summary) ->
          asked(to, language, posts.postCard(to, card, summary));
      case Step.Put(String activity, Message message) -> {
        Posted posted = posts.replaceWithPatience(to, List.of(activity), message, null, language);
        if (posted.first() instanceof Outcome.Failed<String>(int status, String code)) {
          // The old message may be gone; what is to be said may still be needed.
          log.info("a message could not be changed ({} {}), so it is said anew", status, code);
          say(to, language, message);
        } else {
          complain(posted.first(), "a message was not changed");
        }
      }
      case Step.PutForm(String activity, ObjectNode card, String summary) ->
          asked(to, language, posts.replaceCard(to, activity, card, summary));
    }
  }

  private void asked(Address to, Language language, Posted form) {
    complain(form.first(), "a form was not shown");
    if (form.first() instanceof Outcome.Failed) {
      say(to, language, new PlainWords(language).ofForm());
    }
  }

  /** What Teams refuses is said in plain words, so that nobody waits for an answer in vain. */
  private void say(Address to, Language language, Message message) {
    Posted posted = posts.postWithPatience(to, message, null, language);
    if (posted.first() instanceof Outcome.Failed<String>(int status, String code)) {
      log.warn("an answer is refused unless in plain words: {} {}", status, code);
      Message plain = new PlainWords(language).of(message);
      posted = posts.postWithPatience(to, plain, null, language);
    }
    complain(posted.first(), "an answer was not said");
  }

  private static void complain(Outcome<String> outcome, String what) {
    if (!(outcome instanceof Outcome.Done)) {
      log.warn("{}: {}", what, outcome);
    }
  }
}
