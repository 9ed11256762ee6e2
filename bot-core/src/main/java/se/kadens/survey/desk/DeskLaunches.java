package se.kadens.survey.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.survey.Foresight;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.LaunchSurvey.Overriding;
import se.kadens.survey.Survey;
import se.kadens.survey.Survey.Standing;
import se.kadens.survey.SurveyId;
import se.kadens.survey.Surveys;
import se.kadens.survey.Timing;
import se.kadens.survey.Waiting;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Launches surveys by hand: after a second look, and for a reason where something waits. */
@Component
class DeskLaunches {

  private final Surveys surveys;
  private final Waves waves;
  private final LaunchSurvey launching;
  private final DeskMessages messages;
  private final LaunchMessages hindrances;

  DeskLaunches(
      Surveys surveys,
      Waves waves,
      LaunchSurvey launching,
      DeskMessages messages,
      LaunchMessages hindrances) {
    this.surveys = surveys;
    this.waves = waves;
    this.launching = launching;
    this.messages = messages;
    this.hindrances = hindrances;
  }

  /**
   * @param subject the survey's id and, but for LAUNCH, the number of the wave it would be
   */
  Reply pressed(Person by, Verb verb, Survey survey, String[] subject, Instant now) {
    Optional<Text> hindered =
        verb == Verb.LAUNCH
            ? hindered(by, survey, nextNumber(survey))
            : hindered(by, survey, Verb.number(subject, 1));
    if (hindered.isPresent()) {
      return Reply.say(Message.of(hindered.get()));
    }
    Timing timing = Timing.atOnce(survey.plan(), now);
    return switch (verb) {
      case LAUNCH -> confirm(by, survey, timing);
      case SEND -> send(by, survey, timing, now);
      case ANYWAY -> ask(by, survey, timing);
      default -> throw new IllegalArgumentException("not about a launch: " + verb);
    };
  }

  private Reply confirm(Person by, Survey survey, Timing timing) {
    List<Waiting> waiting = launching.waitsFor(survey, timing);
    if (!waiting.isEmpty()) {
      return Reply.say(hindrances.notFollowedUp(by, survey, waiting));
    }
    Foresight foresight = launching.foresee(survey, timing);
    return Reply.say(
        foresight.tooFew()
            ? Message.of(words(by).tooFew(foresight.invited(), foresight.needed()))
            : messages.confirmLaunch(by, survey, nextNumber(survey), foresight));
  }

  private Reply send(Person by, Survey survey, Timing timing, Instant now) {
    return switch (launch(by, survey, timing, null, now)) {
      case Tried.Sent(Text text) -> Reply.replace(Message.of(text));
      case Tried.Not(Text why) -> Reply.say(Message.of(why));
      case Tried.Waits(List<Waiting> themes) ->
          Reply.say(hindrances.notFollowedUp(by, survey, themes));
      case Tried.Before() -> Reply.nothing();
    };
  }

  private Reply ask(Person by, Survey survey, Timing timing) {
    return new Reply.Ask(
        new OverrideForm(new FormPhrases(by.language()))
            .drawn(
                Verb.OVERRIDE.on(survey.id(), nextNumber(survey)),
                words(by)
                    .confirmLaunch(
                        survey, launching.foreseeOverriding(survey, timing), by.zone())));
  }

  /** The reason, sent in. What was typed stays in the form as long as nothing is launched. */
  Reply filled(Submitted submitted) {
    Person by = submitted.by();
    String[] subject = submitted.action().subject().split("/", -1);
    Optional<Survey> found =
        PlanForms.id(subject[0]).flatMap(id -> surveys.find(by.workspace(), new SurveyId(id)));
    if (found.isEmpty()) {
      return correct(phrases(by).gone());
    }
    Survey survey = found.get();
    Optional<Text> hindered = hindered(by, survey, Verb.number(subject, 1));
    if (hindered.isPresent()) {
      return correct(hindered.get());
    }
    String reason =
        submitted.values().get(OverrideForm.REASON) instanceof Value.Words(String typed)
            ? typed.strip()
            : "";
    if (reason.isEmpty() || reason.length() > Overriding.LONGEST) {
      return correct(Text.of(new FormPhrases(by.language()).badReason(Overriding.LONGEST)));
    }
    Instant now = submitted.at();
    Timing timing = Timing.atOnce(survey.plan(), now);
    return switch (launch(by, survey, timing, new Overriding(reason, by.id()), now)) {
      case Tried.Sent(Text text) -> Reply.say(Message.of(text));
      case Tried.Not(Text why) -> correct(why);
      case Tried.Waits _, Tried.Before _ -> correct(phrases(by).gone());
    };
  }

  private static Reply correct(Text why) {
    return new Reply.Correct(Map.of(OverrideForm.REASON, why.plain()));
  }

  /** What became of a launch, in words. */
  private sealed interface Tried {
    record Sent(Text text) implements Tried {}

    record Not(Text why) implements Tried {}

    record Waits(List<Waiting> themes) implements Tried {}

    /** It was launched at this very moment already. */
    record Before() implements Tried {}
  }

  private Tried launch(
      Person by, Survey survey, Timing timing, @Nullable Overriding override, Instant now) {
    DeskPhrases phrases = phrases(by);
    return switch (launching.launch(survey, timing, override, now)) {
      case LaunchSurvey.Outcome.Launched(var wave, int invited) ->
          new Tried.Sent(words(by).launched(survey, wave, invited, by.zone()));
      case LaunchSurvey.Outcome.Stopped() ->
          new Tried.Not(phrases.stands(survey, Standing.STOPPED));
      case LaunchSurvey.Outcome.StillOpen(var wave) ->
          new Tried.Not(phrases.stillOpen(wave, by.zone()));
      case LaunchSurvey.Outcome.TooFew(int invited, int needed) ->
          new Tried.Not(words(by).tooFew(invited, needed));
      case LaunchSurvey.Outcome.NotFollowedUp(var themes) -> new Tried.Waits(themes);
      case LaunchSurvey.Outcome.Repeated() -> new Tried.Before();
    };
  }

  /**
   * @param number of the wave that somebody was about to launch
   */
  private Optional<Text> hindered(Person by, Survey survey, long number) {
    DeskPhrases phrases = phrases(by);
    Optional<Wave> open = waves.newestOf(survey).filter(wave -> wave.state() != Wave.State.CLOSED);
    if (open.isPresent()) {
      return Optional.of(phrases.stillOpen(open.get(), by.zone()));
    }
    if (number != nextNumber(survey)) {
      return Optional.of(phrases.gone());
    }
    return survey.standing() == Standing.STOPPED
        ? Optional.of(phrases.stands(survey, Standing.STOPPED))
        : Optional.empty();
  }

  private int nextNumber(Survey survey) {
    return waves.newestOf(survey).map(Wave::number).orElse(0) + 1;
  }

  private static LaunchPhrases words(Person by) {
    return new LaunchPhrases(by.language());
  }

  private static DeskPhrases phrases(Person by) {
    return new DeskPhrases(by.language());
  }
}
