package se.kadens.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/**
 * What is asked of an interview by pressing something or sending in its form.
 *
 * @param question empty where no question is meant
 * @param option the key of what was chosen, or the step of a scale; empty elsewhere
 */
record Press(Verb verb, InterviewId interview, String question, String option) {

  static final String FEATURE = "interview";

  enum Verb {
    /** Begins or goes on in chat. */
    CHAT,
    /** Opens the form. */
    FORM,
    /** Sends the form in. */
    SUBMIT,
    /** Goes before the conversation that is going on. */
    FIRST,
    ANSWER,
    /** Ticks one of several options. */
    TICK,
    UNTICK,
    /** Whatever is ticked is the answer. */
    DONE,
    NOTHING,
    /** Adds the question's step to what stands. */
    STEP,
    SKIP,
    /** What was answered before holds. */
    KEEP,
    /** A picker carries the answer. */
    PICK;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Press on(Verb verb, InterviewId interview) {
    return new Press(verb, interview, "", "");
  }

  static Press on(Verb verb, InterviewId interview, Question question) {
    return new Press(verb, interview, question.key(), "");
  }

  static Press on(Verb verb, InterviewId interview, Question question, String option) {
    return new Press(verb, interview, question.key(), option);
  }

  Action action() {
    return new Action(FEATURE, verb.code(), interview + ":" + question + ":" + option);
  }

  /** Reads {@link #action()}; empty for an action of another making. */
  static Optional<Press> of(Action action) {
    String[] parts = action.subject().split(":", 3);
    Optional<Verb> verb =
        Stream.of(Verb.values()).filter(known -> known.code().equals(action.verb())).findFirst();
    if (parts.length != 3 || verb.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Press(verb.get(), InterviewId.parse(parts[0]), parts[1], parts[2]));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
