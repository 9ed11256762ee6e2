package se.kadens.interview;

import se.kadens.interview.Place.Lead;

/** Which answers are said back before the next question. */
final class Leads {

  private Leads() {}

  /** A press shows in the message that was pressed on; only how it was deserves a word. */
  static Lead afterPress(Question question, Answer answer) {
    return question.kind() instanceof Kind.AMood && answer instanceof Answer.Chosen
        ? new Lead.Acknowledging(question.key())
        : new Lead.None();
  }

  /** What had to be understood is said back; what was written is not. */
  static Lead afterTyping(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Words _, Answer.Nothing _ -> new Lead.None();
      case Answer.Amount _, Answer.Chosen _, Answer.Somebody _, Answer.Day _ ->
          new Lead.Acknowledging(question.key());
    };
  }
}
