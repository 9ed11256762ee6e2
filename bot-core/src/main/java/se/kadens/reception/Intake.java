package se.kadens.reception;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Message;
import se.kadens.conversation.Received;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Wordless;

/**
 * Takes in what people do, and lets none of it hurt the rest. What met another transaction is tried
 * again at once. What cannot be kept now fails, so that it comes again. Words that we fail over
 * each time are not kept, since they may be an anonymous answer: whoever typed them is told, once,
 * and has them in the chat.
 */
@Component
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int TRIES = 3;

  private final Switchboard switchboard;
  private final Inbox inbox;
  private final ApplicationEventPublisher events;

  Intake(Switchboard switchboard, Inbox inbox, ApplicationEventPublisher events) {
    this.switchboard = switchboard;
    this.inbox = inbox;
    this.events = events;
  }

  /**
   * Answers an interaction once, as the {@link Switchboard} does.
   *
   * @throws Overloaded where too many wait already
   */
  Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction) {
    return answered(channel, deliveryKeys, interaction);
  }

  private Reply answered(String channel, Set<String> deliveryKeys, Interaction interaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return switchboard.answer(channel, deliveryKeys, interaction);
      } catch (ConcurrencyFailureException met) {
        if (attempt == TRIES) {
          throw met;
        }
      } catch (DataAccessResourceFailureException | TransactionException unreachable) {
        throw unreachable;
      } catch (RuntimeException fault) {
        if (interaction instanceof Said said) {
          return putAside(channel, deliveryKeys, said, fault);
        }
        throw fault;
      }
    }
  }

  private Reply putAside(String channel, Set<String> deliveryKeys, Said said, RuntimeException e) {
    if (!inbox.putAside(said.by().workspace(), deliveryKeys, said.at())) {
      return Reply.nothing();
    }
    events.publishEvent(new Received(channel, Received.As.PUT_ASIDE));
    LOG.error(
        "words typed in {} were not taken in; their sender was told", channel, Wordless.of(e));
    return Reply.say(Message.of(new IntakePhrases(said.by().language()).notTakenIn()));
  }
}
