package se.kadens.story;

/** The quarter on Slack: whatever they see, Slack's rules let through. */
class QuarterInSlackTests extends Quarter {

  QuarterInSlackTests() {
    super(SlackHouse.alone());
  }
}
