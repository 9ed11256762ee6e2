package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Wordings;
import se.kadens.reception.Reception;

/** Takes in what is typed to us, and what cards send as a message. */
final class Messages {

  private final Visitors visitors;
  private final Reception core;
  private final Presses presses;
  private final Replies replies;
  private final Doorway doorway;

  Messages(Visitors visitors, Reception core, Presses presses, Replies replies, Doorway doorway) {
    this.visitors = visitors;
    this.core = core;
    this.presses = presses;
    this.replies = replies;
    this.doorway = doorway;
  }

  Answer take(Incoming activity, Instant now) {
    if (!activity.isPersonal()) {
      doorway.decline(activity);
      return Answer.ok();
    }
    Pressing pressing = Submissions.read(activity.value());
    String words = TypedWords.of(activity);
    if (pressing instanceof Pressing.Foreign && words.isEmpty()) {
      return Answer.ok();
    }
    Visitor visitor = visitors.identify(activity, now);
    if (!(visitor instanceof Visitor.Known who)) {
      doorway.meet(visitor, now);
    } else if (pressing instanceof Pressing.Foreign) {
      hear(who, activity, words, now);
    } else {
      press(who, activity, pressing, now);
    }
    return Answer.ok();
  }

  private void hear(Visitor.Known who, Incoming activity, String words, Instant now) {
    Interaction said = new Wordings(core.offers()).said(who.person(), now, words);
    Set<String> keys = Set.of(activity.key().orElse("teams:words:" + who.address().user() + now));
    Reply reply = core.answer(TeamsChannel.NAME, keys, said);
    replies.afterwards(who, replies.plan(who, new Place.InWords(), reply.inOrder(), now));
  }

  private void press(Visitor.Known who, Incoming activity, Pressing pressing, Instant now) {
    JsonNode data = activity.value();
    Reply reply = presses.take(who, activity, pressing, data, now);
    Place place = Place.of(activity.answered(), pressing, data);
    replies.afterwards(who, replies.plan(who, place, reply.inOrder(), now));
  }
}
