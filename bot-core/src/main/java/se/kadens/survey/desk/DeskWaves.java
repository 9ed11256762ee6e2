package se.kadens.survey.desk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.ExtendWave;
import se.kadens.survey.Survey;
import se.kadens.survey.Survey.Standing;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Extends and closes the waves of surveys, and stops them, for whoever may plan. */
@Component
class DeskWaves {

  private final Surveys surveys;
  private final Waves waves;
  private final Table table;
  private final ExtendWave extending;
  private final DeskMessages messages;

  DeskWaves(
      Surveys surveys, Waves waves, Table table, ExtendWave extending, DeskMessages messages) {
    this.surveys = surveys;
    this.waves = waves;
    this.table = table;
    this.extending = extending;
    this.messages = messages;
  }

  /**
   * @param subject the survey's id, and what the verb wants besides
   */
  Reply pressed(Person by, Verb verb, Survey survey, String[] subject, Instant now) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    return switch (verb) {
      case EXTEND -> extend(by, survey, subject, phrases, now);
      case CLOSE -> confirmClosing(survey, phrases, now);
      case END -> end(survey, Verb.number(subject, 1), phrases, now);
      case PAUSE -> stand(survey, Standing.PAUSED, phrases);
      case RESUME -> stand(survey, Standing.RUNNING, phrases);
      case STOP ->
          Reply.say(
              messages.confirm(
                  phrases.confirmStop(survey),
                  Button.plain(phrases.plain("stop"), Verb.QUIT.on(survey.id())),
                  phrases));
      case QUIT -> stand(survey, Standing.STOPPED, phrases);
      default -> throw new IllegalArgumentException("not about a wave: " + verb);
    };
  }

  /** Only from the closing that was seen: who presses twice extends once. */
  private Reply extend(
      Person by, Survey survey, String[] subject, DeskPhrases phrases, Instant now) {
    Optional<Wave> open = open(survey, now);
    long days = Verb.number(subject, 2);
    if (open.isEmpty() || days < 1 || days > 7) {
      return say(phrases.notOpen());
    }
    Wave wave = open.get();
    if (wave.closesAt().getEpochSecond() != Verb.number(subject, 1)) {
      return say(phrases.extended(survey, wave, by.zone()));
    }
    return switch (extending.extend(wave, (int) days, now)) {
      case ExtendWave.Outcome.Extended(var longer) ->
          say(phrases.extended(survey, longer, by.zone()));
      case ExtendWave.Outcome.Closed _ -> say(phrases.notOpen());
      case ExtendWave.Outcome.TooLong(int most) -> say(phrases.tooLong(most));
    };
  }

  private Reply confirmClosing(Survey survey, DeskPhrases phrases, Instant now) {
    Optional<Wave> open = open(survey, now);
    if (open.isEmpty()) {
      return say(phrases.notOpen());
    }
    Table.Turnout everyone = table.everyone(open.get());
    return Reply.say(
        messages.confirm(
            phrases.confirmClosing(survey, everyone.invited(), everyone.answered()),
            Button.plain(phrases.plain("close"), Verb.END.on(survey.id(), open.get().number())),
            phrases));
  }

  /** Computing what is released may take longer than anybody waits for a button. */
  private Reply end(Survey survey, long number, DeskPhrases phrases, Instant now) {
    Optional<Wave> open = open(survey, now).filter(wave -> wave.number() == number);
    if (open.isEmpty()) {
      return say(phrases.notOpen());
    }
    waves.end(open.get(), now);
    return Reply.replace(Message.of(phrases.ended(survey)));
  }

  private Reply stand(Survey survey, Standing standing, DeskPhrases phrases) {
    surveys.stand(survey, standing);
    return say(phrases.stands(survey, standing));
  }

  private Optional<Wave> open(Survey survey, Instant now) {
    return waves.newestOf(survey).filter(wave -> wave.takesAnswersAt(now));
  }

  private static Reply say(Text text) {
    return Reply.say(Message.of(text));
  }
}
