package se.kadens.survey.thread;

import se.kadens.wording.WordingContract;

class ThreadPhrasesTests extends WordingContract {

  ThreadPhrasesTests() {
    super(ThreadPhrases.class);
  }
}
