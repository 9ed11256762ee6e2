package se.kadens.goal.plan;

import se.kadens.wording.WordingContract;

class PlanPhrasesTests extends WordingContract {

  PlanPhrasesTests() {
    super(PlanPhrases.class);
  }
}
