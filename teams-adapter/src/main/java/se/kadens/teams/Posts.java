package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Message;
import se.kadens.language.Language;
import se.kadens.wire.Pause;

/**
 * Posts and changes messages in people's personal chats, and in channels. One that is too long for
 * a card goes on in another. Whoever turns out to have blocked or removed us is marked.
 */
final class Posts {

  private static final Logger log = LoggerFactory.getLogger(Posts.class);
  private static final String CARD = "application/vnd.microsoft.card.adaptive";

  /** A notification shows no more of it, and the card carries it all. */
  private static final int LONGEST_SUMMARY = 300;

  private static final Duration LONGEST_TURN = Duration.ofSeconds(3);

  private final Connector connector;
  private final MessageCards cards;
  private final TeamsUsers users;
  private final Paces paces;
  private final @Nullable String botId;
  private final Patience patience;
  private final Patience untilTheirTurn;
  private final Clock clock;

  Posts(
      Connector connector,
      MessageCards cards,
      TeamsUsers users,
      Paces paces,
      @Nullable String botId,
      Pause pause,
      Clock clock) {
    this.connector = connector;
    this.cards = cards;
    this.users = users;
    this.paces = paces;
    this.botId = botId;
    this.patience = Patience.inConversation(pause);
    this.untilTheirTurn = new Patience(2, LONGEST_TURN, pause);
    this.clock = clock;
  }

  /** Posts a message, whose first card is tried once: the ledger has patience of its own. */
  Posted post(Address to, Message message, @Nullable UUID notice, Language language) {
    return post(to, cards.of(to, message, notice, language), message.summary(), Patience.none());
  }

  /** Posts a message that somebody waits for. */
  Posted postWithPatience(Address to, Message message, @Nullable UUID notice, Language language) {
    return post(to, cards.of(to, message, notice, language), message.summary(), patience);
  }

  /** Posts a card that somebody waits for. */
  Posted postCard(Address to, ObjectNode card, String summary) {
    return post(to, List.of(card), summary, patience);
  }

  /** Begins a thread in a channel, tried once; what does not fit in one card follows in it. */
  Posted announce(Address room, Message message, @Nullable UUID notice, Language language) {
    List<ObjectNode> pages = cards.of(room, message, notice, language);
    String channel = conversation(room);
    String summary = message.summary();
    Activity root = activity(room, channel, pages.getFirst(), summary);
    Outcome<String> begun =
        paced(channel, () -> connector.begin(room.serviceUrl(), room.tenant(), channel, root));
    if (!(begun instanceof Outcome.Done<String>(String thread))) {
      return new Posted(begun, channel, List.of());
    }
    List<String> ids = new ArrayList<>(List.of(TeamsRooms.root(thread)));
    for (ObjectNode page : pages.subList(1, pages.size())) {
      goOn(ids, () -> send(room, thread, page, summary));
    }
    return new Posted(begun, thread, ids);
  }

  /** Puts a message in the place of another, card by card; the first is tried once. */
  Posted replace(
      Address to,
      List<String> activities,
      Message message,
      @Nullable UUID notice,
      Language language) {
    List<ObjectNode> pages = cards.of(to, message, notice, language);
    return replace(to, activities, pages, message.summary(), Patience.none());
  }

  /** Puts a message in the place of another while somebody waits. */
  Posted replaceWithPatience(
      Address to,
      List<String> activities,
      Message message,
      @Nullable UUID notice,
      Language language) {
    List<ObjectNode> pages = cards.of(to, message, notice, language);
    return replace(to, activities, pages, message.summary(), patience);
  }

  /** Puts a card in the place of another while somebody waits. */
  Posted replaceCard(Address to, String activity, ObjectNode card, String summary) {
    return replace(to, List.of(activity), List.of(card), summary, patience);
  }

  /** Takes an activity back while somebody waits; gives its id. */
  Outcome<String> delete(Address to, String activity) {
    return patience.with(() -> retract(to, activity));
  }

  /** Takes an activity back, tried once; gives its id. */
  Outcome<String> retract(Address to, String activity) {
    return told(to, connector.delete(to.serviceUrl(), conversation(to), activity));
  }

  private Posted post(Address to, List<ObjectNode> pages, String summary, Patience forFirst) {
    Outcome<String> place = told(to, forFirst.with(() -> place(to)));
    if (!(place instanceof Outcome.Done<String>(String conversation))) {
      return new Posted(place, "", List.of());
    }
    Outcome<String> first = forFirst.with(() -> send(to, conversation, pages.getFirst(), summary));
    if (isLost(first) && to.conversation() != null) {
      return post(to.withoutConversation(), pages, summary, forFirst);
    }
    if (!(told(to, first) instanceof Outcome.Done<String>(String id))) {
      return new Posted(first, conversation, List.of());
    }
    List<String> ids = new ArrayList<>(List.of(id));
    for (ObjectNode page : pages.subList(1, pages.size())) {
      goOn(ids, () -> send(to, conversation, page, summary));
    }
    return new Posted(first, conversation, ids);
  }

