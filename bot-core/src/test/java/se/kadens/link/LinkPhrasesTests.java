package se.kadens.link;

import se.kadens.wording.WordingContract;

class LinkPhrasesTests extends WordingContract {

  LinkPhrasesTests() {
    super(LinkPhrases.class);
  }
}
