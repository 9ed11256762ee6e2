package se.kadens.checkin;

import java.util.Optional;
import se.kadens.interview.Answer;
import se.kadens.interview.Interview;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;

/**
 * What a question is about, where the summary makes more of it than of other questions. Told by the
 * question's key, which HR chooses, or for the mood by its kind.
 */
enum Topic {
  MOOD(""),
  /** The checklist of what was planned before; asked where {@link #PLAN} is. */
  DONE("done"),
  WINS("wins"),
  BLOCKERS("blockers"),
  /** Whether the manager should do something; yes or no. */
  HELP("help"),
  PLAN("plan"),
  OTHER("");

  private final String key;

  Topic(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Topic of(Question question) {
    if (question.kind() instanceof Kind.AMood) {
      return MOOD;
    }
    for (Topic topic : values()) {
      if (!topic.key.isEmpty() && topic.key.equals(question.key())) {
        return topic;
      }
    }
    return OTHER;
  }

  /** What was answered to the first question about this. */
  Optional<Answer> in(Interview interview) {
    return interview.questions().stream()
        .filter(question -> of(question) == this)
        .findFirst()
        .flatMap(question -> interview.given(question.key()))
        .map(given -> given.answer());
  }

  /** What was written about this, if anything was. */
  Optional<String> wordsIn(Interview interview) {
    return in(interview)
        .flatMap(Answer::words)
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }
}
