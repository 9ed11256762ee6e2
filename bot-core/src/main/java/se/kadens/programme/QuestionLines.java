package se.kadens.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Translated;
import se.kadens.language.Language;

/** Questions as text, one a line in one language: what a form can carry of them. */
final class QuestionLines {

  static final int LONGEST_LINE = 300;

  private QuestionLines() {}

  /** What became of reading. */
  sealed interface Reading {
    record Read(Questionnaire questionnaire) implements Reading {}

    record None() implements Reading {}

    record TooMany(int most) implements Reading {}

    record TooLong(int most) implements Reading {}

    /** The same line twice. */
    record Twice(String line) implements Reading {}
  }

  static String write(Questionnaire questionnaire, Language language) {
    return questionnaire.questions().stream()
        .map(question -> line(question, language))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads lines. One that equals a known question is that question, with its kind, its translation
   * and what follows it; any other asks for free text, and need not be answered.
   *
   * @param known the likeliest first
   */
  static Reading read(String words, Language language, List<Question> known) {
    List<String> lines =
        words.lines().map(QuestionLines::oneLine).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return new Reading.None();
    }
    if (lines.size() > Questionnaire.MOST_QUESTIONS) {
      return new Reading.TooMany(Questionnaire.MOST_QUESTIONS);
    }
    Set<String> taken = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (String line : lines) {
      Question question =
          known.stream()
              .filter(old -> line(old, language).equals(line))
              .filter(old -> keys(old).noneMatch(taken::contains))
              .findFirst()
              .orElseGet(() -> made(line));
      if (question.text().in(language).length() > LONGEST_LINE) {
        return new Reading.TooLong(LONGEST_LINE);
      }
      if (keys(question).anyMatch(taken::contains)) {
        return new Reading.Twice(line);
      }
      keys(question).forEach(taken::add);
      questions.add(question);
    }
    return new Reading.Read(new Questionnaire(questions));
  }

  /** The same words always get the same key, so that a question taken back keeps its history. */
  private static Question made(String line) {
    UUID name = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
    String key = "q_" + name.toString().replace("-", "").substring(0, 12);
    return Question.optional(key, new Kind.LongText(), Translated.same(line));
  }

  private static Stream<String> keys(Question question) {
    return new Questionnaire(List.of(question)).all().stream().map(Question::key);
  }

  private static String line(Question question, Language language) {
    return oneLine(question.text().in(language));
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
