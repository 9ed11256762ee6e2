package se.kadens.home;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;

/**
 * Shows a person their own page as a message, for channels that keep no page and for all others.
 */
@Component
class HomeDialogue implements Dialogue {

  static final Action SHOW = new Action("home", "show", "");

  private static final List<Command> COMMANDS =
      List.of(new Command(SHOW.verb(), Set.of("home", "hem")));

  private final HomePages pages;

  HomeDialogue(HomePages pages) {
    this.pages = pages;
  }

  @Override
  public String feature() {
    return SHOW.feature();
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Asked _, Pressed _ ->
          Reply.say(new Message(pages.of(interaction.by(), interaction.at())));
      case Submitted _, Said _ -> Reply.nothing();
    };
  }
}
