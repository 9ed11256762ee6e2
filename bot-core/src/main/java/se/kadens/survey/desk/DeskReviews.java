package se.kadens.survey.desk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Message;
import se.kadens.people.Person;
import se.kadens.survey.Foresight;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyId;
import se.kadens.survey.Surveys;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Shows what a draft comes to before it is saved. */
@Component
class DeskReviews {

  private final Surveys surveys;
  private final Waves waves;
  private final LaunchSurvey launching;
  private final DeskMessages messages;

  DeskReviews(Surveys surveys, Waves waves, LaunchSurvey launching, DeskMessages messages) {
    this.surveys = surveys;
    this.waves = waves;
    this.launching = launching;
    this.messages = messages;
  }

  /** With what the survey is now, where somebody else has changed it meanwhile. */
  Message of(Person by, Draft draft, Instant now) {
    Optional<Survey> survey =
        Optional.ofNullable(draft.changes()).flatMap(id -> surveys.find(by.workspace(), id));
    Optional<Wave> open =
        survey.flatMap(waves::newestOf).filter(wave -> wave.state() != Wave.State.CLOSED);
    Foresight foresight =
        launching.foresee(asPlanned(by, draft), When.timing(draft.plan(), by.zone(), now));
    return messages.review(
        by,
        draft,
        foresight,
        open,
        survey.filter(found -> found.version() != draft.version()),
        now);
  }

  /** The survey a draft would make. */
  static Survey asPlanned(Person by, Draft draft) {
    SurveyId changes = draft.changes();
    return new Survey(
        by.workspace(),
        changes == null ? SurveyId.create() : changes,
        draft.name(),
        draft.plan(),
        draft.version());
  }
}
