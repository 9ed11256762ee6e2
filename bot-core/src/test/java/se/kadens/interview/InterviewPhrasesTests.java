package se.kadens.interview;

import se.kadens.wording.WordingContract;

class InterviewPhrasesTests extends WordingContract {

  InterviewPhrasesTests() {
    super(InterviewPhrases.class);
  }
}
