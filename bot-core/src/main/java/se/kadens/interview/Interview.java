package se.kadens.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * One person answering a questionnaire.
 *
 * @param feature whose {@link Purpose} knows what it is for
 * @param subject what it is for, in the feature's own words
 * @param questionnaire as it was when the interview began
 * @param answers what was answered, by question, including follow-ups that no longer apply
 * @param place where its conversation in chat stands
 * @param expiresAt no first answer from then on; editing is the {@link Purpose}'s to refuse
 */
public record Interview(
    InterviewId id,
    WorkspaceId workspace,
    PersonId person,
    String feature,
    String subject,
    Questionnaire questionnaire,
    Map<String, Given> answers,
    Status status,
    Place place,
    Instant begunAt,
    Instant expiresAt) {

  /** Where an interview is between being begun and being over. */
  public enum Status {
    /** Begun, and waiting for the person to choose chat or form. */
    OPEN,
    /** It is the person's conversation in chat; they have one such at most. */
    ASKING,
    /** It is asked in chat as soon as the conversation before it is over. */
    QUEUED,
    /** The person said "later". */
    PAUSED,
    /** Everything was answered; may be edited for as long as its purpose allows. */
    FINISHED,
    /** The person broke off; what was answered is kept, and they may come back. */
    CANCELLED,
    EXPIRED;

    /** Whether answers may still be missing and welcome. */
    public boolean unfinished() {
      return this != FINISHED && this != EXPIRED;
    }
  }

  public Interview {
    answers = Map.copyOf(answers);
  }

  static Interview begin(
      Person person,
      String feature,
      String subject,
      Questionnaire questionnaire,
      Instant expiresAt,
      Instant now) {
    return new Interview(
        InterviewId.create(),
        person.workspace(),
        person.id(),
        feature,
        subject,
        questionnaire,
        Map.of(),
        Status.OPEN,
        Place.START,
        now,
        expiresAt);
  }

  /** The questions that apply to what was answered so far, in order. */
  public List<Question> questions() {
    List<Question> applicable = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      applicable.add(question);
      FollowUp followUp = question.followUp();
      Given given = answers.get(question.key());
      if (followUp != null && given != null && followUp.when().holdsFor(given.answer())) {
        applicable.add(followUp.question());
      }
    }
    return List.copyOf(applicable);
  }

  /** The answer to a question that applies. */
  public Optional<Given> given(String question) {
    return questions().stream()
        .filter(applicable -> applicable.key().equals(question))
        .findFirst()
        .flatMap(applicable -> Optional.ofNullable(answers.get(applicable.key())));
  }

  /** The questions that apply and have no answer yet, in order. */
  public List<Question> unanswered() {
    return questions().stream().filter(question -> !answers.containsKey(question.key())).toList();
  }

  /** The question being asked in chat, or asked last. */
  Optional<Question> current() {
    return Optional.ofNullable(place.question()).flatMap(questionnaire::find);
  }

  /** The question before another one, of those that apply. */
  Optional<Question> before(String question) {
    Question before = null;
    for (Question applicable : questions()) {
      if (applicable.key().equals(question)) {
        break;
      }
      before = applicable;
    }
    return Optional.ofNullable(before);
  }

  /** Whether any answer was changed after it had been finished. */
  public boolean edited() {
    return answers.values().stream().anyMatch(Given::edited);
  }

  /** The options ticked in a question: those of the moment, or those answered. */
  Set<String> ticked(Question question) {
    Given given = answers.get(question.key());
    if (place.isAt(question) && status != Status.FINISHED) {
      return place.ticked();
    }
    Answer answer = given == null ? question.standing() : given.answer();
    return answer == null ? Set.of() : answer.keys();
  }

  /** Whether it takes no first answer any more. */
  boolean expiredAt(Instant now) {
    return status == Status.EXPIRED || (status.unfinished() && !now.isBefore(expiresAt));
  }

  Interview with(Question question, Answer answer, Instant now) {
    Given before = answers.get(question.key());
    boolean edited = status == Status.FINISHED || (before != null && before.edited());
    int version = before == null ? 1 : before.version() + 1;
    Map<String, Given> all = new HashMap<>(answers);
    all.put(question.key(), new Given(answer, version, now, edited));
    return copy(all, status, place);
  }

  Interview with(Status status) {
    return copy(answers, status, place);
  }

  Interview with(Place place) {
    return copy(answers, status, place);
  }

  private Interview copy(Map<String, Given> answers, Status status, Place place) {
    return new Interview(
        id,
        workspace,
        person,
        feature,
        subject,
        questionnaire,
        answers,
        status,
        place,
        begunAt,
        expiresAt);
  }
}
