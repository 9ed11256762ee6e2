package se.kadens.interview;

import java.time.Instant;
import java.util.function.Supplier;
import se.kadens.people.Person;

/**
 * What an interview is to be about.
 *
 * @param questions what is asked if it was not begun before
 * @param expiresAt no first answer from then on
 */
public record Brief(
    String feature, String subject, Supplier<Questionnaire> questions, Instant expiresAt) {

  Interview fresh(Person person, Instant now) {
    return Interview.begin(person, feature, subject, questions.get(), expiresAt, now);
  }
}
