package se.kadens.home;

import se.kadens.wording.WordingContract;

class HomePhrasesTests extends WordingContract {

  HomePhrasesTests() {
    super(HomePhrases.class, HelpPhrases.class, WelcomePhrases.class);
  }
}
