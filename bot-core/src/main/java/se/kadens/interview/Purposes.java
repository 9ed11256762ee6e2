package se.kadens.interview;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Message;
import se.kadens.people.Person;

/** Finds the feature an interview belongs to; late, since features themselves begin interviews. */
@Component
class Purposes {

  private final ObjectProvider<Purpose> purposes;

  Purposes(ObjectProvider<Purpose> purposes) {
    this.purposes = purposes;
  }

  Purpose of(Interview interview) {
    return purposes.stream()
        .filter(purpose -> purpose.feature().equals(interview.feature()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no purpose is called " + interview.feature()));
  }

  String title(Interview interview, Person person) {
    return of(interview).title(interview, person);
  }

  /** Why it cannot be answered or changed any more: the feature's reason, else its time. */
  Optional<Message> refusal(Interview interview, Person person, Instant now) {
    return of(interview).refusal(interview, person, now).or(() -> expiry(interview, person, now));
  }

  /** That its time is over, if it is. */
  Optional<Message> expiry(Interview interview, Person person, Instant now) {
    if (!interview.expiredAt(now)) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(
            new InterviewPhrases(person.language())
                .expired(title(interview, person), person, interview.expiresAt())));
  }
}
