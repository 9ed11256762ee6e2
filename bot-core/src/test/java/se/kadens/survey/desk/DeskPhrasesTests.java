package se.kadens.survey.desk;

import se.kadens.wording.WordingContract;

class DeskPhrasesTests extends WordingContract {

  DeskPhrasesTests() {
    super(DeskPhrases.class, FormPhrases.class, LaunchPhrases.class);
  }
}
