package se.kadens.meeting;

import se.kadens.wording.WordingContract;

class MeetingPhrasesTests extends WordingContract {

  MeetingPhrasesTests() {
    super(MeetingPhrases.class, ItemPhrases.class, NoticePhrases.class, TimePhrases.class);
  }
}
