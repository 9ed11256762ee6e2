package se.kadens.goal.settings;

import se.kadens.wording.WordingContract;

class GoalSettingsPhrasesTests extends WordingContract {

  GoalSettingsPhrasesTests() {
    super(GoalSettingsPhrases.class);
  }
}
