package se.kadens.upkeep;

import se.kadens.wording.WordingContract;

class UpkeepPhrasesTests extends WordingContract {

  UpkeepPhrasesTests() {
    super(UpkeepPhrases.class);
  }
}
