package se.kadens.feedback;

import se.kadens.wording.WordingContract;

class FeedbackPhrasesTests extends WordingContract {

  FeedbackPhrasesTests() {
    super(FeedbackPhrases.class, GivePhrases.class, AskPhrases.class, ValuesPhrases.class);
  }
}
