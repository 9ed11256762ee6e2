package se.kadens.delivery;

import se.kadens.wording.WordingContract;

class PlainWordsTests extends WordingContract {

  PlainWordsTests() {
    super(PlainWords.class);
  }
}
