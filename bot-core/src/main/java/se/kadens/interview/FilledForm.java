package se.kadens.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.kadens.conversation.Value;
import se.kadens.interview.TypedAnswers.Reading;

/** Reads a form that was sent in, and finds what must be corrected. */
final class FilledForm {

  private final Sheet sheet;
  private final Map<String, Value> values;
  private final InterviewPhrases phrases;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  FilledForm(Sheet sheet, Map<String, Value> values, InterviewPhrases phrases) {
    this.sheet = sheet;
    this.values = values;
    this.phrases = phrases;
    for (Question question : sheet.questionnaire().questions()) {
      read(question, !question.mayBeEmpty(), phrases.required());
      FollowUp followUp = question.followUp();
      if (followUp != null) {
        readFollowUp(question, followUp);
      }
    }
  }

  /** What to say at which field; empty when the form will do. */
  Map<String, String> problems() {
    return problems;
  }

  /** By question, in order; an answer that stays as it is may be among them. */
  Map<String, Answer> answers() {
    return answers;
  }

  private void readFollowUp(Question question, FollowUp followUp) {
    Question next = followUp.question();
    Answer standing = question.standing();
    if (answers.get(question.key()) instanceof Answer.Nothing
        && standing != null
        && followUp.when().holdsFor(standing)
        && changes(next)) {
      // Nobody changes only the follow-up in order to say nothing.
      answers.put(question.key(), standing);
    }
    Answer before = answers.get(question.key());
    boolean applies = before != null && followUp.when().holdsFor(before);
    if (applies || changes(next)) {
      read(next, applies && !next.mayBeEmpty(), phrases.requiredAfterAnswer());
    }
  }

  /** Whether its field holds anything but what it began with. */
  private boolean changes(Question question) {
    Value value = values.get(question.key());
    if (value == null || isBlank(value)) {
      return false;
    }
    return !(answer(question, value) instanceof Reading.Understood(var answer))
        || !answer.equals(question.standing());
  }

  private void read(Question question, boolean required, String whyRequired) {
    Value value = values.get(question.key());
    if (value == null || isBlank(value)) {
      leaveEmpty(question, required, whyRequired);
      return;
    }
    switch (answer(question, value)) {
      case Reading.Understood(var answer) -> answers.put(question.key(), meant(question, answer));
      case Reading.Refused(String why) -> problems.put(question.key(), why);
    }
  }

  /** Sent in as it stood in the form, it is no answer, unless it was one before. */
  private Answer meant(Question question, Answer answer) {
    boolean answeredSo = answer.equals(sheet.answer(question));
    return question.standsAt(answer) && !answeredSo ? new Answer.Nothing() : answer;
  }

  private void leaveEmpty(Question question, boolean required, String whyRequired) {
    Answer given = sheet.answer(question);
    if (given != null && InterviewForms.isTooLongToShow(question, given)) {
      answers.put(question.key(), given);
    } else if (required) {
      problems.put(question.key(), whyRequired);
    } else {
      answers.put(question.key(), new Answer.Nothing());
    }
  }

  private static boolean isBlank(Value value) {
    return switch (value) {
      case Value.Words(String text) -> text.isBlank();
      case Value.Picked(var keys) -> keys.isEmpty();
      case Value.People(var people) -> people.isEmpty();
      case Value.Day _ -> false;
    };
  }

  private Reading answer(Question question, Value value) {
    return switch (question.kind()) {
      case Kind.ShortText _ -> words(value, Kind.ShortText.LONGEST);
      case Kind.LongText _ -> words(value, Kind.LongText.LONGEST);
      case Kind.ANumber _ ->
          value instanceof Value.Words(String typed)
              ? TypedAnswers.number(question, typed, phrases)
              : new Reading.Refused(phrases.notANumber());
      case Kind.Scale _, Kind.AMood _, Kind.YesNo _, Kind.OneOf _, Kind.SeveralOf _ ->
          or(picked(question, value), phrases.required());
      case Kind.APerson _, Kind.ADate _ ->
          or(Picked.answer(question.kind(), value), phrases.required());
    };
  }

  private Reading words(Value value, int longest) {
    if (!(value instanceof Value.Words(String text))) {
      return new Reading.Refused(phrases.required());
    }
    int length = TypedAnswers.length(text);
    return length > longest
        ? new Reading.Refused(phrases.tooLong(length, longest))
        : new Reading.Understood(new Answer.Words(text));
  }

  private static Optional<Answer> picked(Question question, Value value) {
    return value instanceof Value.Picked(var keys)
        ? Picked.answer(question.kind(), keys)
        : Optional.empty();
  }

  private static Reading or(Optional<Answer> answer, String why) {
    return answer.<Reading>map(Reading.Understood::new).orElse(new Reading.Refused(why));
  }
}
