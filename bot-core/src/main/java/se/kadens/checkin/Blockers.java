package se.kadens.checkin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.digest.Scope;
import se.kadens.people.Person;

/** What people say is in their way, for features that would tell a manager the same again. */
@Component
public class Blockers {

  private final CheckIns checkIns;
  private final CheckInQuestions questions;

  Blockers(CheckIns checkIns, CheckInQuestions questions) {
    this.checkIns = checkIns;
    this.questions = questions;
  }

  /** Whether what somebody submitted as in their way seems to be about this, by the words. */
  public boolean tellOf(String subject, Person person, Scope scope) {
    CheckInKey key = new CheckInKey(scope.programme().id(), scope.occurrence().period().key());
    Optional<CheckIn> submitted =
        checkIns.find(person, key).filter(checkIn -> checkIn.state().submitted());
    return submitted
        .flatMap(checkIn -> questions.interviewOf(person, checkIn))
        .flatMap(Topic.BLOCKERS::wordsIn)
        .filter(words -> Blocker.touches(words, subject))
        .isPresent();
  }
}
