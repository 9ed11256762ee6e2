package se.kadens.story;

/** The week on Microsoft Teams: whatever they see, the Bot Connector's rules let through. */
class WeekInTeamsTests extends Week {

  WeekInTeamsTests() {
    super(TeamsHouse.alone());
  }
}
