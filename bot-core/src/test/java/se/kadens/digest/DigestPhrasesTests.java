package se.kadens.digest;

import se.kadens.wording.WordingContract;

class DigestPhrasesTests extends WordingContract {

  DigestPhrasesTests() {
    super(DigestPhrases.class);
  }
}
