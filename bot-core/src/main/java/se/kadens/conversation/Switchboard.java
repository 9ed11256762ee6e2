package se.kadens.conversation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Dialogue.Command;

/**
 * Where every interaction comes in: forgets what was delivered before, finds the dialogue that is
 * meant, and returns its reply.
 */
@Component
public class Switchboard {

  private final List<Dialogue> dialogues;

  Switchboard(List<Dialogue> dialogues) {
    this.dialogues = dialogues;
  }

  /**
   * Answers an interaction once. All of it is one transaction: when this returns, what the person
   * said is stored.
   *
   * @param deliveryKeys names under which this same interaction may be delivered again, such as an
   *     event id and a message's own id; if any is known already, nothing happens
   */
  public Reply answer(Set<String> deliveryKeys, Interaction interaction) {
    throw new UnsupportedOperationException("not yet: " + dialogues + deliveryKeys + interaction);
  }

  /** Every command of every feature, with the feature it belongs to. */
  public List<Offer> offers() {
    return dialogues.stream()
        .flatMap(d -> d.commands().stream().map(c -> new Offer(d.feature(), c)))
        .toList();
  }

  public record Offer(String feature, Command command) {}
}
