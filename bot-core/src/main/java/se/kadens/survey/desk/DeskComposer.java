package se.kadens.survey.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.Person;
import se.kadens.survey.Foresight;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.OpenScheduled;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyId;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.Surveys;
import se.kadens.survey.TellOfWaiting;
import se.kadens.survey.Timing;
import se.kadens.survey.Waiting;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Tells whoever plans a survey that its next round does not go out, and why. */
@Component
class DeskComposer implements Composer {

  private final Surveys surveys;
  private final Waves waves;
  private final LaunchSurvey launching;
  private final LaunchMessages messages;

  DeskComposer(Surveys surveys, Waves waves, LaunchSurvey launching, LaunchMessages messages) {
    this.surveys = surveys;
    this.waves = waves;
    this.launching = launching;
    this.messages = messages;
  }

  /** A round that is planned. */
  private record Planned(Survey survey, Schedule schedule, LocalDate day) {

    LocalDateTime at() {
      return day.atTime(schedule.at());
    }

    Timing timing() {
      return Timing.on(day, schedule.at(), survey.plan());
    }

    Instant until() {
      return OpenScheduled.passedOver(schedule, day);
    }
  }

  @Override
  public String feature() {
    return TellOfWaiting.FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<Planned> planned =
        planned(notice)
            .filter(_ -> recipient.active() && recipient.role().mayPlan())
            .filter(this::isYetToGo);
    if (planned.isEmpty()) {
      return new Skip(Reason.WITHDRAWN);
    }
    Planned round = planned.get();
    List<Waiting> themes = launching.waitsFor(round.survey(), round.timing());
    if (!themes.isEmpty()) {
      return new Say(
          messages.waits(
              recipient,
              round.survey(),
              themes,
              round.at(),
              round.until().atZone(recipient.zone()).toLocalDateTime()));
    }
    Foresight foresight = launching.foresee(round.survey(), round.timing());
    return foresight.tooFew()
        ? new Say(messages.tooFew(recipient, round.survey(), foresight, round.at()))
        : new Skip(Reason.WITHDRAWN);
  }

  private boolean isYetToGo(Planned round) {
    Survey survey = round.survey();
    boolean open =
        waves.newestOf(survey).filter(wave -> wave.state() != Wave.State.CLOSED).isPresent();
    return !open
        && survey.standing() == Survey.Standing.RUNNING
        && !waves.has(survey, round.timing().occasion());
  }

  private Optional<Planned> planned(Notice notice) {
    String[] subject = notice.subject().split("/", -1);
    Optional<Survey> survey =
        SurveyId.read(subject[0]).flatMap(id -> surveys.find(notice.key().workspace(), id));
    if (survey.isEmpty() || subject.length != 2) {
      return Optional.empty();
    }
    return Optional.ofNullable(survey.get().plan().schedule())
        .flatMap(schedule -> day(subject[1]).map(day -> new Planned(survey.get(), schedule, day)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return planned(notice)
        .map(round -> new LaunchPhrases(recipient.language()).whyWaits(round.survey().name()));
  }
}
