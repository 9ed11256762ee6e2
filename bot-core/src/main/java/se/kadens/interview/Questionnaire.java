package se.kadens.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked, in order. */
public record Questionnaire(List<Question> questions) {

  /** As many as an operator may ask. */
  public static final int MOST_QUESTIONS = 20;

  /** As many as there may be with what features ask besides. */
  public static final int MOST_WITH_PARTS = 40;

  public Questionnaire {
    questions = List.copyOf(questions);
    if (questions.isEmpty() || questions.size() > MOST_WITH_PARTS) {
      throw new IllegalArgumentException("one to forty questions, not " + questions.size());
    }
    Set<String> keys = new HashSet<>();
    flat(questions)
        .forEach(
            question -> {
              if (!keys.add(question.key())) {
                throw new IllegalArgumentException("two questions called " + question.key());
              }
            });
  }

  /** Every question, each follow-up right after the one it depends on. */
  public List<Question> all() {
    return flat(questions).toList();
  }

  public Optional<Question> find(String key) {
    return flat(questions).filter(question -> question.key().equals(key)).findFirst();
  }

  private static Stream<Question> flat(List<Question> questions) {
    return questions.stream()
        .flatMap(
            question ->
                question.followUp() == null
                    ? Stream.of(question)
                    : Stream.of(question, question.followUp().question()));
  }
}
