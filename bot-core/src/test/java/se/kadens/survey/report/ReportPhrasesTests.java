package se.kadens.survey.report;

import se.kadens.wording.WordingContract;

class ReportPhrasesTests extends WordingContract {

  ReportPhrasesTests() {
    super(ReportPhrases.class, FigurePhrases.class);
  }
}
