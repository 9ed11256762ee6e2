package se.kadens.goal.view;

import se.kadens.wording.WordingContract;

class GoalPhrasesTests extends WordingContract {

  GoalPhrasesTests() {
    super(GoalPhrases.class, ViewPhrases.class);
  }
}
