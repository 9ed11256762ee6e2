package se.kadens.company;

import se.kadens.wording.WordingContract;

class CompanyPhrasesTests extends WordingContract {

  CompanyPhrasesTests() {
    super(CompanyPhrases.class);
  }
}
