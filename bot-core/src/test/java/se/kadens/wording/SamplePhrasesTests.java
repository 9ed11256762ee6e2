package se.kadens.wording;

class SamplePhrasesTests extends WordingContract {

  SamplePhrasesTests() {
    super(SamplePhrases.class);
  }
}
