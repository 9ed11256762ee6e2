package se.kadens.attention;

import se.kadens.wording.WordingContract;

class AttentionPhrasesTests extends WordingContract {

  AttentionPhrasesTests() {
    super(AttentionPhrases.class);
  }
}
