package se.kadens.story;

/** The quarter on Microsoft Teams: whatever they see, the Bot Connector's rules let through. */
class QuarterInTeamsTests extends Quarter {

  QuarterInTeamsTests() {
    super(TeamsHouse.alone());
  }
}
