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
import se.kadens.survey.Foresight;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.Survey;
import se.kadens.survey.Survey.Standing;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Timing;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Launches surveys, and extends and closes their waves, for whoever may plan. */
@Component
class DeskWaves {

  private final Surveys surveys;
  private final Waves waves;
  private final Table table;
  private final LaunchSurvey launching;
  private final ExtendWave extending;
  private final DeskMessages messages;

  DeskWaves(
      Surveys surveys,
      Waves waves,
      Table table,
      LaunchSurvey launching,
      ExtendWave extending,
      DeskMessages messages) {
    this.surveys = surveys;
    this.waves = waves;
    this.table = table;
    this.launching = launching;
    this.extending = extending;
    this.messages = messages;
  }

  /**
   * @param subject the survey's id, and what the verb wants besides
   */
  Reply pressed(Person by, Verb verb, Survey survey, String[] subject, Instant now) {
    DeskPhrases phrases = new DeskPhrases(by.language());
    return switch (verb) {
      case LAUNCH -> confirmLaunch(by, survey, phrases, now);
      case SEND -> launch(by, survey, number(subject, 1), phrases, now);
      case EXTEND -> extend(by, survey, subject, phrases, now);
      case CLOSE -> confirmClosing(survey, phrases, now);
      case END -> end(survey, number(subject, 1), phrases, now);
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

  private Reply confirmLaunch(Person by, Survey survey, DeskPhrases phrases, Instant now) {
    Optional<Wave> newest = waves.newestOf(survey);
    Optional<Wave> open = newest.filter(wave -> wave.state() != Wave.State.CLOSED);
    if (open.isPresent()) {
      return say(phrases.stillOpen(open.get(), by.zone()));
    }
    if (survey.standing() == Standing.STOPPED) {
      return say(phrases.stands(survey, Standing.STOPPED));
    }
    Foresight foresight = launching.foresee(survey, Timing.atOnce(survey.plan(), now));
    return foresight.tooFew()
        ? say(phrases.tooFew(foresight.invited(), foresight.needed()))
        : Reply.say(messages.confirmLaunch(by, survey, nextNumber(newest), foresight));
  }

  private static int nextNumber(Optional<Wave> newest) {
    return newest.map(Wave::number).orElse(0) + 1;
  }

  private Reply launch(Person by, Survey survey, long number, DeskPhrases phrases, Instant now) {
    Optional<Wave> newest = waves.newestOf(survey);
    if (nextNumber(newest) != number) {
      return newest.isPresent() && newest.get().state() != Wave.State.CLOSED
          ? say(phrases.stillOpen(newest.get(), by.zone()))
          : say(phrases.gone());
    }
    return switch (launching.launch(survey, Timing.atOnce(survey.plan(), now), now)) {
      case LaunchSurvey.Outcome.Launched(var wave, int invited) ->
          Reply.replace(Message.of(phrases.launched(survey, wave, invited, by.zone())));
      case LaunchSurvey.Outcome.Stopped() -> say(phrases.stands(survey, Standing.STOPPED));
      case LaunchSurvey.Outcome.StillOpen(var wave) -> say(phrases.stillOpen(wave, by.zone()));
      case LaunchSurvey.Outcome.TooFew(int invited, int needed) ->
          say(phrases.tooFew(invited, needed));
      case LaunchSurvey.Outcome.NotFollowedUp(var themes) ->
          say(phrases.notFollowedUp(themes.size()));
      case LaunchSurvey.Outcome.Repeated() -> Reply.nothing();
    };
  }

  /** Only from the closing that was seen: who presses twice extends once. */
  private Reply extend(
      Person by, Survey survey, String[] subject, DeskPhrases phrases, Instant now) {
    Optional<Wave> open = open(survey, now);
    long days = number(subject, 2);
    if (open.isEmpty() || days < 1 || days > 7) {
      return say(phrases.notOpen());
    }
    Wave wave = open.get();
    if (wave.closesAt().getEpochSecond() != number(subject, 1)) {
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

  /** Minus one where there is none. */
  private static long number(String[] subject, int at) {
    return subject.length > at && subject[at].matches("\\d{1,12}")
        ? Long.parseLong(subject[at])
        : -1;
  }

  private static Reply say(Text text) {
    return Reply.say(Message.of(text));
  }
}
