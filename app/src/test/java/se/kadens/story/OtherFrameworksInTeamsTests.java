package se.kadens.story;

/**
 * A quarter by other frameworks on Microsoft Teams: whatever they see, the Bot Connector's rules
 * let through.
 */
class OtherFrameworksInTeamsTests extends OtherFrameworks {

  OtherFrameworksInTeamsTests() {
    super(TeamsHouse.alone());
  }
}
