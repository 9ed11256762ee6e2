package se.kadens.absence;

import se.kadens.wording.WordingContract;

class AbsencePhrasesTests extends WordingContract {

  AbsencePhrasesTests() {
    super(AbsencePhrases.class);
  }
}
