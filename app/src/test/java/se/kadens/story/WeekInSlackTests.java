package se.kadens.story;

/** The week on Slack: whatever they see, Slack's rules let through. */
class WeekInSlackTests extends Week {

  WeekInSlackTests() {
    super(SlackHouse.alone());
  }
}
