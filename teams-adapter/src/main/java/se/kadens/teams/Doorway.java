package se.kadens.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationAccount;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Block;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.PersonId;
import se.kadens.reception.InTurn;
import se.kadens.reception.Reception;

/** Answers politely whoever is nobody of ours, or speaks to us where others listen. */
final class Doorway {

  private static final Logger log = LoggerFactory.getLogger(Doorway.class);

  private final Reception core;
  private final Connector connector;
  private final Replies replies;
  private final InTurn inTurn;

  Doorway(Reception core, Connector connector, Replies replies, InTurn inTurn) {
    this.core = core;
    this.connector = connector;
    this.replies = replies;
    this.inTurn = inTurn;
  }

  /** Says in the chat who we know, and how to become one of them. */
  void meet(Visitor visitor, Instant now) {
    switch (visitor) {
      case Visitor.Known _ -> {}
      case Visitor.Stranger _ -> replies.tell(visitor, notInKadens(), Language.ENGLISH);
      case Visitor.Unconfirmed(Address address, PersonId person, Language language) -> {
        Message meanwhile =
            core.askWhetherItIs(address.workspace(), person, TeamsChannel.NAME, language, now);
        replies.tell(visitor, meanwhile, language);
      }
    }
  }

  private static Message notInKadens() {
    return new Message(
        TeamsPhrases.inBothLanguages(TeamsPhrases::notInKadens).stream()
            .<Block>map(sentence -> new Block.Paragraph(Text.of(sentence)))
            .toList());
  }

  /** Says in a channel or a group chat, and about nobody, where we talk. */
  void decline(Incoming asked) {
    String sentence = TeamsPhrases.say(asked.language(), TeamsPhrases::onlyInPersonalChat);
    String serviceUrl = asked.activity().getServiceUrl();
    inTurn.execute(
        asked.conversation(),
        () -> {
          Activity said = Activity.createMessageActivity();
          said.setText(sentence);
          said.setFrom(asked.activity().getRecipient());
          said.setConversation(new ConversationAccount(asked.conversation()));
          Outcome<String> outcome = connector.send(serviceUrl, asked.conversation(), said);
          if (!(outcome instanceof Outcome.Done)) {
            log.info("a group was not told where we talk: {}", outcome);
          }
        });
  }
}
