package se.kadens.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
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
import se.kadens.people.Links;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Says what one can type, to whoever asks or says something nobody understands. */
@Component
class HelpDialogue implements Dialogue {

  private static final String WELCOME = "welcome";
  private static final String HELLO = "hello";

  static final Action SHOW = new Action(Switchboard.HELP, "show", "");

  private static final List<Command> COMMANDS =
      List.of(
          new Command("help", Set.of("help", "hjälp", "?")),
          new Command(WELCOME, Set.of("welcome", "välkommen")),
          new Command(
              HELLO, Set.of("hello", "hi", "hey", "hej", "hejsan", "hallå", "hello there")));

  private final People people;
  private final Links links;
  private final Welcome welcome;

  HelpDialogue(People people, Links links, Welcome welcome) {
    this.people = people;
    this.links = links;
    this.welcome = welcome;
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
    Person person = interaction.by();
    String command = interaction instanceof Asked asked ? asked.command() : "";
    HelpPhrases phrases = new HelpPhrases(person);
    return Reply.say(
        switch (command) {
          case WELCOME -> welcome.of(person);
          case HELLO -> help(new WelcomePhrases(person).hello(), person, phrases);
          case Switchboard.LOST -> help(phrases.lost(), person, phrases);
          default -> help(phrases.intro(), person, phrases);
        });
  }

  private Message help(Text intro, Person person, HelpPhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(intro));
    blocks.add(new Bullets(yourWeek(person, phrases)));
    group(phrases.goals(), phrases.onGoals(), blocks);
    group(phrases.feedback(), phrases.onFeedback(), blocks);
    group(phrases.meetings(), phrases.onMeetings(), blocks);
    group(phrases.privacy(), phrases.onPrivacy(), blocks);
    List<Text> company = company(person, phrases);
    if (!company.isEmpty()) {
      group(phrases.company(), company, blocks);
    }
    return new Message(blocks);
  }

  private static void group(Text title, List<Text> lines, List<Block> blocks) {
    blocks.add(new Paragraph(title));
    blocks.add(new Bullets(lines));
  }

  private List<Text> yourWeek(Person person, HelpPhrases phrases) {
    List<Text> lines = new ArrayList<>(phrases.forAll());
    if (people.managesAnyone(person.workspace(), person.id())) {
      lines.add(phrases.summary());
      if (!person.role().mayPlan()) {
        lines.add(phrases.lineResults());
      }
    }
    if (links.confirmed(person.workspace(), person.id()).size() > 1) {
      lines.add(phrases.channel());
    }
    return lines;
  }

  private static List<Text> company(Person person, HelpPhrases phrases) {
    List<Text> lines = new ArrayList<>();
    if (person.role().mayPlan()) {
      lines.add(phrases.programme());
      lines.add(phrases.calendar());
      lines.addAll(phrases.onSurveys());
      lines.add(phrases.people());
      lines.addAll(phrases.onRules());
    }
    return lines;
  }
}
