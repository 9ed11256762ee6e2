package se.kadens.survey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.interview.Answer;
import se.kadens.people.Person;

/** Takes what people answer while a wave is open. */
@Component
class Answering {

  private final Waves waves;
  private final Surveys surveys;
  private final Invitations invitations;
  private final Staging staging;

  Answering(Waves waves, Surveys surveys, Invitations invitations, Staging staging) {
    this.waves = waves;
    this.surveys = surveys;
    this.invitations = invitations;
    this.staging = staging;
  }

  /** Whether somebody may answer now. */
  sealed interface Opening {
    record Opened(Respondent respondent) implements Opening {}

    /** There is no such wave, or they were not asked in it, or have left. */
    record NotAsked() implements Opening {}

    record Closed(Wave wave) implements Opening {}

    /** By another message; these answers count. */
    record Answered(Wave wave) implements Opening {}
  }

  /** Until the transaction ends the wave takes answers, and this person's change nowhere else. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Opening open(WaveId id, Token carried, Person person, Instant now) {
    Optional<Wave> found = waves.find(person.workspace(), id);
    Optional<Survey> survey = found.flatMap(wave -> surveys.find(wave.workspace(), wave.survey()));
    if (found.isEmpty() || survey.isEmpty()) {
      return new Opening.NotAsked();
    }
    Wave wave = found.get();
    boolean open = waves.lockedState(wave) == Wave.State.OPEN;
    Optional<Invitation> invitation = invitations.lock(wave, person.id());
    if (invitation.isEmpty() || !person.active()) {
      return new Opening.NotAsked();
    }
    if (!open || !now.isBefore(invitation.get().closesAt())) {
      return new Opening.Closed(wave);
    }
    Token token = wave.anonymous() ? carried : Token.of(wave.id(), person.id());
    Staged staged = staging.find(wave, token).orElse(Staged.EMPTY);
    if (invitation.get().answered() && !staged.submitted()) {
      return new Opening.Answered(wave);
    }
    return new Opening.Opened(
        new Respondent(wave, survey.get().name(), person, invitation.get(), token, staged));
  }

  /** Keeps answers; those of somebody who has submitted count at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Respondent store(Respondent respondent, Map<String, Answer> answers) {
    Respondent after = respondent.with(answers);
    save(after);
    return after;
  }

  /**
   * Everything is answered, and counts. Reminders are passed over when they are due: withdrawn now,
   * they would tell in the ledger when this was.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void submit(Respondent respondent) {
    save(respondent.submitted());
    invitations.answered(respondent.wave(), respondent.person().id());
  }

  /**
   * Notes that somebody who has submitted is warned of answers.
   *
   * @return false when they were warned of the same before, and send them in all the same
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean warn(Respondent respondent, Map<String, Answer> answers) {
    return staging.warn(respondent.wave(), respondent.token(), answers);
  }

  private void save(Respondent respondent) {
    boolean counts = respondent.staged().submitted();
    staging.save(
        respondent.wave(),
        respondent.token(),
        respondent.staged(),
        counts ? respondent.invitation().slices() : Set.of(),
        respondent.wave().anonymous() ? null : respondent.person().id());
  }
}
