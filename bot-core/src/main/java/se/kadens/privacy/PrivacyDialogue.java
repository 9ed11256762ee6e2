package se.kadens.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.Exposure;

/** Tells a person who sees what they wrote, and what is kept of them. */
@Component
class PrivacyDialogue implements Dialogue {

  static final String FEATURE = "privacy";

  private static final String WHO = "who";
  private static final String MY_DATA = "mydata";
  private static final int MOST_OF_EACH = 4;

  private static final List<Command> COMMANDS =
      List.of(
          new Command(
              "whosees",
              Set.of("whosees", "vemser", "who sees this", "vem ser det här", "vem ser")),
          new Command(MY_DATA, Set.of("my data", "mina uppgifter")));

  private final ObjectProvider<Exposed> exposed;
  private final WhoSees whoSees;
  private final Export export;

  PrivacyDialogue(ObjectProvider<Exposed> exposed, WhoSees whoSees, Export export) {
    this.exposed = exposed;
    this.whoSees = whoSees;
    this.export = export;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person person = interaction.by();
    PrivacyPhrases phrases = new PrivacyPhrases(person);
    if (!person.active()) {
      return Reply.say(phrases.notThere());
    }
    return Reply.say(
        switch (interaction) {
          case Pressed(_, Instant now, Action(_, String verb, String subject), _)
              when verb.equals(WHO) ->
              find(person, subject, now)
                  .map(exposure -> whoSees.of(exposure, person))
                  .orElseGet(() -> Message.of(phrases.notThere()));
          case Asked asked when asked.command().equals(MY_DATA) ->
              summary(person, phrases, asked.at());
          default -> newest(person, phrases, interaction.at());
        });
  }

  /** What does not exist and what one may not see is answered alike. */
  private Optional<Exposure> find(Person asker, String item, Instant now) {
    int slash = item.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String feature = item.substring(0, slash);
    try {
      return exposed.stream()
          .filter(each -> each.feature().equals(feature))
          .findFirst()
          .flatMap(each -> each.exposure(asker, item.substring(slash + 1), now));
    } catch (IllegalArgumentException _) {
      // Tokens can be forged: what a feature cannot read is nothing of its own.
      return Optional.empty();
    }
  }

  private Message newest(Person person, PrivacyPhrases phrases, Instant now) {
    List<Block> blocks = new ArrayList<>();
    exposed
        .orderedStream()
        .flatMap(each -> each.newest(person, now, MOST_OF_EACH).stream())
        .forEach(
            exposure ->
                who(exposure)
                    .ifPresent(
                        action -> {
                          blocks.add(Controls.of(Button.plain(exposure.title(), action)));
                        }));
    if (blocks.isEmpty()) {
      return Message.of(phrases.nothingWritten());
    }
    blocks.addFirst(new Paragraph(phrases.choose()));
    return new Message(blocks);
  }

  private static Optional<Action> who(Exposure exposure) {
    String subject = exposure.feature() + "/" + exposure.subject();
    int room = Action.LONGEST_TOKEN - FEATURE.length() - WHO.length() - 2;
    return subject.length() > room
        ? Optional.empty()
        : Optional.of(new Action(FEATURE, WHO, subject));
  }

  private Message summary(Person person, PrivacyPhrases phrases, Instant now) {
    List<Block> blocks = new ArrayList<>();
    var kept = export.summary(person, now);
    blocks.add(new Paragraph(phrases.keptOfYou(person, !kept.isEmpty())));
    if (!kept.isEmpty()) {
      blocks.add(new Block.Bullets(kept.stream().map(phrases::section).toList()));
    }
    blocks.add(new Block.Note(phrases.howToGetAll()));
    return new Message(blocks);
  }
}
