package se.kadens.survey.loop;

import se.kadens.wording.WordingContract;

class LoopPhrasesTests extends WordingContract {

  LoopPhrasesTests() {
    super(LoopPhrases.class);
  }
}
