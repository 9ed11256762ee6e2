package se.kadens.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Dialogue.Command;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Received.As;
import se.kadens.people.Links;
import se.kadens.people.Person;

/**
 * Where every interaction comes in: passes over what was delivered before, finds the dialogue that
 * is meant, and returns its reply.
 */
@Component
public class Switchboard {

  /** The feature that says what one can do; a channel asks it when it does not know a command. */
  public static final String HELP = "help";

  /** The help command for words that nobody understood. */
  public static final String LOST = "lost";

  private final Inbox inbox;
  private final Links links;
  private final Map<String, Dialogue> dialogues;
  private final List<Listener> listeners;
  private final List<Offer> offers;
  private final ApplicationEventPublisher events;

  Switchboard(
      Inbox inbox,
      Links links,
      List<Dialogue> dialogues,
      List<Listener> listeners,
      ApplicationEventPublisher events) {
    this.events = events;
    this.inbox = inbox;
    this.links = links;
    this.dialogues =
        dialogues.stream().collect(Collectors.toMap(Dialogue::feature, Function.identity()));
    this.listeners = List.copyOf(listeners);
    this.offers =
        dialogues.stream()
            .flatMap(d -> d.commands().stream().map(command -> new Offer(d.feature(), command)))
            .sorted(Comparator.comparing(Offer::feature))
            .toList();
  }

  /**
   * Answers an interaction once. All of it is one transaction: when this returns, what the person
   * said is stored.
   *
   * @param channel where it came in, from a user whom that channel knows to be this person
   * @param deliveryKeys names under which this same interaction may be delivered again, such as an
   *     event id and a message's own id; if any is known already, nothing happens. A form that has
   *     to be corrected was not taken in, and may come again under the same names
   */
  @Transactional
  public Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction) {
    Person by = interaction.by();
    if (!inbox.isNew(by.workspace(), by.id(), deliveryKeys, interaction.at())) {
      events.publishEvent(new Received(channel, As.REPEATED));
      return Reply.nothing();
    }
    links.spoken(by.workspace(), by.id(), channel, interaction.at());
    Reply reply = reply(interaction);
    boolean corrected = reply instanceof Reply.Correct;
    if (corrected) {
      inbox.forget(by.workspace(), deliveryKeys);
    }
    events.publishEvent(new Received(channel, corrected ? As.CORRECTED : As.STORED));
    return reply;
  }

  private Reply reply(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed -> dialogue(pressed.action().feature()).answer(pressed);
      case Submitted submitted -> dialogue(submitted.action().feature()).answer(submitted);
      case Asked asked -> dialogue(asked.feature()).answer(asked);
      case Said said -> hear(said);
    };
  }

  /** Every command of every feature, with the feature it belongs to. */
  public List<Offer> offers() {
    return offers;
  }

  private Reply hear(Said said) {
    for (Listener listener : listeners) {
      Optional<Heard> heard = listener.hear(said);
      if (heard.isPresent()) {
        return switch (heard.get()) {
          case Heard.Taken(Reply reply) -> reply;
          case Heard.NotUnderstood(Reply reply) -> commandAtTheStartOf(said).orElse(reply);
        };
      }
    }
    return commandAtTheStartOf(said)
        .orElseGet(
            () -> dialogue(HELP).answer(new Asked(said.by(), said.at(), HELP, LOST, said.words())));
  }

  /**
   * "Away until Monday" is a command with something after it, if no conversation took the words: an
   * answer in free words may well begin so, a number may not.
   */
  private Optional<Reply> commandAtTheStartOf(Said said) {
    String typed = said.words().strip();
    String lowerCase = typed.toLowerCase(Locale.ROOT);
    record Match(Offer offer, String word) {}
    return offers.stream()
        .flatMap(offer -> offer.command().words().stream().map(word -> new Match(offer, word)))
        .filter(match -> lowerCase.startsWith(match.word + " "))
        .max(Comparator.comparingInt(match -> match.word.length()))
        .map(
            match -> {
              String rest = typed.substring(match.word.length()).strip();
              String feature = match.offer.feature();
              String command = match.offer.command().name();
              return dialogue(feature)
                  .answer(new Asked(said.by(), said.at(), feature, command, rest));
            });
  }

  private Dialogue dialogue(String feature) {
    Dialogue dialogue = dialogues.get(feature);
    if (dialogue == null) {
      throw new IllegalArgumentException("no feature is called " + feature);
    }
    return dialogue;
  }

  /** A command, and the feature that answers it. */
  public record Offer(String feature, Command command) {}
}
