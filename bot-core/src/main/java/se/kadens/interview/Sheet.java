package se.kadens.interview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;
import se.kadens.language.Language;

/**
 * A questionnaire as one form shows it, with what was answered so far. A feature that keeps the
 * answers itself asks with it; whatever is kept by person is asked by the {@link Interviewer}.
 *
 * @param answers by question
 */
public record Sheet(Questionnaire questionnaire, Map<String, Answer> answers) {

  public Sheet {
    answers = Map.copyOf(answers);
  }

  static Sheet of(Interview interview) {
    return new Sheet(
        interview.questionnaire(),
        interview.answers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().answer())));
  }

  /** With what is ticked at the moment. */
  static Sheet asShown(Interview interview) {
    Map<String, Answer> answers = new HashMap<>(of(interview).answers());
    for (Question question : interview.questionnaire().all()) {
      if (question.kind() instanceof Kind.SeveralOf kind) {
        Set<String> ticked = interview.ticked(question);
        answers.computeIfPresent(question.key(), (_, _) -> new Answer.Nothing());
        if (!ticked.isEmpty()) {
          answers.put(question.key(), TypedAnswers.inOrder(kind, ticked));
        }
      }
    }
    return new Sheet(interview.questionnaire(), answers);
  }

  /** A field for each question, filled in as far as it was answered. */
  public List<Field> fields(Language language) {
    return InterviewForms.fields(this, new InterviewPhrases(language));
  }

  /** Reads a form that was sent in. */
  public Filled fill(Map<String, Value> values, Language language) {
    FilledForm form = new FilledForm(this, values, new InterviewPhrases(language));
    return new Filled(form.answers(), form.problems());
  }

  @Nullable Answer answer(Question question) {
    return answers.get(question.key());
  }

  /**
   * What a form came to.
   *
   * @param answers by question, in order; {@link Answer.Nothing} for what was left empty
   * @param problems what to say at which field; empty when the form will do
   */
  public record Filled(Map<String, Answer> answers, Map<String, String> problems) {
    public Filled {
      answers = new LinkedHashMap<>(answers);
      problems = Map.copyOf(problems);
    }
  }
}
