package se.kadens.survey.desk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.people.Person;
import se.kadens.survey.Foresight;
import se.kadens.survey.Survey;
import se.kadens.survey.Waiting;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.loop.FollowUp;

/** Draws what hinders a launch, and what one can do about it. */
@Component
class LaunchMessages {

  private final Waves waves;

  LaunchMessages(Waves waves) {
    this.waves = waves;
  }

  Message notFollowedUp(Person by, Survey survey, List<Waiting> themes) {
    LaunchPhrases words = new LaunchPhrases(by.language());
    return Message.of(
        new Paragraph(words.notFollowedUp(Waiting.widest(themes))), waysOn(by, survey));
  }

  /** That a round which is planned waits. */
  Message waits(
      Person by, Survey survey, List<Waiting> themes, LocalDateTime planned, LocalDateTime until) {
    LaunchPhrases words = new LaunchPhrases(by.language());
    return Message.of(
        new Paragraph(words.waits(survey, Waiting.widest(themes), planned, until)),
        waysOn(by, survey));
  }

  private Block waysOn(Person by, Survey survey) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    int number = waves.newestOf(survey).map(Wave::number).orElse(0) + 1;
    return Controls.of(
        Button.primary(phrases.plain("follow_up"), FollowUp.list()),
        Button.plain(phrases.plain("anyway"), Verb.ANYWAY.on(survey.id(), number)).openingForm());
  }

  /** That a round which is planned would ask too few. */
  Message tooFew(Person by, Survey survey, Foresight foresight, LocalDateTime planned) {
    LaunchPhrases words = new LaunchPhrases(by.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(words.tooFew(survey, foresight, planned)));
    if (foresight.undated() > 0) {
      blocks.add(new Paragraph(words.undated(foresight.undated())));
    }
    blocks.add(
        Controls.of(
            Button.plain(
                    new DeskPhrases(by.language()).plain("change"), Verb.CHANGE.on(survey.id()))
                .openingForm()));
    return new Message(blocks);
  }
}
