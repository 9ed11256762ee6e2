package se.kadens.checkin;

import se.kadens.wording.WordingContract;

class CheckInPhrasesTests extends WordingContract {

  CheckInPhrasesTests() {
    super(CheckInPhrases.class, TeamPhrases.class, TeamItems.class);
  }
}
