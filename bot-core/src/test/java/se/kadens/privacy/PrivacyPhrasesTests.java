package se.kadens.privacy;

import se.kadens.wording.WordingContract;

class PrivacyPhrasesTests extends WordingContract {

  PrivacyPhrasesTests() {
    super(PrivacyPhrases.class);
  }
}
