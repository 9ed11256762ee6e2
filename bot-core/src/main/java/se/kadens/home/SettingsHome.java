package se.kadens.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/** A person's own settings: language, day and hour, pause. */
@Component
class SettingsHome implements HomeSection {

  private final Programmes programmes;
  private final Enrolments enrolments;

  SettingsHome(Programmes programmes, Enrolments enrolments) {
    this.programmes = programmes;
    this.enrolments = enrolments;
  }

  @Override
  public Place place() {
    return Place.SETTINGS;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    HomePhrases phrases = new HomePhrases(person);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.settings()));
    blocks.add(new Paragraph(phrases.languageAndZone()));
    blocks.add(
        Controls.of(
            new Menu(
                phrases.language(),
                List.of(
                    new Choice("Svenska", language(Language.SWEDISH)),
                    new Choice("English", language(Language.ENGLISH))))));
    for (Enrolment enrolment : enrolments.of(person.workspace(), person.id())) {
      programmes
          .find(person.workspace(), enrolment.programme())
          .ifPresent(programme -> blocks.addAll(place(programme, enrolment, phrases)));
    }
    return blocks;
  }

  private static Action language(Language language) {
    return SettingsDialogue.action("language", language.code());
  }

  private static List<Block> place(Programme programme, Enrolment enrolment, HomePhrases phrases) {
    String id = programme.id().toString();
    List<Control> controls =
        enrolment.paused()
            ? List.of(Button.primary(phrases.resume(), SettingsDialogue.action("resume", id)))
            : List.of(
                Button.plain(phrases.chooseSlot(), SettingsDialogue.action("slot", id))
                    .openingForm(),
                Button.plain(phrases.pause(), SettingsDialogue.action("pause", id)));
    return List.of(new Paragraph(phrases.place(programme, enrolment)), new Controls(controls));
  }
}
