package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Every;

/**
 * What a feature asks in passing, within somebody's check-in. Implemented in the feature's package;
 * what it is told, it is told in the transaction that stores the answers.
 */
public interface CheckInPart {

  /** What the keys of its questions begin with, such as "goal_"; unique. */
  String prefix();

  /** Which part's questions come first; a lower number does. */
  int order();

  /**
   * What is asked of each of these people of one workspace, decided once, when the check-in is
   * begun; who is asked nothing may be left out.
   *
   * @param every how often the check-ins' programme asks
   */
  Map<PersonId, List<Question>> questions(List<Moment> moments, Every every);

  /**
   * Answers were stored or changed, its own or others; may be told the same answers again, and is
   * told nothing before any of its own has come. What breaks down here is undone, and the answers
   * are kept.
   */
  default void stored(Interview interview, Moment moment) {}

  /** The check-in was submitted, for the first time. */
  default void submitted(Interview interview, Moment moment) {}

  /**
   * Which check-in it is.
   *
   * @param subject the check-in, in the words of its notices and interview
   * @param askDate the date it is asked on, by the programme's calendar
   */
  record Moment(Person person, String subject, LocalDate askDate, Instant now) {}
}
