package se.kadens.interview;

import java.time.Instant;
import java.util.Optional;
import se.kadens.conversation.Message;
import se.kadens.people.Person;

/**
 * Whose interviews they are: says what the answers mean. Implemented by the feature that begins
 * them. What is told here is told in the transaction that stores it.
 */
public interface Purpose {

  /** The feature its interviews are begun with. */
  String feature();

  /** Short, to name it in a sentence or above a question: "Veckoavstämning, v. 48". */
  String title(Interview interview, Person person);

  /** The title of its form, at most 24 characters. */
  default String formTitle(Interview interview, Person person) {
    return title(interview, person);
  }

  /**
   * Why it can no longer be answered or changed, and what one can do instead. Asked for a finished
   * interview too, which is then about to be edited.
   */
  Optional<Message> refusal(Interview interview, Person person, Instant now);

  /**
   * Answers were stored or changed: one from chat, any number from a form. A finished interview is
   * being edited.
   */
  default void stored(Interview interview, Person person, Instant now) {}

  /** Everything is answered, for the first time. */
  void finished(Interview interview, Person person, Instant now);

  /** Until when the person is told there is time; later answers may still be taken. */
  default Instant openUntil(Interview interview, Instant now) {
    return interview.expiresAt();
  }

  /** What is said once everything is answered, composed at the moment it is said. */
  Message closing(Interview interview, Person person, Instant now);

  /** What is said once a finished interview was edited; empty for the usual sentence. */
  default Optional<Message> edited(Interview interview, Person person, Instant now) {
    return Optional.empty();
  }

  /** The person will go on later; what is said, or empty for the usual sentence. */
  default Optional<Message> paused(Interview interview, Person person, Instant now) {
    return Optional.empty();
  }

  /** The person broke off; what is said, or empty for the usual sentence. */
  default Optional<Message> cancelled(Interview interview, Person person, Instant now) {
    return Optional.empty();
  }

  /** It expired unfinished. */
  default void expired(Interview interview, Instant now) {}
}
