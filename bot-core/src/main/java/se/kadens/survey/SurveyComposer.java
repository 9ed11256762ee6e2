package se.kadens.survey;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.survey.thread.Correspondence;

/** Puts into words what is said unasked about a survey. */
@Component
class SurveyComposer implements Composer {

  static final String FEATURE = "survey";

  private final Waves waves;
  private final Surveys surveys;
  private final Invitations invitations;
  private final SurveyMessages messages;
  private final Calendars calendars;
  private final Correspondence correspondence;

  SurveyComposer(
      Waves waves,
      Surveys surveys,
      Invitations invitations,
      SurveyMessages messages,
      Calendars calendars,
      Correspondence correspondence) {
    this.waves = waves;
    this.surveys = surveys;
    this.invitations = invitations;
    this.messages = messages;
    this.calendars = calendars;
    this.correspondence = correspondence;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<Wave> wave = wave(notice);
    Optional<Invitation> invitation = wave.flatMap(w -> invitations.find(w, recipient.id()));
    if (wave.isEmpty() || invitation.isEmpty()) {
      return new Skip(Reason.WITHDRAWN);
    }
    return compose(notice, wave.get(), invitation.get(), recipient, now);
  }

  private Composition compose(
      Notice notice, Wave wave, Invitation invitation, Person recipient, Instant now) {
    boolean prompt = notice.key().kind().equals(AskInvited.PROMPT);
    if (invitation.answered()) {
      return prompt
          ? new Say(Message.of(new SurveyPhrases(recipient.language()).answered()))
          : new Skip(Reason.WITHDRAWN);
    }
    if (wave.state() != Wave.State.OPEN || !now.isBefore(invitation.closesAt())) {
      return prompt ? new Say(messages.closed(wave, recipient)) : new Skip(Reason.CLOSED);
    }
    if (calendars.isAway(recipient, now)) {
      return prompt ? new Hold(tomorrow(recipient, invitation, now)) : new Skip(Reason.AWAY);
    }
    Respondent respondent =
        new Respondent(
            wave,
            survey(wave).map(Survey::name).orElse(""),
            recipient,
            invitation,
            token(wave, recipient),
            Staged.EMPTY);
    return new Say(
        prompt
            ? messages.prompt(respondent, correspondence.news(wave, recipient, now))
            : messages.reminder(respondent));
  }

  /** At the same hour; whoever stays away until it closes is passed over then. */
  private static Instant tomorrow(Person person, Invitation invitation, Instant now) {
    var opens = invitation.opensAt().atZone(person.zone()).toLocalTime();
    return now.atZone(person.zone())
        .toLocalDate()
        .plusDays(1)
        .atTime(opens)
        .atZone(person.zone())
        .toInstant();
  }

  /** What an anonymous message carries is drawn for it, and kept nowhere else. */
  private static Token token(Wave wave, Person person) {
    return wave.anonymous() ? Token.random() : Token.of(wave.id(), person.id());
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return wave(notice)
        .flatMap(
            wave ->
                survey(wave)
                    .map(
                        survey ->
                            new SurveyPhrases(recipient.language())
                                .why(
                                    survey.name(),
                                    wave.contract().slices().getOrDefault(Slice.EVERYONE, 1),
                                    wave.contract().purpose())));
  }

  private Optional<Wave> wave(Notice notice) {
    return WaveId.read(notice.subject()).flatMap(id -> waves.find(notice.key().workspace(), id));
  }

  private Optional<Survey> survey(Wave wave) {
    return surveys.find(wave.workspace(), wave.survey());
  }
}
