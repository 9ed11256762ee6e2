package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Wordings;
import se.kadens.people.PersonId;
import se.kadens.reception.Reception;

/**
 * Takes in shortcuts from the menu of a message, wherever that stands, and the forms they open.
 * What is said in answer is said in the personal chat.
 */
final class MessageActions {

  private final Visitors visitors;
  private final Reception core;
  private final TeamsUsers users;
  private final Dialogs dialogs;

  MessageActions(Visitors visitors, Reception core, TeamsUsers users, Dialogs dialogs) {
    this.visitors = visitors;
    this.core = core;
    this.users = users;
    this.dialogs = dialogs;
  }

  Answer fetch(Incoming activity, Instant now) {
    return withKnown(
        activity,
        now,
        who -> {
          Interaction asked =
              new Wordings(core.offers())
                  .shortcut(
                      who.person(),
                      now,
                      Json.textOr("", activity.value(), "commandId"),
                      about(activity, who));
          Set<String> keys = Set.of(activity.key().orElse("teams:shortcut:" + who.person() + now));
          Reply reply = core.answer(TeamsChannel.NAME, keys, asked);
          return dialogs.answer(who, activity, reply, now);
        });
  }

  /** Forms opened so come back under another name than those opened by a button. */
  Answer submit(Incoming activity, Instant now) {
    return withKnown(activity, now, who -> dialogs.submit(who, activity, now));
  }

  private Answer withKnown(Incoming activity, Instant now, Function<Visitor.Known, Answer> taking) {
    return switch (visitors.recognise(activity, now)) {
      case Visitor.Known who -> taking.apply(who);
      case Visitor.Unconfirmed unconfirmed ->
          Answer.dialogSaying(
              core.askWhetherItIs(
                      unconfirmed.address().workspace(),
                      unconfirmed.person(),
                      TeamsChannel.NAME,
                      unconfirmed.language(),
                      now)
                  .summary());
      case Visitor.Stranger _ ->
          Answer.dialogSaying(TeamsPhrases.say(activity.language(), TeamsPhrases::notInKadens));
    };
  }

  private @Nullable OtherMessage about(Incoming activity, Visitor.Known who) {
    JsonNode message = activity.value().path("messagePayload");
    return message.isObject()
        ? new OtherMessage(author(message, who.address()), HtmlWords.of(message))
        : null;
  }

  /** Messages name their authors by the directory's ids; those of apps name none. */
  private @Nullable PersonId author(JsonNode message, Address reader) {
    String id = Json.text(message, "from", "user", "id");
    if (id == null) {
      return null;
    }
    Address author =
        new Address(reader.workspace(), reader.tenant(), null, id, reader.serviceUrl(), null);
    return users.find(author).map(Kept::person).orElse(null);
  }
}
