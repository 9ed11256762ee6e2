package se.kadens.survey;

import se.kadens.wording.WordingContract;

class SurveyPhrasesTests extends WordingContract {

  SurveyPhrasesTests() {
    super(SurveyPhrases.class);
  }
}
