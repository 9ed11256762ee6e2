package se.kadens.home;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programmes;

/** The first words to a person: who writes, what is asked of them and when, and who sees it. */
@Component
class Welcome {

  private final Enrolments enrolments;
  private final Programmes programmes;
  private final People people;

  Welcome(Enrolments enrolments, Programmes programmes, People people) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.people = people;
  }

  Message of(Person person) {
    WelcomePhrases phrases = new WelcomePhrases(person);
    List<Text> asked = asked(person);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.whoIAm()));
    if (asked.isEmpty()) {
      blocks.add(new Paragraph(phrases.nothingToAskYet()));
    } else {
      blocks.add(new Paragraph(phrases.whatIAsk()));
      blocks.add(new Bullets(asked));
      blocks.add(new Paragraph(phrases.whoSees(people.lineOf(person.workspace(), person.id()))));
      blocks.add(new Paragraph(phrases.howToBegin()));
    }
    blocks.add(
        Controls.of(
            Button.plain(phrases.home(), HomeDialogue.SHOW),
            Button.plain(phrases.help(), HelpDialogue.SHOW),
            Button.plain(phrases.settings(), SettingsDialogue.SHOW)));
    return new Message(blocks);
  }

  private List<Text> asked(Person person) {
    HomePhrases phrases = new HomePhrases(person);
    return enrolments.of(person.workspace(), person.id()).stream()
        .flatMap(
            enrolment ->
                programmes
                    .find(person.workspace(), enrolment.programme())
                    .map(programme -> phrases.place(programme, enrolment))
                    .stream())
        .toList();
  }
}
