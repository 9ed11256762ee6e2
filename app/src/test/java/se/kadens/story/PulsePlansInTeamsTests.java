package se.kadens.story;

/** Plans on Teams: whatever they see, an Adaptive Card may hold. */
class PulsePlansInTeamsTests extends PulsePlans {

  PulsePlansInTeamsTests() {
    super(TeamsHouse.alone());
  }
}
