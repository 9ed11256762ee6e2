package se.kadens.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Text;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Says what one can type, to whoever asks or says something nobody understands. */
@Component
class HelpDialogue implements Dialogue {

  private static final List<Command> COMMANDS =
      List.of(new Command("help", Set.of("help", "hjälp", "?")));

  private final People people;

  HelpDialogue(People people) {
    this.people = people;
  }

  @Override
  public String feature() {
    return Switchboard.HELP;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    HomePhrases phrases = new HomePhrases(interaction.by());
    boolean lost = interaction instanceof Asked asked && asked.command().equals(Switchboard.LOST);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(lost ? phrases.lost() : phrases.helpIntro()));
    blocks.add(new Bullets(whatToType(interaction.by(), phrases)));
    return Reply.say(new Message(blocks));
  }

  private List<Text> whatToType(Person person, HomePhrases phrases) {
    List<Text> lines = new ArrayList<>(phrases.helpForAll());
    if (people.managesAnyone(person.workspace(), person.id())) {
      lines.add(phrases.helpSummary());
    }
    if (person.role().mayPlan()) {
      lines.add(phrases.helpProgramme());
      lines.add(phrases.helpPeople());
    }
    return lines;
  }
}