  /** The chat is no longer there; that says nothing yet of whoever it was with. */
  private static boolean isLost(Outcome<String> outcome) {
    return outcome instanceof Outcome.Failed<String>(int status, String code)
        && status == 404
        && Verdicts.isGone(status, code);
  }

  private Outcome<String> place(Address to) {
    if (to.conversation() != null) {
      return new Outcome.Done<>(to.conversation());
    }
    Outcome<String> opened = connector.open(to);
    if (opened instanceof Outcome.Done<String>(String conversation)) {
      users.converse(to, conversation, clock.instant());
    }
    return opened;
  }

  private void goOn(List<String> ids, Supplier<Outcome<String>> call) {
    Outcome<String> next = patience.with(call);
    if (next instanceof Outcome.Done<String>(String id)) {
      ids.add(id);
    } else {
      log.error("card {} of a message was not posted: {}", ids.size() + 1, next);
    }
  }

  private Posted replace(
      Address to, List<String> old, List<ObjectNode> pages, String summary, Patience forFirst) {
    String conversation = conversation(to);
    Outcome<String> first =
        told(
            to,
            forFirst.with(
                () -> update(to, conversation, old.getFirst(), pages.getFirst(), summary)));
    if (!(first instanceof Outcome.Done)) {
      return new Posted(first, conversation, old);
    }
    List<String> ids = new ArrayList<>(List.of(old.getFirst()));
    for (int i = 1; i < pages.size(); i++) {
      ObjectNode page = pages.get(i);
      String before = i < old.size() ? old.get(i) : null;
      goOn(
          ids,
          () ->
              before == null
                  ? send(to, conversation, page, summary)
                  : update(to, conversation, before, page, summary));
    }
    for (String surplus : old.subList(Math.min(old.size(), pages.size()), old.size())) {
      patience.with(() -> connector.delete(to.serviceUrl(), conversation, surplus));
    }
    return new Posted(first, conversation, ids);
  }

  private Outcome<String> send(Address to, String conversation, ObjectNode card, String summary) {
    return paced(
        conversation,
        () ->
            connector.send(
                to.serviceUrl(), conversation, activity(to, conversation, card, summary)));
  }

  private Outcome<String> update(
      Address to, String conversation, String id, ObjectNode card, String summary) {
    return paced(
        conversation,
        () -> {
          Activity activity = activity(to, conversation, card, summary);
          activity.setId(id);
          return connector.update(to.serviceUrl(), conversation, id, activity);
        });
  }

  /** One chat that gets much at once holds up nobody else: only Teams says when to go slower. */
  private Outcome<String> paced(String conversation, Supplier<Outcome<String>> call) {
    Outcome<Boolean> turn =
        untilTheirTurn.with(
            () -> {
              Duration wait = paces.turn(conversation);
              return wait.isZero() ? new Outcome.Done<>(true) : new Outcome.Limited<>(wait);
            });
    return turn instanceof Outcome.Done<Boolean> _
        ? call.get()
        : new Outcome.NotSent<>("this chat gets too much at once");
  }

  private Activity activity(Address to, String conversation, ObjectNode card, String summary) {
    Activity activity = Activity.createMessageActivity();
    Attachment attachment = new Attachment();
    attachment.setContentType(CARD);
    attachment.setContent(card);
    activity.setAttachments(List.of(attachment));
    activity.setSummary(shortened(summary));
    activity.setConversation(new ConversationAccount(conversation));
    if (botId != null) {
      activity.setFrom(new ChannelAccount(botId));
    }
    if (to.user() != null) {
      activity.setRecipient(new ChannelAccount(to.user()));
    }
    return activity;
  }

  private static String shortened(String summary) {
    if (summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY) {
      return summary;
    }
    return summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
  }

  private <T> Outcome<T> told(Address to, Outcome<T> outcome) {
    if (outcome instanceof Outcome.Failed<T>(int status, String code)
        && Verdicts.isGone(status, code)
        && to.isSomebodys()) {
      log.info("a user of Teams can no longer be reached: {}", code);
      users.block(to, code, clock.instant());
    }
    return outcome;
  }

  private static String conversation(Address to) {
    if (to.conversation() == null) {
      throw new IllegalArgumentException("there is no conversation to change anything in");
    }
    return to.conversation();
  }
}
