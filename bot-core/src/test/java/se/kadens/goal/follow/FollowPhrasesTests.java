package se.kadens.goal.follow;

import se.kadens.wording.WordingContract;

class FollowPhrasesTests extends WordingContract {

  FollowPhrasesTests() {
    super(FollowPhrases.class, TeamGoalPhrases.class);
  }
}
