package se.kadens.programme;

import se.kadens.wording.WordingContract;

class ProgrammePhrasesTests extends WordingContract {

  ProgrammePhrasesTests() {
    super(ProgrammePhrases.class, PreviewPhrases.class, ProgrammeFormPhrases.class);
  }
}
